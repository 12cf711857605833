import { z } from "zod";
import { PUBLIC, query } from "#kernel/command/use-case.ts";
import { bookOf } from "../programme-book.ts";
import { programmeNotFound } from "../refusals.ts";
import { zFlowGraph, zFormDefinition } from "../wire.ts";
import { programmeDescription, zProgrammeDescription } from "./describe-programme.ts";
import { flowGraph } from "./flow-graph.ts";

/** A programme as the public may read it: conditions with their sources, papers, form, way through the offices, money. */
export const readProgramme = query({
  name: "window.programme.read",
  summary: { zh: "事项详情", en: "Read a programme" },
  action: PUBLIC,
  input: z.object({ id: z.string().max(100) }),
  output: zProgrammeDescription.extend({ form: zFormDefinition.nullable(), flow: zFlowGraph.nullable() }),
  run: async ({ tools, now }, { id }) => {
    const programme = tools.catalog.programmes.get(id);
    if (!programme) throw programmeNotFound(id);
    const flow = programme.document.flow === undefined ? undefined : tools.catalog.flows.get(programme.document.flow);
    return {
      ...programmeDescription(tools.catalog, programme, bookOf(tools).calendar.dayOf(now)),
      form: programme.document.form ?? null, flow: flow ? flowGraph(flow) : null,
    };
  },
});
