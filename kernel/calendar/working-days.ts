import { Temporal } from "temporal-polyfill";

/** A civil day, `YYYY-MM-DD`, in the city's own time zone. */
export type Day = string;

/** What makes a day a working day or not; as the city's settings give it. */
export interface CalendarSettings {
  /** IANA name; default Asia/Shanghai. */
  timezone?: string;
  /** ISO week days that are free, 1 = Monday; default Saturday and Sunday. */
  weekend?: readonly number[];
  /** Closed days: single days or stretches, both ends included. */
  holidays: readonly (Day | { from: Day; to: Day })[];
  /** Weekend days on which people work to make up for a long holiday. */
  makeUpDays: readonly Day[];
  /** Years whose holidays are known; for others only weekends are free. */
  years?: readonly number[];
}

/**
 * Counts working days (工作日) and calendar days (日): rules use both and they must not be mixed.
 * Make-up days win over weekends and holidays. Days are civil days of the city; instants are UTC `Date`s.
 */
export class WorkingCalendar {
  readonly timezone: string;
  readonly #weekend: ReadonlySet<number>;
  readonly #closed: ReadonlySet<Day>;
  readonly #makeUp: ReadonlySet<Day>;
  readonly #years: ReadonlySet<number>;

  private constructor(settings: CalendarSettings) {
    this.timezone = settings.timezone ?? "Asia/Shanghai";
    this.#weekend = new Set(settings.weekend ?? [6, 7]);
    this.#closed = new Set(settings.holidays.flatMap((holiday) => stretch(holiday)));
    this.#makeUp = new Set(settings.makeUpDays.map((day) => parse(day).toString()));
    this.#years = new Set(settings.years ?? [...this.#closed].map((day) => Number(day.slice(0, 4))));
    if (this.#weekend.size >= 7) throw new RangeError("a week needs at least one working day");
  }

  /** @throws RangeError on a day that does not exist or a stretch that ends before it begins. */
  static fromSettings(settings: CalendarSettings): WorkingCalendar {
    return new WorkingCalendar(settings);
  }

  /** True when the holidays of this day's year are known. */
  knows(day: Day): boolean {
    return this.#years.has(parse(day).year);
  }

  isWorkingDay(day: Day): boolean {
    return this.#isWorking(parse(day));
  }

  /** The n-th working day after `day` (before it when n is negative); n = 0 gives `day` itself, working or not. */
  addWorkingDays(day: Day, n: number): Day {
    if (!Number.isSafeInteger(n) || Math.abs(n) > 10_000) throw new RangeError(`cannot count ${n} working days`);
    const step = Math.sign(n);
    let current = parse(day);
    for (let left = Math.abs(n); left > 0; ) {
      current = current.add({ days: step });
      if (this.#isWorking(current)) left -= 1;
    }
    return current.toString();
  }

  /** `day` plus n calendar days. */
  addCalendarDays(day: Day, n: number): Day {
    return parse(day).add({ days: n }).toString();
  }

  /** Adds days of either kind. */
  addDays(day: Day, n: number, kind: "working" | "calendar"): Day {
    return kind === "working" ? this.addWorkingDays(day, n) : this.addCalendarDays(day, n);
  }

  /** How many working days lie after `from` up to and including `to`; 0 when `to` is not later. */
  workingDaysBetween(from: Day, to: Day): number {
    let current = parse(from);
    const end = parse(to);
    if (Temporal.PlainDate.compare(current, end) >= 0) return 0;
    if (current.until(end).days > 40_000) throw new RangeError(`${from} and ${to} lie too far apart`);
    let count = 0;
    while (Temporal.PlainDate.compare(current, end) < 0) {
      current = current.add({ days: 1 });
      if (this.#isWorking(current)) count += 1;
    }
    return count;
  }

  /** The city's day at an instant. */
  dayOf(instant: Date): Day {
    return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
      .toZonedDateTimeISO(this.timezone)
      .toPlainDate()
      .toString();
  }

  /** The first instant of a day in the city. */
  startOfDay(day: Day): Date {
    return new Date(parse(day).toZonedDateTime(this.timezone).epochMilliseconds);
  }

  /** The first instant after a day in the city: a period that ends "on" the day is over from here. */
  endOfDay(day: Day): Date {
    return this.startOfDay(this.addCalendarDays(day, 1));
  }

  #isWorking(date: Temporal.PlainDate): boolean {
    const day = date.toString();
    if (this.#makeUp.has(day)) return true;
    return !this.#closed.has(day) && !this.#weekend.has(date.dayOfWeek);
  }
}

function parse(day: Day): Temporal.PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError(`"${day}" is no day like 2026-05-01`);
  return Temporal.PlainDate.from(day, { overflow: "reject" });
}

function stretch(holiday: Day | { from: Day; to: Day }): Day[] {
  if (typeof holiday === "string") return [parse(holiday).toString()];
  const days: Day[] = [];
  const end = parse(holiday.to);
  let current = parse(holiday.from);
  const length = current.until(end).days;
  if (length < 0 || length > 366) throw new RangeError(`the holiday ${holiday.from} to ${holiday.to} is no stretch`);
  for (; Temporal.PlainDate.compare(current, end) <= 0; current = current.add({ days: 1 })) days.push(current.toString());
  return days;
}
