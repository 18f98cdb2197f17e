import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import mammoth from 'mammoth'
import { recheckEvaluations } from '../../../../engines/plan/evaluation/recheck.ts'
import { loadEvaluation } from '../../../../engines/plan/evaluation/views/load-evaluations.ts'
import { readEntries } from '../../../../kernel/rebuild.ts'
import { type AssessedCity, reportingCity } from '../../assessment/assessed-city.fixture.ts'
import { questionsFrom } from './questions-from.ts'

function date(name: string, on: string) {
  const [year = '', month = '', day = ''] = on.split('-')
  return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: day }
}

const opening = {
  sort: 'annual',
  code: '2026',
  titleZh: '2026 年度评估',
  titleEn: 'Evaluation of 2026',
  plan: 'yunxi',
  evaluator: 'renda',
  questions: '您满意吗 = Are you satisfied | 满意 = Yes | 不满意 = No',
  ...date('dataOn', '2026-06-30'),
  ...date('cutOffOn', '2026-09-10'),
  ...date('selfUntil', '2026-09-20'),
  ...date('independentUntil', '2026-10-20'),
  ...date('questionsUntil', '2026-10-15'),
  ...date('publishBy', '2026-11-10'),
}
const page = '/evaluations/2026'
const desk = '/work/evaluations/2026'

