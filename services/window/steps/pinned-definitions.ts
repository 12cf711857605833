import type { Db, Tx } from "#kernel/database/types.ts";
import { definitionOf, digestOfValues, restoreFlow, zForm, type Flow, type Form } from "#engines/flow/index.ts";
import { pin, pinned } from "../store/pinned.ts";

/** Definitions never change under their digest, so each is read once. A city has a few dozen. */
const flows = new Map<string, Flow>();
const forms = new Map<string, Form>();

/** Keeps a flow for the cases that follow it. @returns its revision */
export async function pinFlow(tx: Tx, flow: Flow, at: Date): Promise<string> {
  await pin(tx, "flow", flow.revision, definitionOf(flow), at);
  return flow.revision;
}

/** Keeps a form for the cases that fill it in. @returns its revision */
export async function pinForm(tx: Tx, form: Form, at: Date): Promise<string> {
  const revision = digestOfValues({ form });
  await pin(tx, "form", revision, form, at);
  return revision;
}

export async function pinnedFlow(db: Db | Tx, revision: string): Promise<Flow> {
  const known = flows.get(revision);
  if (known) return known;
  const flow = restoreFlow(await pinned(db, "flow", revision), revision);
  flows.set(revision, flow);
  return flow;
}

export async function pinnedForm(db: Db | Tx, revision: string): Promise<Form> {
  const known = forms.get(revision);
  if (known) return known;
  const form = zForm.parse(await pinned(db, "form", revision));
  forms.set(revision, form);
  return form;
}
