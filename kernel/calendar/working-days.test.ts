import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WorkingCalendar } from "./working-days.ts";

const calendar = WorkingCalendar.fromSettings({
  holidays: [{ from: "2025-10-01", to: "2025-10-08" }, "2025-01-01"],
  makeUpDays: ["2025-09-28", "2025-10-11"],
});

describe("WorkingCalendar", () => {
  it("knows weekends, holidays and make-up days", () => {
    expect(calendar.isWorkingDay("2025-09-27")).toBe(false);
    expect(calendar.isWorkingDay("2025-09-28")).toBe(true);
    expect(calendar.isWorkingDay("2025-10-01")).toBe(false);
    expect(calendar.isWorkingDay("2025-10-09")).toBe(true);
    expect(calendar.knows("2025-05-05")).toBe(true);
    expect(calendar.knows("2031-05-05")).toBe(false);
  });

  it("carries ten working days over the long holiday", () => {
    // 28 Sept (make-up) to 30 Sept are 3, 9 to 11 Oct 3 more, 13 to 16 Oct the last 4
    expect(calendar.addWorkingDays("2025-09-26", 10)).toBe("2025-10-16");
    expect(calendar.addCalendarDays("2025-09-26", 10)).toBe("2025-10-06");
    expect(calendar.workingDaysBetween("2025-09-26", "2025-10-16")).toBe(10);
  });

  it("begins and ends days in the city's time zone", () => {
    expect(calendar.startOfDay("2025-10-09").toISOString()).toBe("2025-10-08T16:00:00.000Z");
    expect(calendar.endOfDay("2025-10-09").toISOString()).toBe("2025-10-09T16:00:00.000Z");
    expect(calendar.dayOf(new Date("2025-10-08T16:00:00Z"))).toBe("2025-10-09");
    expect(calendar.dayOf(new Date("2025-10-08T15:59:59Z"))).toBe("2025-10-08");
  });

  it("refuses days that do not exist", () => {
    expect(() => calendar.isWorkingDay("2025-02-29")).toThrow(RangeError);
    expect(() => calendar.addWorkingDays("2025-02-01", Number.NaN)).toThrow(RangeError);
    expect(() => WorkingCalendar.fromSettings({ holidays: [{ from: "2025-02-02", to: "2025-02-01" }], makeUpDays: [] })).toThrow(RangeError);
  });

  it("counts back what it counted forward", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 60 }), (offset, n) => {
        const start = calendar.addCalendarDays("2024-12-01", offset);
        const end = calendar.addWorkingDays(start, n);
        expect(calendar.isWorkingDay(end)).toBe(true);
        expect(calendar.workingDaysBetween(start, end)).toBe(n);
        expect(calendar.addWorkingDays(end, -n) <= start).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
