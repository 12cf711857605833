import type { Role } from "#kernel/command/actor.ts";
import { newInvoice, SCHEME, type Belongings } from "./belongings.ts";
import { subjectOf } from "./parties.ts";

/** One honest call of a route about things of one party, as a role would make it. */
export interface Specimen {
  /** Path parameters, by name. */
  path?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  /** Sent as multipart/form-data instead of JSON. */
  file?: { name: string; content: string };
  /** The call is always about the caller's own things: there is no way to name another's. */
  ownAlways?: boolean;
}

type Make = (own: Belongings, role: Role) => Specimen;

const uscc = (own: Belongings, role: Role) => subjectOf(own.party, role).uscc;
const voucher: Make = (own) => ({ path: { id: own.voucher } });
const placed: Make = (own) => ({ path: { id: own.placed }, body: {} });
const claim: Make = (own) => ({ path: { id: own.claim }, body: {} });
const code = (record: "achievement" | "need" | "offering" | "expert"): Make => (own) => ({ path: { code: own[record].code } });
const page: Make = () => ({ query: { page: "1" } });
const anyone: Make = () => ({});
const holder = (role: Role): "applicant" | "agency" | "bank" | "expert" =>
  (role === "agency" || role === "bank" || role === "expert" ? role : "applicant");

/** For each route of the services, by the name of its operation. A route that is missing here fails the permission matrix. */
export const SPECIMENS: Record<string, Make> = {
  "files.upload": () => ({ file: { name: "合同.pdf", content: "%PDF-1.7 matrix" }, ownAlways: true }),
  "files.download": (own, role) => ({ path: { id: own.files[holder(role)] } }),

  "registry.subjects.list": page,
  "registry.subjects.read": (own, role) => ({ path: { uscc: uscc(own, role) }, ownAlways: true }),
  "registry.facts.read": (own, role) => ({ path: { uscc: uscc(own, role) } }),
  "registry.facts.history": (own, role) => ({ path: { uscc: uscc(own, role), kind: "staff.total" }, query: { period: "2025" } }),
  "registry.related.read": (own) => ({ path: { a: own.party.subjects.applicant.uscc, b: own.party.subjects.agency.uscc } }),

  "compass.facts.kinds": anyone,
  "compass.subject.read": (own, role) => ({ path: { uscc: uscc(own, role) } }),
  "compass.verdict.read": (own, role) => ({ path: { uscc: uscc(own, role), programme: SCHEME } }),

  "window.programme.list": anyone,
  "window.programme.read": () => ({ path: { id: SCHEME } }),
  "window.case.open": () => ({ body: { programmeId: SCHEME }, ownAlways: true }),
  "window.case.list": page,
  "window.case.read": (own, role) => ({ path: { id: role === "applicant" ? own.draft : own.submitted } }),
  "window.case.save_draft": (own) => ({ path: { id: own.draft }, body: { formVersion: 1, values: {} } }),
  "window.case.advance": (own, role) => ({ path: { id: own.submitted, event: role === "applicant" ? "withdraw" : "take" }, body: {} }),
  "window.publicity.list": page,
  "window.notification.list": page,
  "window.notification.read": (own, role) => ({ path: { id: own.notifications[role === "officer" ? role : holder(role)] }, body: {} }),

  "vouchers.list": page,
  "vouchers.read": voucher,
  "vouchers.statement": voucher,
  "vouchers.statement.export": voucher,
  "vouchers.certificate": voucher,
  "vouchers.order.place": (own) => ({ body: { voucherId: own.voucher, offeringId: own.offering.id, contractSumFen: 100_000 } }),
  "vouchers.orders.list": page,
  "vouchers.orders.read": placed,
  "vouchers.order.accept": placed,
  "vouchers.order.decline": (own) => ({ path: { id: own.placed }, body: { reason: "档期已满" } }),
  "vouchers.order.cancel": placed,
  "vouchers.order.deliver": (own) => ({ path: { id: own.placed }, body: { note: "已完成" } }),
  "vouchers.order.confirm": placed,
  "vouchers.claim.file": (own) => ({ path: { id: own.confirmed }, body: { ...own.documents, ...newInvoice() } }),
  "vouchers.claims.list": page,
  "vouchers.claims.read": claim,
  "vouchers.claim.approve": claim,
  "vouchers.claim.reject": (own) => ({ path: { id: own.claim }, body: { comment: "材料不齐" } }),
  "vouchers.ledger.trial_balance": anyone,
  "vouchers.ledger.statement": (own) => ({ path: { code: `purse:${own.voucher}` } }),
  "vouchers.scheme.summary": () => ({ path: { id: SCHEME }, query: { year: "2026" } }),
  "vouchers.budget.fund": () => ({ body: { scheme: SCHEME, year: 2026, amountFen: 1_000, document: "云财预〔2026〕1号" } }),

  "market.search": () => ({ query: { q: "导热" } }),
  "market.words": anyone,
  "market.match": () => ({ body: { text: "高导热散热薄膜" } }),
  "market.achievements.search": () => ({ query: { q: "导热" } }),
  "market.achievements.list": page,
  "market.achievements.read": code("achievement"),
  "market.achievements.similar": code("achievement"),
  "market.needs.list": page,
  "market.needs.read": code("need"),
  "market.needs.matches": code("need"),
  "market.offerings.list": page,
  "market.offerings.read": code("offering"),
  "market.experts.list": page,
  "market.experts.read": code("expert"),

  "observatory.chapter.read": () => ({ path: { chapter: "vouchers" } }),
  "observatory.indicators.list": anyone,
  "observatory.indicator.read": () => ({ path: { id: "voucher-cap-per-sme" } }),
  "observatory.indicator.rows": () => ({ path: { id: "voucher-instrument-recipients" }, query: { year: "2026" } }),
  "observatory.indicator.csv": () => ({ path: { id: "voucher-cap-per-sme" } }),

  "log.checkpoint.read": anyone,
  "log.consistency.read": () => ({ query: { from: "1", to: "2" } }),
  "log.entries.list": anyone,
  "log.receipt.read": () => ({ path: { index: "0" } }),
  "log.receipt.fetch": (own) => ({ path: { index: "0" }, query: { ref: own.voucher } }),
  "log.receipt.check": () => ({ body: { receipt: {} } }),

  "meta.read": anyone,
  "demo.clock.advance": () => ({ body: { days: 0 } }),
};
