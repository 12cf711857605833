import type { Actor } from "#kernel/command/actor.ts";
import { ask, execute } from "#kernel/command/execute.ts";
import { newUuid } from "#kernel/ids.ts";
import { advanceCase } from "../commands/advance-case.ts";
import { openCase } from "../commands/open-case.ts";
import { saveDraft } from "../commands/save-draft.ts";
import { readCase } from "../queries/read-case.ts";
import { verifyCases } from "../verify.ts";
import type { TestWindow } from "./test-window.ts";

export const FILLED = { staff: 25, purpose: "使用电子显微镜分析样品", budget: 10_000_00 };

/** What people do in the window, in short words. */
export function stepsIn(city: () => TestWindow) {
  const open = (actor: Actor = city().applicant, key = newUuid()) => execute(city().engine, openCase, { actor, key, input: { programmeId: "voucher-test" } });
  const save = (id: string, formVersion: number, values: Record<string, unknown>, actor = city().applicant) =>
    execute(city().engine, saveDraft, { actor, input: { id, formVersion, values } });
  const step = (id: string, event: string, actor: Actor, comment?: string, key = newUuid()) =>
    execute(city().engine, advanceCase, { actor, key, input: { id, event, ...(comment === undefined ? {} : { comment }) } });
  const read = (id: string, actor: Actor = city().applicant) => ask(city().engine, readCase, { actor, input: { id } });
  /** A case that has gone some of the good way. */
  const caseAt = async (...events: [string, Actor, string?][]): Promise<string> => {
    const { id } = await open();
    await save(id, 1, { ...FILLED, name: "云汀试验材料有限公司" });
    for (const [event, actor, comment] of events) await step(id, event, actor, comment);
    return id;
  };
  const published = () => caseAt(["submit", city().applicant], ["take", city().officer], ["approve", city().officer]);
  /** Codes of what the check of the books finds. */
  const problems = async (): Promise<string[]> => {
    const codes: string[] = [];
    for await (const one of verifyCases(city().engine)) codes.push(one.code);
    return codes;
  };
  return { open, save, step, read, caseAt, published, problems };
}
