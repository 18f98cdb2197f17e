import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestCity } from '../workbench/workbench-fixture.ts'
import { localPath } from './sign-in-routes.tsx'

test('invented people are offered as such, by what their office is for', async () => {
  const city = await openTestCity()
  const { html } = await (await city.visit()).get('/sign-in')
  assert.match(html, /这些人都是虚构的/)
  for (const group of ['规划办', '部门联络员', '统计、审计核验员', '人大常委会', '市民'])
    assert.match(html, new RegExp(group))
  await city.close()
})

test('signing in begins a session under a new id, and leads back to where one came from', async () => {
  const city = await openTestCity()
  const visitor = await city.visit()
  const page = await visitor.get('/sign-in?to=/work/plans')
  const csrf = /name="csrf" value="([^"]*)"/.exec(page.html)?.[1] ?? ''
  const before = visitor.session
  const answer = await visitor.post('/sign-in', { csrf, person: 'person.keji', to: '/work/plans' })
  assert.equal(answer.location, '/work/plans')
  assert.notEqual(visitor.session, before)
  assert.equal((await visitor.get('/work')).status, 200)
  await city.close()
})

test('nobody signs in as somebody who is not offered', async () => {
  const city = await openTestCity()
  const visitor = await city.visit()
  const { html } = await visitor.get('/sign-in')
  const csrf = /name="csrf" value="([^"]*)"/.exec(html)?.[1] ?? ''
  const answer = await visitor.post('/sign-in', { csrf, person: 'founder' })
  assert.equal(answer.status, 403)
  await city.close()
})

test('without a sample nobody is offered, and nobody gets in by asking', async () => {
  const city = await openTestCity({ people: null })
  const visitor = await city.visit()
  const page = await visitor.get('/sign-in')
  assert.match(page.html, /gangmu sign-in-link/)
  assert.doesNotMatch(page.html, /name="person"/)
  await city.close()
})

test('a link is used up by the button, not by being looked at, and works once', async () => {
  let left = 1
  const links = {
    async redeem() {
      left -= 1
      const name = { zh: '甲', en: 'A' }
      return left < 0 ? null : { person: 'person.keji', name, post: null }
    },
  }
  const city = await openTestCity({ people: null, links })
  const visitor = await city.visit()
  await visitor.get('/sign-in/once/token')
  const { html } = await visitor.get('/sign-in/once/token')
  const csrf = /name="csrf" value="([^"]*)"/.exec(html)?.[1] ?? ''
  assert.equal((await visitor.post('/sign-in/once/token', { csrf })).status, 303)
  assert.equal((await visitor.get('/work')).status, 200)
  const other = await city.visit()
  const again = await other.get('/sign-in/once/token')
  const token = /name="csrf" value="([^"]*)"/.exec(again.html)?.[1] ?? ''
  assert.equal((await other.post('/sign-in/once/token', { csrf: token })).status, 403)
  assert.equal((await other.get('/work')).status, 303)
  await city.close()
})

test('only addresses of this site are come back to', () => {
  assert.equal(localPath('/work/plans?x=1'), '/work/plans?x=1')
  for (const elsewhere of ['//evil.example', '/\\evil.example', 'https://evil.example', '/a\nb'])
    assert.equal(localPath(elsewhere), undefined)
})
