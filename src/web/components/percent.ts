/**
 * A share of one as a length for SVG: `0.2234` → `22.34%`. Below 0 it is 0, above 1 it is 100: bars
 * end at their rail.
 */
export function svgPercent(share: number): string {
  return `${Number((Math.min(Math.max(share, 0), 1) * 100).toFixed(2))}%`
}
