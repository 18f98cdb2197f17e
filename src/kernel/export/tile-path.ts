/** Where a tile lies in a static log: `entries` are the entry bundles beside the hash tiles of level 0. */
export interface TilePlace {
  level: number | 'entries'
  index: number
  /** 256 where the tile is full; a partial tile says how many it holds. */
  width: number
}

/** The path of a tile (C2SP tlog-tiles): tile 1234067 of level 0 is `tile/0/x001/x234/067`, partial `….p/5`. */
export function tilePath({ level, index, width }: TilePlace): string {
  const groups: string[] = []
  for (let rest = index; groups.length === 0 || rest > 0; rest = Math.floor(rest / 1000))
    groups.unshift(String(rest % 1000).padStart(3, '0'))
  const name = groups.map((group, n) => (n < groups.length - 1 ? `x${group}` : group)).join('/')
  return `tile/${level}/${name}${width < 256 ? `.p/${width}` : ''}`
}
