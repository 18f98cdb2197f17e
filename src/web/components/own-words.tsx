import type { Site } from '../site.ts'

/** A name or heading of the city: in English where the page is and the city gave it, else in Chinese and marked so. */
export function OwnWords({ site, words }: { site: Site; words: string }) {
  if (site.language === 'zh-CN') return <>{words}</>
  const english = site.englishOf(words)
  return english === null ? <span lang="zh-CN">{words}</span> : <>{english}</>
}

/** The same as plain text, for titles and attributes. */
export function ownWords(site: Site, words: string): string {
  return (site.language === 'en' && site.englishOf(words)) || words
}