describe('an evaluation from its opening to its answers, by page', () => {
  let city: AssessedCity
  /** A browser of its own for each step: a session does not outlast the days between them. */
  const as = (who: string) => city.visit(who)
  before(async () => {
    city = await reportingCity()
    city.at('2026-09-02T02:00:00.000Z')
  })
  after(() => city.close())

  test('is opened by the plan office, which names somebody who leads nothing', async () => {
    const office = await as('fagai')
    const unit = await as('keji')
    const form = '/work/evaluations/new'
    assert.equal((await unit.get(form)).status, 403)
    const offered = (await office.get(form)).html
    assert.match(offered, /<option value="renda"/)
    assert.doesNotMatch(offered, /<option value="(keji|jiaoyu|fagai)"/)
    const involved = await office.fillIn(form, { ...opening, evaluator: 'keji' })
    assert.equal(involved.status, 422)
    assert.match(involved.html, /不能作独立评估/)
    const unread = await office.fillIn(form, { ...opening, questions: '您满意吗' })
    assert.match(unread.html, /有一行看不懂/)
    assert.equal((await office.fillIn(form, opening)).status, 303)
    assert.match((await office.get('/evaluations')).html, /2026 年度评估/)
    assert.match((await office.get('/work')).html, /规划评估待办/)
  })

  test('hears each unit of what it leads', async () => {
    const unit = await as('keji')
    assert.match((await unit.get('/work')).html, /请提交自评/)
    const { html } = await unit.get(`${desk}/view`)
    assert.match(html, /孵化器40家/)
    assert.doesNotMatch(html, /学位12000个/)
    const nothing = await unit.fillIn(`${desk}/view`, { act: 'view', overall: '按计划' })
    assert.match(nothing.html, /至少写一项/)
    const said = {
      act: 'view',
      overall: '按计划推进',
      'commitment-0': 'yunxi.1',
      'class-0': 'faster',
      'text-0': '八月新增四家',
    }
    assert.equal((await unit.fillIn(`${desk}/view`, said)).location?.startsWith(page), true)
    assert.match((await unit.get(`${desk}/view`)).html, /八月新增四家/)
  })

  test('asks the public, each person once', async () => {
    const citizen = await as('citizen')
    assert.match((await (await city.visit()).get(page)).html, /登录后回答/)
    const action = `/answers/2026`
    const { html } = await citizen.get(page)
    const hidden = (name: string) =>
      new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
    const sent = { csrf: hidden('csrf'), key: hidden('key') }
    const unanswered = await citizen.post(action, sent)
    assert.equal(unanswered.status, 422)
    assert.match(unanswered.html, /每道题选一项/)
    assert.equal((await citizen.post(action, { ...sent, q0: '1' })).status, 303)
    const thanked = (await citizen.get(page)).html
    assert.match(thanked, /1 人回答/)
    assert.match(thanked, /您已经回答过/)
  })

  test('is computed once the cut-off day went by', async () => {
    const office = await as('fagai')
    assert.doesNotMatch((await office.get(desk)).html, /value="compute"/)
    city.at('2026-09-11T02:00:00.000Z')
    const officeLater = await as('fagai')
    assert.equal((await officeLater.fillIn(desk, { act: 'compute' })).status, 303)
    const { html } = await officeLater.get(page)
    assert.match(html, /已计算，未公布/)
    assert.match(html, /role="img" aria-label="其他指标共 3 项：快于预期 1，没有数据 2"/)
  })

  test('lets somebody else than the unit override a class, for a reason', async () => {
    const office = await as('fagai')
    const unit = await as('keji')
    const checker = await as('tongji')
    assert.doesNotMatch((await unit.get(page)).html, /\/override\?measure=/)
    assert.match((await checker.get(page)).html, /\/override\?measure=yunxi\.1\.m1/)
    const form = `${desk}/override?measure=yunxi.1.m1`
    const given = { measure: 'yunxi.1.m1', class: 'in-line', reason: '含在建，按已投用计' }
    assert.equal((await checker.fillIn(form, { ...given, reason: '' })).status, 422)
    assert.equal((await checker.fillIn(form, given)).status, 303)
    assert.match((await office.get(page)).html, /改判，算出的是快于预期/)
  })

  test('hears the evaluator, who also recommends, and keeps what a unit does not agree with', async () => {
    const office = await as('fagai')
    const unit = await as('keji')
    const judge = await as('renda')
    assert.match((await judge.get('/work')).html, /独立评估/)
    const { html } = await judge.get(`${desk}/judge?about=yunxi.3`)
    assert.match(html, /学位12000个/)
    const said = {
      act: 'view',
      overall: '一个单位没有数据',
      'commitment-0': 'yunxi.3',
      'class-0': 'behind',
      'text-0': '没有报',
    }
    assert.equal((await judge.fillIn(`${desk}/judge`, said)).status, 303)
    const wish = { act: 'recommend', recommendation: '按学期分解', about: 'yunxi.3' }
    assert.equal((await judge.fillIn(`${desk}/judge`, wish)).status, 303)
    const disagrees = { act: 'dissent', about: 'yunxi.1', statement: '在建的也应当算！' }
    assert.equal((await unit.fillIn(`${desk}/view`, disagrees)).status, 303)
    assert.match((await office.get(page)).html, /在建的也应当算！/)
  })

  test('is published after every last day, and changes no more', async () => {
    const office = await as('fagai')
    const summary = { act: 'publish', summary: '一项在建，其余待报。' }
    const early = await office.fillIn(desk, summary)
    assert.equal(early.status, 422)
    assert.match(early.html, /还有期限没有到/)
    city.at('2026-11-02T02:00:00.000Z')
    const officeLater = await as('fagai')
    const checker = await as('tongji')
    assert.equal((await officeLater.fillIn(desk, summary)).status, 303)
    const late = `${desk}/override?measure=yunxi.1.m1`
    const given = { measure: 'yunxi.1.m1', class: 'behind', reason: '再改' }
    assert.match((await checker.fillIn(late, given)).html, /已经公布，不再改动/)
  })

  test('has its recommendation answered: tied to a promise, or refused', async () => {
    const office = await as('fagai')
    const given = { act: 'settle', number: '1', 'outcome-1': 'commitment', 'reason-1': '采纳' }
    const untied = await office.fillIn(desk, given)
    assert.equal(untied.status, 422)
    const tied = { ...given, 'commitment-1': 'yunxi.3' }
    assert.equal((await office.fillIn(desk, tied)).status, 303)
    assert.match((await office.get(page)).html, /已列为任务/)
  })

  test('is drawn in Word from the same record', async () => {
    const response = await city.app.request(`${page}.docx`)
    assert.match(response.headers.get('content-type') ?? '', /wordprocessingml/)
    const bytes = Buffer.from(await response.arrayBuffer())
    const { value } = await mammoth.extractRawText({ buffer: bytes })
    for (const words of [
      '2026 年度评估',
      '一项在建，其余待报。',
      '孵化器',
      '改判，算出的是快于预期',
      '在建的也应当算！',
      '按学期分解',
    ])
      assert.ok(value.includes(words), words)
    assert.ok(bytes.includes('word/charts/chart1.xml'))
  })

  test('can be worked out again from the journal', async () => {
    const { reader } = city.writer
    const again = await recheckEvaluations(() => readEntries(reader))
    assert.deepEqual([again.evaluations, again.discrepancies], [1, []])
    assert.equal(
      (await loadEvaluation(reader, '2026'))?.recommendations[0]?.outcome?.type,
      'commitment',
    )
  })

  test('is drawn in English too', async () => {
    const office = await as('fagai')
    const { html } = await office.get(`${page}?lang=en`)
    assert.match(html, /Evaluation of 2026/)
    assert.match(html, /Overridden; computed: Faster/)
  })
})

describe('questions as they are typed', () => {
  test('are read line by line, with either kind of bar and sign', () => {
    const [question] = questionsFrom('问＝Ask｜是＝Yes｜否 = No\n\n') ?? []
    assert.deepEqual(question?.text, { zh: '问', en: 'Ask' })
    assert.equal(question?.choices.length, 2)
  })

  test('are not guessed where a language or a choice is missing', () => {
    for (const line of [
      '问 | 是 = Yes | 否 = No',
      '问 = Ask | 是 = Yes',
      '问 = Ask | 是 = Yes | 否',
    ])
      assert.equal(questionsFrom(line), null, line)
    assert.deepEqual(questionsFrom(''), [])
  })
})
