/** A moment, as ISO 8601 in UTC with milliseconds: `2026-11-22T02:30:00.000Z`. Strings of this form sort by time. */
export type Instant = string

/** A civil date as ISO 8601: `2026-11-22`. Which instants it covers is the calendar's business, not the kernel's. */
export type CivilDate = string
