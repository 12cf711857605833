import { WorkingCalendar } from "#kernel/calendar/working-days.ts";

// A voucher counts civil days; holidays do not matter to it.
const calendar = WorkingCalendar.fromSettings({ holidays: [], makeUpDays: [] });

/** The city's civil day at an instant, `YYYY-MM-DD`. */
export const dayOf = (at: Date): string => calendar.dayOf(at);

/** The first instant after a civil day. */
export const endOfDay = (day: string): Date => calendar.endOfDay(day);

/** The calendar year in the city at an instant. */
export const yearOf = (at: Date): number => Number(dayOf(at).slice(0, 4));
