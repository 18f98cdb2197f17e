/** The power under which the clock records limits that passed and opens what is due; its post is the only one to hold it. */
export const limitRecordPower = 'limit.record'
