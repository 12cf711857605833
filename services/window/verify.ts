import type { Engine } from "#kernel/command/execute.ts";
import type { Finding } from "#kernel/finding.ts";
import { askedValues, digestOfValues, next, start, type Flow, type FlowState, type Form } from "#engines/flow/index.ts";
import { GRANTED, OPENED, type CaseEvent, type CaseRecord, type Publicity } from "./model.ts";
import { bookOf, type ProgrammeBook } from "./programme-book.ts";
import { logOf } from "./receipts.ts";
import { pinnedFlow, pinnedForm } from "./steps/pinned-definitions.ts";
import { eventsOf } from "./store/events.ts";
import { casesAfter } from "./store/list-cases.ts";
import { publicityOf } from "./store/publicity.ts";

const BATCH = 500;

/** Walks over all cases: does each stand where its events lead, was it public long enough, is each step in the log? */
export async function* verifyCases(engine: Engine): AsyncIterable<Finding> {
  let last: string | null = null;
  for (;;) {
    const cases: CaseRecord[] = await casesAfter(engine.db, last, BATCH);
    if (cases.length === 0) return;
    const ids = cases.map((one) => one.id);
    const events = await eventsOf(engine.db, ids);
    const published = await publicityOf(engine.db, ids);
    for (const one of cases) {
      const flow = await pinnedFlow(engine.db, one.flowRevision);
      const form = await pinnedForm(engine.db, one.formRevision);
      const lines = events.get(one.id) ?? [];
      yield* replayed(one, lines, flow, form);
      yield* longEnough(one, published.filter((each) => each.caseId === one.id), bookOf(engine.tools));
      if (one.outcome === GRANTED) yield* logged(engine, one, lines);
    }
    last = cases.at(-1)?.id ?? null;
  }
}

/** The state, the limits and the form's digest must follow from the events. */
function* replayed(one: CaseRecord, lines: CaseEvent[], flow: Flow, form: Form): Iterable<Finding> {
  let state: FlowState = start(flow).state;
  for (const [i, line] of lines.entries()) {
    if (line.seq !== i + 1) yield finding("event_gap", one, `缺少第 ${i + 1} 步记录`, `event ${i + 1} is missing`);
    if (line.event !== OPENED) {
      try {
        state = next(flow, state, line.event).state;
      } catch {
        yield finding("event_impossible", one, `第 ${line.seq} 步“${line.event}”不可能从“${state.at}”发生`, `event ${line.seq} "${line.event}" is not possible from "${state.at}"`);
        return;
      }
    }
    if (line.toState !== state.at) yield finding("event_target", one, `第 ${line.seq} 步记为“${line.toState}”，按流程应为“${state.at}”`, `event ${line.seq} says "${line.toState}", the flow says "${state.at}"`);
  }
  if (lines.length !== one.events) yield finding("event_count", one, `记录 ${lines.length} 步，应有 ${one.events} 步`, `${lines.length} events are kept, ${one.events} were counted`);
  if (state.at !== one.state) yield finding("state", one, `状态为“${one.state}”，记录推得“${state.at}”`, `the state is "${one.state}", its events lead to "${state.at}"`);
  const [lastLine] = lines.slice(-1);
  const editable = flow.states[one.state]?.tags.includes("editable");
  if (lastLine && !editable && lastLine.formSha256 !== digestOfValues(askedValues(form, one.form))) {
    yield finding("form_digest", one, "表单内容与提交时的摘要不符", "the form differs from the digest taken when it was submitted");
  }
}

/** A publicity that ran out must have lasted the days that were promised, by the calendar. */
function* longEnough(one: CaseRecord, published: Publicity[], book: ProgrammeBook): Iterable<Finding> {
  for (const each of published) {
    const days = each.workingDays ?? each.calendarDays;
    const kind = each.workingDays === null ? "calendar" : "working";
    if (days !== null && each.untilDay < book.calendar.addDays(each.fromDay, days, kind)) {
      yield finding("publicity_short", one, `公示自 ${each.fromDay} 至 ${each.untilDay}，不足 ${days} ${kind === "working" ? "个工作日" : "日"}`, `publicity from ${each.fromDay} to ${each.untilDay} is shorter than ${days} ${kind} days`);
    }
    if (each.endedBy === "over" && each.endedAt && each.endedAt < book.calendar.endOfDay(each.untilDay)) {
      yield finding("publicity_cut", one, `公示在 ${each.untilDay} 结束之前被关闭`, `the publicity was closed before ${each.untilDay} had ended`);
    }
  }
  if (one.outcome === GRANTED && one.terms.publicity && !published.some((each) => each.endedBy === "over")) {
    yield finding("publicity_missing", one, "未公示即发放", "granted without publicity");
  }
}

async function* logged(engine: Engine, one: CaseRecord, lines: CaseEvent[]): AsyncIterable<Finding> {
  const log = logOf(engine.tools);
  if (!log) return;
  const entries = await log.entriesAbout({ kind: "case", id: one.id });
  for (const line of lines) {
    const entry = entries.find((each) => each.type === `window.case.${line.event}` && each.data["seq"] === line.seq);
    if (!entry) yield finding("not_logged", one, `第 ${line.seq} 步“${line.event}”不在存证日志中`, `event ${line.seq} "${line.event}" is not in the log`);
    else if (entry.data["formSha256"] !== line.formSha256) yield finding("log_differs", one, `第 ${line.seq} 步的摘要与存证不符`, `event ${line.seq} differs from its log entry`);
  }
}

function finding(code: string, one: CaseRecord, zh: string, en: string): Finding {
  return { room: "window", code: `window.${code}`, where: one.number, message: { zh: `办件 ${one.number}：${zh}`, en: `case ${one.number}: ${en}` } };
}
