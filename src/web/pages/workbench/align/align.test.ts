import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { adoptPlan } from '../../../../engines/plan/commands/adopt.ts'
import { assignCommitments } from '../../../../engines/plan/commands/assign.ts'
import { submitReport, verifyReport } from '../../../../engines/plan/commands/report.ts'
import { takeInDocument } from '../../../../engines/plan/intake/take-in-document.ts'
import type { CommitmentView } from '../../../../engines/plan/views/commitment-view.ts'
import { cityLoader } from '../../city-data.ts'
import { adoptedCity, type TestCity, type Visitor } from '../workbench-fixture.ts'

/** A special plan that repeats one promise of the outline and promises fewer places in kindergartens, sooner. */
const specialText = `云溪市教育发展专项规划

（2026—2030年）

第一章　学校

第一节　学位

到2028年，新增公办幼儿园学位9000个。

建成大型仪器共享平台，公开全部科技专项的拨付情况。

每年组织教师轮岗交流。
`

/** The city whose outline is adopted, with the special plan in force beside it. */
async function twoPlanCity(): Promise<TestCity> {
  const city = await adoptedCity()
  const { writer } = city
  const taken = await takeInDocument(
    {
      reader: writer.reader,
      submit: writer.submit.bind(writer),
      saveFile: writer.saveFile.bind(writer),
    },
    {
      bytes: Buffer.from(specialText),
      name: '教育规划.txt',
      plan: 'jiaoyu',
      actor: 'person.fagai',
      key: 'special',
    },
  )
  assert.ok(!('refusal' in taken))
  const adoption = { plan: 'jiaoyu', version: 1, adoptedOn: '2026-04-01', decision: '会议' }
  const adopted = await writer.submit(adoptPlan, adoption, { actor: 'person.renda', key: 'adopt' })
  assert.ok(adopted.ok)
  return city
}

describe('two plans held against each other', () => {
  let city: TestCity
  let office: Visitor
  let citizen: Visitor
  const promise = async (plan: string, words: string): Promise<CommitmentView> => {
    const { plans } = await cityLoader(city.writer.reader)('2026-11-22')
    const found = plans
      .find(({ id }) => id === plan)
      ?.commitments.find(({ wording }) => wording.text.includes(words))
    assert.ok(found, `${plan}: ${words}`)
    return found
  }
  const addressOf = async (words: string) => {
    const [outline, special] = await Promise.all(
      ['yunxi', 'jiaoyu'].map((plan) => promise(plan, words)),
    )
    return `/work/alignment/${outline?.id}/${special?.id}`
  }
  before(async () => {
    city = await twoPlanCity()
    office = await city.visit('fagai')
    citizen = await city.visit('citizen')
  })
  after(() => city.close())

  test('the plan office says which plan carries out which, and no plan is below itself', async () => {
    const form = { plan: 'jiaoyu', sort: 'special', under: 'yunxi' }
    const placed = await office.follow(await office.fillIn('/work/alignment', form))
    assert.match(placed.html, /规划的位置已经说明/)
    const circle = { plan: 'yunxi', sort: 'special', under: 'jiaoyu' }
    const refused = await office.fillIn('/work/alignment', circle)
    assert.equal(refused.status, 422)
    assert.match(refused.html, /不能落实它自己/)
  })

  test('everyone sees how the plans fit: what is the same, what differs, what nobody takes up', async () => {
    const { html } = await citizen.get('/alignment')
    assert.match(html, /落实 云溪市国民经济和社会发展第十五个五年规划纲要/)
    assert.match(html, /href="\/alignment\/yunxi\/jiaoyu#differences"/)
    const pair = (await citizen.get('/alignment/yunxi/jiaoyu')).html
    assert.match(pair, /数值<\/b> \+12.000 个 \/ \+9.000 个/)
    assert.doesNotMatch(pair, /（2026—2030年）/)
    assert.match(pair, /期限<\/b> 2030年12月31日 \/ 2028年12月31日/)
    assert.match(pair, /一字不差/)
    assert.doesNotMatch(pair, /\/work\/alignment\//)
    const gaps = (await citizen.get('/plans/yunxi/gaps')).html
    assert.match(gaps, /孵化/)
    assert.doesNotMatch(gaps, /仪器共享平台/)
  })

  test('only the plan office decides, and says why', async () => {
    const address = await addressOf('学位')
    assert.equal((await citizen.get(address)).status, 403)
    const field = 'holds-value-m1-m1'
    const asked = { act: 'settle', difference: 'value-m1-m1', [field]: 'both' }
    const refused = await office.fillIn(address, asked)
    assert.equal(refused.status, 422)
    assert.match(refused.html, /请写理由/)
    const settled = await office.fillIn(address, {
      ...asked,
      'reason-value-m1-m1': '专项规划只算市属幼儿园',
    })
    assert.equal(settled.status, 303)
    const pair = (await citizen.get('/alignment/yunxi/jiaoyu')).html
    assert.match(pair, /各按各的：<span lang="zh-CN">专项规划只算市属幼儿园/)
  })

  test('a report on one counts for the other once they are confirmed to be the same', async () => {
    const words = '仪器共享平台'
    const [own, other] = [await promise('yunxi', words), await promise('jiaoyu', words)]
    const address = await addressOf(words)
    const form = { act: 'same', same: 'confirmed', why: '一字不差' }
    assert.equal((await office.fillIn(address, form)).status, 303)
    await assignTo(city, own.id)
    const report = await reportOn(city, own)
    const counted = (await promise('jiaoyu', words)).commitment.verified
    assert.deepEqual(
      counted.map((each) => each.report),
      [report],
    )
    const page = (await citizen.get(`/commitments/${other.id}`)).html
    assert.match(page, /别的规划里的同一件事/)
    assert.match(page, /其中 1 份报告由那边提交/)
  })
})

async function assignTo({ writer }: TestCity, commitment: string): Promise<void> {
  const given = { lead: 'keji', supporting: [], dueOn: null, reportEveryMonths: 3, terms: [] }
  const asked = { assignments: [{ commitment, ...given }] }
  await writer.submit(assignCommitments, asked, { actor: 'person.fagai', key: 'give' })
}

async function reportOn({ writer }: TestCity, { id }: CommitmentView): Promise<string> {
  const content = {
    asOf: '2026-11-01',
    values: [{ measure: 'm1', value: '1' }],
    note: '',
    evidence: [{ grade: 'statistics', title: '月报', url: 'https://example.org/', file: null }],
  }
  const asked = { commitment: id, report: null, content }
  const sent = await writer.submit(submitReport, asked, { actor: 'person.keji', key: 'report' })
  assert.ok(sent.ok, JSON.stringify(sent))
  const check = { report: `${id}.r1`, checked: '一致' }
  const checked = await writer.submit(verifyReport, check, { actor: 'person.tongji', key: 'check' })
  assert.ok(checked.ok, JSON.stringify(checked))
  return `${id}.r1`
}
