/** How one kind of sentence shows that it explains or reflects, and undertakes nothing. */
interface RemarkRule {
  example: string
  pattern: RegExp
}

export const REMARKS: RemarkRule[] = [
  { example: '注：〔〕内为五年累计数。', pattern: /^(?:注|说明|备注)[：:]/ },
  { example: '地方，是让人有一张桌子可以开始；经费，是…', pattern: /^[^，。；]{1,8}，(?:是|就是)/ },
  { example: '“按期”是说进度没有落后 · 送到的意思是…', pattern: /(?:是说|的意思是|指的是|是指)/ },
  { example: '创新不只在实验室里，也在…', pattern: /不(?:只|仅仅?|光)(?:在|是|靠)/ },
  {
    example: '这些都是要推进的方面 · 这里的事是… · 这一节…',
    pattern: /^(?:这|那|它|他们|谁|没有人|愿)/,
  },
  {
    example: '公开不是宣传 · 最好的医疗是少生病',
    pattern:
      /^[^，。；]{1,20}不是|^(?![凡对])[^，。；]{1,10}(?<![其别但还就或即])是[^，。；]{4,}的?(?:。|$)/,
  },
  { example: '听取意见会慢一些，但是返工更慢。', pattern: /会[^，。；]{1,6}一些/ },
  { example: '修一条人行道，比多装护栏更能救人。', pattern: /比(?![例重率赛])[^，。；]{2,16}更/ },
  {
    example: '三件事决定外面的人愿不愿意来',
    pattern: /[一二两三四五六七八九十]件事(?:决定|关系|影响)/,
  },
  {
    example: '对数字有疑问，可以看…，也可以…',
    pattern: /(?:疑问|不服气?|不清楚)，可以/,
  },
  { example: '学习不应当在毕业那天停止。', pattern: /^[^，。；]{1,12}(?:，)?不应当?(?:[因在]|只)/ },
  { example: '做得好的人应当被看见，…应当…', pattern: /^[^，。；]{2,12}的人应当/ },
  { example: '五年里会有工厂搬走', pattern: /^[^，。；]{0,12}(?<![协商学工])会有(?![序效力])/ },
  { example: '再好的承诺，最后也要…', pattern: /^再[^，。；]{1,8}的[^，。；]{1,8}，/ },
  {
    example: '空地不多，就从街角找 · 云溪的医生不算少',
    pattern: /^[^，。；]{1,12}(?:不多|不算|往往|最怕|最难)|，不等于/,
  },
  { example: '一项决定影响到谁，谁就应当知道', pattern: /谁，谁/ },
  { example: '所列项目约需财政资金860亿元', pattern: /约需/ },
  { example: '权力看得见，才管得住。', pattern: /，(?:才|就)(?:管得|谈得|算|好|能|知道)/ },
  { example: '往后不能只靠运气', pattern: /不能只/ },
]

/** Whether a sentence only explains, compares or reflects. */
export function isRemark(sentence: string): boolean {
  return REMARKS.some(({ pattern }) => pattern.test(sentence))
}
