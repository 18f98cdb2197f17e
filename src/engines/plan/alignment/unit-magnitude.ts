// A unit as plans print it carries its magnitude: 万人 counts people by the ten thousand.

const magnitudes: Readonly<Record<string, number>> = {
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
}

/** How many single units a unit stands for: 10,000 for 万人, 1 for 家 and where there is none. */
export function unitMagnitude(unit: string | null): number {
  return magnitudes[magnitudeOf(unit)] ?? 1
}

/** The unit without its magnitude: 人 of 万人; '' where there is none. */
export function baseUnit(unit: string | null): string {
  return (unit ?? '').slice(magnitudeOf(unit).length)
}

/** 万 of 万人, 亿 of 亿元; '' of 家. 千 is one only before a mass or power: 千克, 千瓦 are units of their own. */
function magnitudeOf(unit: string | null): string {
  return unit?.match(/^(?:万亿|千万|百万|亿|万|千(?!克|瓦|米|卡|伏|帕))/)?.[0] ?? ''
}
