import { z } from "zod";
import { graphOf, type Flow } from "#engines/flow/index.ts";
import { settingsOn, versionOn, floor } from "#engines/rules/index.ts";
import { PUBLIC, query } from "#kernel/command/use-case.ts";
import { programmeOf } from "../catalog/terms.ts";
import { zText } from "../wire.ts";
import { countUnverified } from "./list-programmes.ts";

const marks = { unverified: z.boolean().optional(), why: zText.optional(), note: zText.optional() };

/** One programme as anyone may read it: what it asks, which way it goes, what it gives, on whose authority. */
export const readProgramme = query({
  name: "programmes.read",
  summary: { zh: "事项详情", en: "One programme" },
  action: PUBLIC,
  input: z.object({ id: z.string().min(1).max(100) }),
  output: z.object({
    id: z.string(), name: zText, summary: zText, category: z.string(), department: zText, version: z.string().nullable(), canApply: z.boolean(),
    unverified: z.int(),
    publicity: z.object({ days: z.int(), kind: z.enum(["working", "calendar"]), ...marks }).nullable(),
    validity: z.record(z.string(), z.unknown()).nullable(),
    materials: z.array(z.object({ id: z.string(), title: zText, required: z.boolean(), ...marks })),
    duties: z.array(z.object({ id: z.string(), title: zText, ...marks })),
    money: z.object({ capFen: z.number(), ratio: z.string(), serviceClasses: z.array(z.string()) }).nullable(),
    flow: z.object({
      states: z.array(z.object({ id: z.string(), label: zText, final: z.boolean() })),
      edges: z.array(z.object({ from: z.string(), to: z.string(), label: zText })),
    }).nullable(),
    policies: z.array(z.object({ id: z.string(), title: zText, number: z.string().nullable(), link: z.string().nullable(), status: z.string() })),
    examples: z.array(zText),
  }),
  async run(ctx, { id }) {
    const { catalog } = ctx.tools;
    const { document, rule } = programmeOf(catalog, id);
    const today = catalog.calendar.dayOf(ctx.now);
    const settings = settingsOn(rule, today);
    const cap = document.money && settings.get(document.money.cap);
    const ratio = document.money && settings.get(document.money.ratio);
    const flow = document.flow === undefined ? undefined : catalog.flows.get(document.flow);
    const policies = [...catalog.policies.values()].filter((policy) => JSON.stringify(document).includes(`"${policy.id}"`));
    return {
      id, name: document.name, summary: document.summary, category: document.category,
      department: catalog.city.departments.find((one) => one.id === document.department)?.name ?? { zh: document.department, en: document.department },
      version: versionOn(rule, today)?.version ?? null,
      canApply: document.flow !== undefined && document.form !== undefined,
      unverified: countUnverified(document),
      publicity: document.publicity ?? null, validity: document.validity ?? null,
      materials: document.materials, duties: document.duties,
      money: document.money && cap && ratio
        ? { capFen: Number(floor(cap)), ratio: `${(ratio.n * 10_000n) / ratio.d / 100n}%`, serviceClasses: document.money.serviceClasses }
        : null,
      flow: flow ? describeFlow(flow) : null,
      policies: policies.map((policy) => ({
        id: policy.id, title: { zh: policy.title, en: policy.titleEn }, number: policy.number ?? null, link: policy.link ?? null, status: policy.status,
      })),
      examples: (document.examples?.cases ?? []).map((each) => each.name),
    };
  },
});

function describeFlow(flow: Flow) {
  const { nodes, edges } = graphOf(flow);
  return {
    states: nodes.map(({ id, label, final }) => ({ id, label, final })),
    edges: edges.map(({ from, to, label }) => ({ from, to, label })),
  };
}
