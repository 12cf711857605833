import type { z } from "zod";
import type { Db } from "#kernel/database/types.ts";
import type { RelationKind, SubjectId } from "./model.ts";
import { relationText } from "./relation-text.ts";
import { subjectsByIds } from "./store/subjects.ts";
import type { zRelation } from "./wire.ts";

interface Link {
  from: { id: SubjectId; name: string };
  to: { id: SubjectId; name: string };
  kind: RelationKind;
  shareBp: number | null;
}

/** Links between parties as shown: a person by the surname alone, for who needs more asks the register. */
export async function relationViews(db: Db, links: Link[]): Promise<z.output<typeof zRelation>[]> {
  const parties = await subjectsByIds(db, [...new Set(links.flatMap((link) => [link.from.id, link.to.id]))]);
  const shown = ({ id, name }: Link["from"]): string => (parties.get(id)?.kind === "person" ? masked(name) : name);
  return links.map(({ from, to, kind, shareBp }) => {
    const [fromName, toName] = [shown(from), shown(to)];
    return { from: { id: from.id, name: fromName }, to: { id: to.id, name: toName }, kind, shareBp, text: relationText(fromName, toName, kind, shareBp) };
  });
}

function masked(name: string): string {
  const [surname = "", ...given] = name;
  return surname + "＊".repeat(Math.max(1, given.length));
}
