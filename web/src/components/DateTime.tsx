import type { ReactElement } from "react";
import { useLanguage } from "../language/language-store.ts";
import type { Language } from "../language/text.ts";

/** The city's days and hours, wherever the reader sits. */
const ZONE = "Asia/Shanghai";

const formats: Record<Language, Record<"date" | "weekday" | "time", Intl.DateTimeFormat>> = {
  zh: {
    date: new Intl.DateTimeFormat("zh-CN", { timeZone: ZONE, year: "numeric", month: "2-digit", day: "2-digit" }),
    weekday: new Intl.DateTimeFormat("zh-CN", { timeZone: ZONE, year: "numeric", month: "long", day: "numeric", weekday: "short" }),
    time: new Intl.DateTimeFormat("zh-CN", { timeZone: ZONE, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
  },
  en: {
    date: new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, year: "numeric", month: "short", day: "numeric" }),
    weekday: new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, dateStyle: "full" }),
    time: new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
  },
};

function instant(value: string): Date {
  // A plain day such as 2026-11-21 means that day in the city.
  return new Date(/^\d{4}-\d{2}-\d{2}$/u.test(value) ? `${value}T00:00:00+08:00` : value);
}

function dateText(value: string, language: Language, weekday = false): string {
  const text = formats[language][weekday ? "weekday" : "date"].format(instant(value));
  return weekday ? text : text.replaceAll("/", "-");
}

/** An instant in the city's zone, to the minute. @param value ISO 8601 */
export function DateTime({ value }: { value: string | null | undefined }): ReactElement {
  const language = useLanguage();
  if (!value) return <span aria-hidden="true">—</span>;
  return (
    <time dateTime={value} title={`${value} (${ZONE})`} className="number">
      {dateText(value, language)} {formats[language].time.format(instant(value))}
    </time>
  );
}

/** A day in the city. @param value an ISO instant or a plain day `YYYY-MM-DD` */
export function CityDate({ value, weekday = false }: { value: string | null | undefined; weekday?: boolean }): ReactElement {
  const language = useLanguage();
  if (!value) return <span aria-hidden="true">—</span>;
  return (
    <time dateTime={value} className="number" style={{ whiteSpace: "nowrap" }}>
      {dateText(value, language, weekday)}
    </time>
  );
}
