/** The public record: entries, receipts, the export and how to verify all of it. */
export const record = {
  title: '公开记录',
  lead: '城市里的每一次办理都是总账里的一条记录：谁、依据哪项职权、什么时候、改变了什么。记录只增不改，任何人都可以离线核验。',
  facts: { entries: '条记录', sealed: '最近封存', chain: '链', root: '树根' },
  entries: '全部记录',
  entry: '记录 {seq}',
  columns: { seq: '编号', at: '时间', what: '办理', who: '谁', power: '职权' },
  events: '{count} 项变化',
  citizen: '个人',
  verify: {
    title: '怎样自己核验',
    receipt: '一张回执：下载 JSON 文件，运行下面的命令。不需要联网，也不需要本网站。',
    whole:
      '全部总账：下载整个导出，运行下面的命令。程序会重算每一条记录、每一个树根和签名，指出哪一条被改过、删过、换过、加过。',
    tool: '核验程序只有一个文件，不依赖任何别的东西，可以先读再用：',
    toolLink: '下载 verify.ts',
    key: '公钥（请从另外的渠道再核对一次）',
    exportLink: '下载整个导出（tar.gz）',
    checkpoint: '当前签名的树头',
  },
  detail: {
    act: '办理',
    key: '请求编号',
    input: '请求内容',
    changed: '改变了什么',
    raw: '记录原文（就是被封存的那些字节）',
    proofBody: '从这条记录到当前树头，一共 {count} 步散列。',
    older: '上一条',
    newer: '下一条',
    sealedNote: '个人信息不在记录里：这里只有加盐的承诺值，内容另外加密保存。',
  },
  empty: '总账里还没有记录。',
} as const
