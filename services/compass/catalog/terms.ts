import { problem } from "#kernel/problem.ts";
import { fen, type Fen } from "#kernel/money.ts";
import type { Text } from "#kernel/text.ts";
import type { Span } from "#engines/flow/index.ts";
import { floor, settingsOn, versionOn } from "#engines/rules/index.ts";
import type { Catalog, Programme } from "./catalog.ts";

/** The programme with an id. @throws Problem `compass.programme_unknown` (404) */
export function programmeOf(catalog: Catalog, id: string): Programme {
  const programme = catalog.programmes.get(id);
  if (programme) return programme;
  throw problem("compass.programme_unknown", 404, { zh: "没有这一事项", en: "No such programme" }, {
    detail: { zh: `目录中没有编号为“${id.slice(0, 80)}”的事项。`, en: `The catalog has no programme "${id.slice(0, 80)}".` },
    remedy: { zh: "请从事项列表中选择。", en: "Choose one from the list." },
  });
}

/** Length of the publicity as a flow's timers take it; null when there is none. */
export function publicitySpan(programme: Programme): Span | null {
  const { publicity } = programme.document;
  if (!publicity) return null;
  return publicity.kind === "working" ? { workingDays: publicity.days } : { calendarDays: publicity.days };
}

/** Last day of what is granted on a day; null when it has no end. */
export function validityEnd(programme: Programme, grantedOn: string): string | null {
  const { validity } = programme.document;
  if (!validity) return null;
  const year = Number(grantedOn.slice(0, 4));
  if (validity.kind === "until") return `${year + validity.yearsAfter}-${validity.monthDay}`;
  const anniversary = `${year + validity.years}${grantedOn.slice(4)}`;
  // The last day is the one before the anniversary: three years from 2023-12-01 end on 2026-11-30.
  return new Date(Date.parse(`${anniversary}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** What the programme file says of a voucher scheme, as it stands on a day. */
export interface VoucherTerms {
  id: string;
  name: Text;
  department: string;
  serviceClasses: string[];
  /** Share of the contract that is carried, in basis points. */
  ratioBp: number;
  capFen: Fen;
  teamCapFen: Fen | null;
  budgetLine: string;
  /** Last day of a voucher granted on the day. */
  validTo: string | null;
}

/** Terms of a voucher programme on a day; null when it is none, or not in force. */
export function voucherTerms(catalog: Catalog, id: string, day: string): VoucherTerms | null {
  const programme = catalog.programmes.get(id);
  const money = programme?.document.money;
  if (!programme || !money || !versionOn(programme.rule, day)) return null;
  const settings = settingsOn(programme.rule, day);
  const [cap, ratio] = [settings.get(money.cap), settings.get(money.ratio)];
  const teamCap = money.teamCap === undefined ? undefined : settings.get(money.teamCap);
  if (!cap || !ratio) return null;
  return {
    id,
    name: programme.document.name,
    department: programme.document.department,
    serviceClasses: money.serviceClasses,
    ratioBp: Number(floor({ n: ratio.n * 10_000n, d: ratio.d })),
    capFen: fen(floor(cap)),
    teamCapFen: teamCap ? fen(floor(teamCap)) : null,
    budgetLine: money.line,
    validTo: validityEnd(programme, day),
  };
}
