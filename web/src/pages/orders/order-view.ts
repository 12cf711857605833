import type { components } from "../../api/schema.d.ts";

/** An order as the API gives it, and one step of its history. */
export type Order = components["schemas"]["Order"];
export type OrderState = Order["state"];

export interface OrderStep {
  move: string;
  state: string;
  at: string;
  role: string;
  comment: string | null;
}
