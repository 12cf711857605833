import { problem, type Problem } from "#kernel/problem.ts";
import type { Text } from "#kernel/text.ts";
import type { OrderState } from "../model.ts";

const MOVES = ["accept", "decline", "cancel", "deliver", "confirm", "claim", "approve", "reject"] as const;

/** What is done to an order after it was placed. */
export type LaterMove = (typeof MOVES)[number];
export type OrderMove = "place" | LaterMove;

/** The whole life of an order: what may be done in which state, and where it leads. Nothing else decides. */
export const ORDER_MOVES: Record<LaterMove, { from: readonly OrderState[]; to: OrderState }> = {
  accept: { from: ["placed"], to: "accepted" },
  decline: { from: ["placed"], to: "declined" },
  cancel: { from: ["placed", "accepted"], to: "cancelled" },
  deliver: { from: ["accepted"], to: "delivered" },
  confirm: { from: ["delivered"], to: "confirmed" },
  claim: { from: ["confirmed", "claim-rejected"], to: "claimed" },
  approve: { from: ["claimed"], to: "redeemed" },
  reject: { from: ["claimed"], to: "claim-rejected" },
};

/** States in which the covered amount is still held in the purse. */
export const HOLDING_STATES: readonly OrderState[] = ["placed", "accepted", "delivered"];

/** States in which the covered amount counts as used. */
export const USED_STATES: readonly OrderState[] = ["confirmed", "claimed", "claim-rejected", "redeemed"];

export const ORDER_STATE_NAMES: Record<OrderState, Text> = {
  placed: { zh: "已下单", en: "placed" },
  accepted: { zh: "已接单", en: "accepted" },
  delivered: { zh: "已交付", en: "delivered" },
  confirmed: { zh: "已确认", en: "confirmed" },
  claimed: { zh: "已申请兑付", en: "claimed" },
  redeemed: { zh: "已兑付", en: "redeemed" },
  cancelled: { zh: "已取消", en: "cancelled" },
  declined: { zh: "已谢绝", en: "declined" },
  "claim-rejected": { zh: "兑付被退回", en: "claim rejected" },
};

/** Moves that the state allows. */
export function movesFrom(state: OrderState): LaterMove[] {
  return MOVES.filter((move) => ORDER_MOVES[move].from.includes(state));
}

/** The state after a move. @throws Problem `vouchers.order.wrong_state` */
export function stateAfter(state: OrderState, move: LaterMove): OrderState {
  const rule = ORDER_MOVES[move];
  if (!rule.from.includes(state)) throw wrongState(state, rule.from);
  return rule.to;
}

function wrongState(state: OrderState, wanted: readonly OrderState[]): Problem {
  const names = (language: keyof Text) => wanted.map((each) => ORDER_STATE_NAMES[each][language]);
  return problem("vouchers.order.wrong_state", 409, { zh: "订单当前状态不允许此操作", en: "The order's state does not allow this" }, {
    detail: {
      zh: `订单现为“${ORDER_STATE_NAMES[state].zh}”，此操作须在“${names("zh").join("”或“")}”时进行。`,
      en: `The order is ${ORDER_STATE_NAMES[state].en}; this needs it to be ${names("en").join(" or ")}.`,
    },
    remedy: { zh: "请刷新订单后查看可办理的操作。", en: "Reload the order and see what can be done." },
    meta: { state, wanted, possible: movesFrom(state) },
  });
}
