import { ROLES } from "#kernel/command/actor.ts";
import { checkFlow, parseFlow, referencesOf, type Flow, type Known } from "#engines/flow/index.ts";
import type { Finding, YamlFile } from "#engines/rules/index.ts";
import type { ProgrammeDocument } from "./programme-schema.ts";

/** What timers of a flow may mention: promises of the programme whose case it is. */
const VALUES: ReadonlySet<string> = new Set(["programme.publicity"]);

/** Stands in a flow for the effects that the programme itself names as its outcome. */
const OUTCOME = "programme.outcome";

/** Reads and checks one flow file. @returns null when it cannot be used; the findings say why */
export function readFlow(file: string, text: string, effects: ReadonlySet<string> | undefined, findings: Finding[]): Flow | null {
  const parsed = parseFlow(text, file);
  const known: Known = { actors: new Set([...ROLES, "system"]), timerActor: "system", values: VALUES, ...(effects ? { effects: new Set([...effects, OUTCOME]) } : {}) };
  for (const found of checkFlow(parsed, known)) {
    findings.push({
      file, line: found.line, column: found.col, code: found.code, reason: found.message,
      remedy: { zh: "请改正流程文件；写法见 engines/flow/README.md。", en: "Correct the flow; engines/flow/README.md shows how it is written." },
    });
  }
  if (parsed.flow && file !== `flows/${parsed.flow.id}.yaml`) {
    findings.push({
      file, ...place(parsed.locate(["id"])), code: "file_name", reason: { zh: "文件名应为编号加 .yaml", en: "the file's name must be the id and .yaml" },
      remedy: { zh: `请改名为 ${parsed.flow.id}.yaml。`, en: `Rename it to ${parsed.flow.id}.yaml.` },
    });
  }
  return parsed.flow;
}

/** What a flow takes for granted must be in the programme that follows it. */
export function checkFlowOfProgramme(document: ProgrammeDocument, flow: Flow, effects: ReadonlySet<string> | undefined, yaml: YamlFile): void {
  const states = Object.values(flow.states);
  const needsForm = states.some((state) => Object.values(state.on).flat().some((way) => way.form === "complete"));
  const bringsOutcome = states.some((state) => Object.values(state.on).flat().some((way) => way.effects.some((effect) => effect.name === OUTCOME)));
  const needsPublicity = states.some((state) => state.timers.some((timer) => referencesOf(timer.after).includes("programme.publicity")));
  if (needsForm && !document.form) yaml.add(["flow"], "form_missing", { zh: `流程“${flow.id}”要填表，但事项没有表单`, en: `the flow ${flow.id} wants a form and the programme has none` }, { zh: "请加上 form。", en: "Add form." });
  if (needsPublicity && !document.publicity) yaml.add(["flow"], "publicity_missing", { zh: `流程“${flow.id}”要公示，但事项没有写明公示期`, en: `the flow ${flow.id} wants a publicity and the programme has none` }, { zh: "请加上 publicity。", en: "Add publicity." });
  if (bringsOutcome && !document.outcome) yaml.add(["flow"], "outcome_missing", { zh: `流程“${flow.id}”要办出结果，但事项没有写明结果`, en: `the flow ${flow.id} brings about an outcome and the programme has none` }, { zh: "请加上 outcome。", en: "Add outcome." });
  if (!bringsOutcome && document.outcome) yaml.add(["outcome"], "outcome_never", { zh: `流程“${flow.id}”从不办出事项的结果`, en: `the flow ${flow.id} never brings about the programme's outcome` }, { zh: `请在流程中写上效果 ${OUTCOME}。`, en: `Name the effect ${OUTCOME} in the flow.` });
  document.outcome?.effects.forEach(({ name }, index) => {
    if (effects && !effects.has(name)) yaml.add(["outcome", "effects", index, "name"], "unknown_effect", { zh: `没有任何服务提供效果“${name}”`, en: `no service offers the effect ${name}` }, { zh: "请核对名称。", en: "Check the name." });
  });
}

function place({ line, col }: { line: number; col: number }): { line: number; column: number } {
  return { line, column: col };
}
