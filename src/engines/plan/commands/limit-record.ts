/** The power under which the clock records limits that passed and opens what is due; only its post holds it. */
export const limitRecordPower = 'limit.record'
