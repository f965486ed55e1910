// The calendar: how many days a month has.

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Days of the month 1 to 12, in February 29 unless the year is known to be a common one; `undefined` for no month. */
export function daysInMonth(month: number, year: number | undefined): number | undefined {
  if (month !== 2) return DAYS[month - 1]
  return year === undefined || isLeapYear(year) ? 29 : 28
}

/** By the Gregorian rule: 2000 and 2024 are, 2100 is not. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}
