import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import * as schemas from '../../engines/registry/schemas.ts'
import { organs } from './organs.ts'
import { people } from './people.ts'
import { posts, reporterPostOf } from './posts.ts'
import { reporterOf } from './reporters.ts'
import { headingEn } from './yunxi-plan.en.ts'

const versions = ['yunxi-plan-v1.txt', 'yunxi-plan-v2.txt'].map((name) =>
  readFileSync(new URL(name, import.meta.url), 'utf8'),
)
const ids = new Set(organs.map(({ id }) => id))

describe('the sample city', () => {
  it('has organs and posts that the registry takes', () => {
    for (const organ of organs) schemas.organ.parse(organ)
    for (const post of posts) schemas.post.parse(post)
  })

  it('names each organ once, and no alias twice', () => {
    const names = organs.flatMap(({ name, aliases }) => [name.zh, ...aliases])
    assert.equal(ids.size, organs.length)
    assert.deepEqual(names.toSorted(), [...new Set(names)].toSorted())
  })

  it('puts every organ below one that comes before it, and every post in an organ', () => {
    const seen = new Set<string>()
    for (const { id, parent } of organs) {
      assert.ok(parent === null || seen.has(parent), id)
      seen.add(id)
    }
    for (const { organ } of posts) assert.ok(ids.has(organ), organ)
  })

  it('seats exactly one person in every post', () => {
    const seated = people.flatMap(({ post }) => (post === null ? [] : [post]))
    assert.deepEqual(seated.toSorted(), posts.map(({ id }) => id).toSorted())
    assert.equal(new Set(people.map(({ id }) => id)).size, people.length)
    assert.equal(new Set(people.map(({ name }) => name.zh)).size, people.length)
  })

  it('lets nobody who reports verify', () => {
    for (const { powers } of posts) {
      assert.ok(!(powers.includes('report.submit') && powers.includes('report.verify')))
    }
    for (const { id } of organs) {
      const reporter = people.find((person) => person.id === reporterOf(id))
      assert.equal(reporter?.post, reporterPostOf(id))
    }
  })
})

describe('the sample plan', () => {
  it('names only units that the city has in its 牵头 tails', () => {
    const known = new Set(organs.flatMap(({ name, aliases }) => [name.zh, ...aliases]))
    known.add('各区县政府').add('市各部门')
    for (const [, units] of versions.flatMap((text) => [
      ...text.matchAll(/单位：([^：）]*?)(?=，配合|）)/g),
    ])) {
      for (const unit of (units ?? '').split(/[、，]/)) assert.ok(known.has(unit), unit)
    }
  })

  it('has an English heading for each of its own', () => {
    const heading =
      /^(?:第.章|第.节|专栏\d)　(.+)$|^(?:[一二三四五六]、|\d+\. |\d．)([^。\n]+?)(?:。.*)?$/gm
    for (const text of versions) {
      const titles = [...text.matchAll(heading)].map((match) => match[1] ?? match[2] ?? '')
      assert.ok(titles.length > 140)
      for (const title of titles) assert.ok(headingEn(title), title)
    }
  })

  it('changed between the draft and the adoption', () => {
    const [draft = '', adopted = ''] = versions
    assert.ok(draft.includes('加装电梯3200部') && adopted.includes('加装电梯2600部'))
    assert.ok(adopted.includes('市民投票决定') && !draft.includes('市民投票决定'))
    assert.ok(draft.includes('住房信用积分') && !adopted.includes('住房信用积分'))
  })
})
