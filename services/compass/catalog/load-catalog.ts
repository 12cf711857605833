import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { WorkingCalendar } from "#kernel/calendar/working-days.ts";
import type { Flow } from "#engines/flow/index.ts";
import { checkShape, FindingsError, readRules, vocabularyOf, YamlFile, zVocabularyFile, type Finding, type RuleFile, type Vocabulary } from "#engines/rules/index.ts";
import type { Catalog, Programme } from "./catalog.ts";
import { checkCity, checkPolicy, checkProgramme } from "./check-references.ts";
import { isoWeekday, zCity, zIndustries, zPolicy, type City, type Policy } from "./file-schemas.ts";
import { zProgramme, type ProgrammeDocument } from "./programme-schema.ts";
import { checkFlowOfProgramme, readFlow } from "./read-flows.ts";

/**
 * Reads the whole catalog folder and checks it: shapes, words, units, bands, cross references.
 * @param offered effects that the services offer; a flow that names another is refused. Not checked when absent
 * @throws FindingsError with every finding (file, line, column, reason, remedy); nothing half-checked is returned
 */
export async function loadCatalog(dir: string, offered: { effects?: ReadonlySet<string> } = {}): Promise<Catalog> {
  const findings: Finding[] = [];
  const city = await read(dir, "city.yaml", zCity, findings);
  const industries = await read(dir, "industries/industries.yaml", zIndustries, findings);
  const facts = await read(dir, "facts.yaml", zVocabularyFile, findings);
  const policies = await readPolicies(dir, findings);
  if (city) checkCity(city.value, city.yaml);
  const calendar = city && calendarOf(city.value, city.yaml);
  const vocabulary = facts && vocabularyOf(facts.value, policies.values());
  const flows = await readFlows(dir, offered.effects, findings);
  const programmes = vocabulary && city ? await readProgrammes(dir, { vocabulary, city: city.value, flows, effects: offered.effects }, findings) : new Map<string, Programme>();
  for (const yaml of [city?.yaml, industries?.yaml, facts?.yaml]) findings.push(...(yaml?.findings ?? []));
  if (findings.length > 0) throw new FindingsError(sorted(findings));
  if (!city || !industries || !vocabulary || !calendar) throw new Error("the catalog could not be read, yet nothing was found wrong");
  return {
    dir,
    city: city.value,
    calendar,
    vocabulary,
    industries: new Map(industries.value.industries.map((industry) => [industry.id, industry])),
    policies,
    flows,
    programmes,
  };
}

interface ReadFile<T> {
  value: T;
  yaml: YamlFile;
}

/** Reads one YAML file. A file that does not fit gives findings and null. */
async function read<T>(dir: string, name: string, schema: z.ZodType<T>, findings: Finding[]): Promise<ReadFile<T> | null> {
  const text = await textOf(dir, name, findings);
  if (text === null) return null;
  const yaml = new YamlFile(name, text);
  const value = checkShape(yaml, schema);
  if (value !== null) return { value, yaml };
  findings.push(...yaml.findings);
  return null;
}

async function readPolicies(dir: string, findings: Finding[]): Promise<Map<string, Policy>> {
  const policies = new Map<string, Policy>();
  for (const name of await yamlFiles(dir, "policies")) {
    const file = await read(dir, name, zPolicy, findings);
    if (!file) continue;
    checkPolicy(file.value, name, policies, file.yaml);
    findings.push(...file.yaml.findings);
    policies.set(file.value.id, file.value);
  }
  return policies;
}

async function readFlows(dir: string, effects: ReadonlySet<string> | undefined, findings: Finding[]): Promise<Map<string, Flow>> {
  const flows = new Map<string, Flow>();
  for (const name of await yamlFiles(dir, "flows")) {
    const text = await textOf(dir, name, findings);
    const flow = text === null ? null : readFlow(name, text, effects, findings);
    if (flow) flows.set(flow.id, flow);
  }
  return flows;
}

async function readProgrammes(
  dir: string, known: { vocabulary: Vocabulary; city: City; flows: ReadonlyMap<string, Flow>; effects: ReadonlySet<string> | undefined }, findings: Finding[],
): Promise<Map<string, Programme>> {
  const files: RuleFile[] = [];
  for (const name of await yamlFiles(dir, "programmes")) {
    const text = await textOf(dir, name, findings);
    if (text !== null) files.push({ file: name, text });
  }
  const { rules, findings: found } = readRules<ProgrammeDocument>(files, known.vocabulary, zProgramme);
  for (const { document, yaml } of rules) {
    const before = yaml.findings.length;
    checkProgramme(document, yaml, { ...known, flows: new Set(known.flows.keys()) });
    const flow = document.flow === undefined ? undefined : known.flows.get(document.flow);
    if (flow) checkFlowOfProgramme(document, flow, known.effects, yaml);
    findings.push(...yaml.findings.slice(before));
  }
  findings.push(...found);
  return new Map(rules.map(({ document, rule }) => [document.id, { id: document.id, document, rule }]));
}

function calendarOf(city: City, yaml: YamlFile): WorkingCalendar | null {
  try {
    return WorkingCalendar.fromSettings({
      timezone: city.timezone,
      weekend: city.workingDays.weekend.map(isoWeekday),
      holidays: city.workingDays.years.flatMap((year) => year.holidays.map(({ from, to }) => ({ from, to }))),
      makeUpDays: city.workingDays.years.flatMap((year) => year.makeUpDays),
      years: city.workingDays.years.map((year) => year.year),
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    yaml.add(["workingDays"], "calendar", { zh: `工作日历有误：${message}`, en: message }, { zh: "请核对日期。", en: "Check the days." });
    return null;
  }
}

async function yamlFiles(dir: string, folder: string): Promise<string[]> {
  const names = await readdir(join(dir, folder)).catch(() => []);
  return names.filter((name) => /\.ya?ml$/.test(name)).sort().map((name) => `${folder}/${name}`);
}

async function textOf(dir: string, name: string, findings: Finding[]): Promise<string | null> {
  try {
    return await readFile(join(dir, name), "utf8");
  } catch {
    findings.push({
      file: name,
      line: 1,
      column: 1,
      code: "missing_file",
      reason: { zh: "文件不存在或不能读取", en: "the file does not exist or cannot be read" },
      remedy: { zh: `请在目录 ${dir} 中补上该文件。`, en: `Add it to ${dir}.` },
    });
    return null;
  }
}

function sorted(findings: Finding[]): Finding[] {
  return findings.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
}
