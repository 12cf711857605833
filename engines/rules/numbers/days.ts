const MS_PER_DAY = 86_400_000;

/** True for a day that exists, written `YYYY-MM-DD`, between 1800 and 2999. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1800 && year < 3000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days from `from` to `to`; negative when `to` is earlier. Civil days: no clock, no time zone. */
export function daysBetween(from: string, to: string): number {
  return epochDay(to) - epochDay(from);
}

/** `day` plus n days. */
export function addDays(day: string, n: number): string {
  return format(new Date((epochDay(day) + n) * MS_PER_DAY));
}

/** `day` plus n years; 29 February becomes 28 February where the year has none. */
export function addYears(day: string, n: number): string {
  const [year, month, date] = parts(day);
  const target = year + n;
  return [
    String(target).padStart(4, "0"),
    String(month).padStart(2, "0"),
    String(Math.min(date, daysInMonth(target, month))).padStart(2, "0"),
  ].join("-");
}

/** Whole years that have passed from `from` to `to` (anniversaries reached). */
export function yearsBetween(from: string, to: string): number {
  if (to < from) return -yearsBetween(to, from);
  const years = yearOf(to) - yearOf(from);
  return addYears(from, years) > to ? years - 1 : years;
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function epochDay(day: string): number {
  const [year, month, date] = parts(day);
  return Date.UTC(year, month - 1, date) / MS_PER_DAY;
}

function parts(day: string): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function format(date: Date): string {
  return date.toISOString().slice(0, 10);
}
