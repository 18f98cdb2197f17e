import type { LocalText } from '../../kernel/power.ts'
import { people } from './people.ts'
import { posts } from './posts.ts'

/** An invented person as the sign-in page offers them. A citizen has no post. */
export interface OfferedPerson {
  id: string
  name: LocalText
  post: { id: string; organ: string; title: LocalText } | null
  blurb: LocalText
}

/** Everyone who can sign in to the sample city, each in the post they hold. */
export function samplePeople(): OfferedPerson[] {
  const byId = new Map(posts.map((post) => [post.id, post]))
  return people.map(({ post: postId, ...person }) => {
    const post = postId === null ? undefined : byId.get(postId)
    return {
      ...person,
      post: post ? { id: post.id, organ: post.organ, title: post.title } : null,
    }
  })
}
