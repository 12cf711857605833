import type { CommandContext } from "#kernel/command/context.ts";
import { relatedParties, type SubjectId } from "#services/registry/index.ts";
import { relatedParty } from "./refusals.ts";
import { dayOf } from "./rules/city-day.ts";

/**
 * Refuses a deal between related parties: shareholding, parent, common legal person or officers.
 * @throws Problem `vouchers.related_party` with the chain that was found
 */
export async function refuseRelated(ctx: CommandContext, buyer: SubjectId, agency: SubjectId): Promise<void> {
  const chain = await relatedParties(ctx.tx, buyer, agency, { day: dayOf(ctx.now) });
  if (chain) throw relatedParty(chain);
}
