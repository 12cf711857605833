import { checkForm } from "#engines/flow/index.ts";
import type { Vocabulary, YamlFile } from "#engines/rules/index.ts";
import type { City, Policy } from "./file-schemas.ts";
import type { ProgrammeDocument } from "./programme-schema.ts";

/** Attributes of the subject that a form may be prefilled with. */
export const SUBJECT_SOURCES = ["nameZh", "nameEn", "uscc", "district", "registeredOn", "legalForm", "address", "scope", "capitalFen"] as const;

/** Names that a form field's `from` may use: facts and attributes of the subject. */
export function formSources(vocabulary: Vocabulary): Set<string> {
  return new Set([...SUBJECT_SOURCES.map((name) => `subject.${name}`), ...[...vocabulary.facts.keys()].map((kind) => `fact.${kind}`)]);
}

/** What a city file says more than once or beyond its own limits. */
export function checkCity(city: City, yaml: YamlFile): void {
  for (const key of ["districts", "departments"] as const) {
    const seen = new Set<string>();
    city[key].forEach(({ id }, index) => {
      if (seen.has(id)) yaml.add([key, index, "id"], "duplicate_id", { zh: `编号“${id}”重复`, en: `the id ${id} is used twice` }, { zh: "请改用另一个编号。", en: "Use another id." });
      seen.add(id);
    });
  }
  city.workingDays.years.forEach((year, index) => {
    const days = [...year.holidays.flatMap((holiday) => [holiday.from, holiday.to]), ...year.makeUpDays];
    for (const day of days.filter((day) => !day.startsWith(`${year.year}-`))) {
      yaml.add(["workingDays", "years", index, "year"], "dates", { zh: `${day} 不在 ${year.year} 年内`, en: `${day} is not in ${year.year}` }, { zh: "请移到所属年份。", en: "Move it to its year." });
    }
    if (year.unverified && !year.why) yaml.add(["workingDays", "years", index], "why", { zh: "标了未核实，但没有说明原因", en: "marked unverified without a reason" }, { zh: "请加上 why。", en: "Add why." });
  });
}

export function checkPolicy(policy: Policy, name: string, known: ReadonlyMap<string, Policy>, yaml: YamlFile): void {
  if (known.has(policy.id) || name !== `policies/${policy.id}.yaml`) {
    yaml.add(["id"], "duplicate_id", { zh: `编号“${policy.id}”应与文件名一致且不重复`, en: `the id ${policy.id} must equal the file's name and be unique` }, { zh: "请改编号或文件名。", en: "Change the id or the file's name." });
  }
  if (policy.unverified && !policy.why) yaml.add(["unverified"], "why", { zh: "标了未核实，但没有说明原因", en: "marked unverified without a reason" }, { zh: "请加上 why。", en: "Add why." });
}

interface Known {
  city: City;
  vocabulary: Vocabulary;
  flows: ReadonlySet<string>;
}

/** Names in a programme file that must lead somewhere in the rest of the catalog. */
export function checkProgramme(document: ProgrammeDocument, yaml: YamlFile, known: Known): void {
  const unknown = (path: (string | number)[], id: string, zh: string, en: string): void =>
    yaml.add(path, "unknown_reference", { zh: `没有编号为“${id}”的${zh}`, en: `there is no ${en} "${id}"` }, { zh: "请核对编号。", en: "Check the id." });
  if (yaml.file !== `programmes/${document.id}.yaml`) {
    yaml.add(["id"], "file_name", { zh: "文件名应为编号加 .yaml", en: "the file's name must be the id and .yaml" }, { zh: `请改名为 ${document.id}.yaml。`, en: `Rename it to ${document.id}.yaml.` });
  }
  if (!known.city.departments.some((department) => department.id === document.department)) unknown(["department"], document.department, "部门", "department");
  if (document.flow !== undefined && !known.flows.has(document.flow)) unknown(["flow"], document.flow, "流程", "flow");
  for (const key of ["cap", "teamCap", "ratio"] as const) {
    const setting = document.money?.[key];
    if (setting !== undefined && !Object.hasOwn(document.settings ?? {}, setting)) unknown(["money", key], setting, "参数", "setting");
  }
  for (const finding of document.form ? checkForm(document.form, { sources: formSources(known.vocabulary) }) : []) {
    yaml.add(["form", ...finding.path], finding.code, finding.message, { zh: "请改正表单。", en: "Correct the form." });
  }
  const marked: [(string | number)[], { unverified?: boolean | undefined; why?: unknown; source?: { document: string } | undefined } | undefined][] = [
    [["publicity"], document.publicity],
    [["validity"], document.validity],
    [["money"], document.money],
    ...document.materials.map((material, index): [(string | number)[], typeof material] => [["materials", index], material]),
    ...document.duties.map((duty, index): [(string | number)[], typeof duty] => [["duties", index], duty]),
  ];
  for (const [path, marks] of marked) {
    if (marks?.unverified && !marks.why) yaml.add([...path, "unverified"], "why", { zh: "标了未核实，但没有说明原因", en: "marked unverified without a reason" }, { zh: "请加上 why。", en: "Add why." });
    if (marks?.source && !known.vocabulary.documents.has(marks.source.document)) unknown([...path, "source", "document"], marks.source.document, "文件", "document");
  }
}
