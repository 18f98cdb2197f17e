import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isUndertaking } from './undertakings.ts'

for (const promise of [
  '目录以外的权力一律不得行使。',
  '现行有效的规范性文件全部上网。',
  '同一单元意见不一致时，街道在三十日内组织调解。',
  '每半年公布一次收费标准。',
  '每个投资项目配备一名代办员。',
  '三个区各建成一所学校。',
  '先修哪一个，由市民投票决定。',
  '车场的空位信息2027年底前接入同一个平台。',
  '纲要需要修改的，由市人民政府提出。',
  '不报告的单位，主要负责人到会说明情况。',
  '凡是已有的数据，不重复填写。',
  '市级财政为每所开放学校购买公众责任保险。',
  '评审全部委托第三方，评审意见公开。',
  '住房公积金可以用于加装电梯。',
]) {
  test(`undertaken without a verb at its head: ${promise}`, () => assert.ok(isUndertaking(promise)))
}

for (const other of ['农业是安身之本。', '河水不声不响。', '城乡面貌焕然一新。']) {
  test(`not undertaken: ${other}`, () => assert.ok(!isUndertaking(other)))
}
