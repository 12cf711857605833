import type { z } from "zod";
import type { Actor } from "#kernel/command/actor.ts";
import { execute } from "#kernel/command/execute.ts";
import type { Command } from "#kernel/command/use-case.ts";
import { newUuid } from "#kernel/ids.ts";
import { isProblem, type Problem } from "#kernel/problem.ts";
import { acceptOrder } from "../commands/accept-order.ts";
import { confirmDelivery } from "../commands/confirm-delivery.ts";
import { deliverOrder } from "../commands/deliver-order.ts";
import { fileClaim } from "../commands/file-claim.ts";
import { fundBudget } from "../commands/fund-budget.ts";
import { placeOrder } from "../commands/place-order.ts";
import { INSTRUMENT, type TestVouchers } from "./test-vouchers.ts";

/** Runs a command as somebody, under a key of its own unless one is given. */
export function run<In extends z.ZodObject, Out extends z.ZodType>(
  city: TestVouchers, actor: Actor, command: Command<In, Out>, input: z.input<In>, key: string = newUuid(),
): Promise<z.output<Out>> {
  return execute(city.engine, command, { actor, key, input });
}

/** The refusal that a call ends with. */
export async function refusal(call: Promise<unknown>): Promise<Problem> {
  try {
    await call;
  } catch (error) {
    if (isProblem(error)) return error;
    throw error;
  }
  throw new Error("it was not refused");
}

export const place = (city: TestVouchers, voucherId: string, contractSumFen: number, offeringId = city.offerings.instrument) =>
  run(city, city.buyer, placeOrder, { voucherId, offeringId, contractSumFen });

/** An order brought to the point where the agency may claim. */
export async function confirmed(city: TestVouchers, voucherId: string, contractSumFen: number, finalContractSumFen?: number, offeringId?: string): Promise<string> {
  const { id } = await place(city, voucherId, contractSumFen, offeringId);
  await run(city, city.agency, acceptOrder, { id });
  await run(city, city.agency, deliverOrder, { id, note: "已完成二十小时机时，报告已交付。" });
  await run(city, city.buyer, confirmDelivery, { id, ...(finalContractSumFen === undefined ? {} : { finalContractSumFen }) });
  return id;
}

let invoices = 10_000_000;

/** The three documents and an invoice number that nobody used. */
export async function documents(city: TestVouchers) {
  return {
    contractFile: await city.upload(city.agency, "合同.pdf"), invoiceFile: await city.upload(city.agency, "发票.pdf"),
    paymentFile: await city.upload(city.agency, "付款凭证.pdf"), invoiceNumber: String(++invoices), invoiceDate: "2026-03-02",
  };
}

/** A filed claim for a confirmed order. */
export async function claimed(city: TestVouchers, orderId: string): Promise<string> {
  return (await run(city, city.agency, fileClaim, { id: orderId, ...(await documents(city)) })).id;
}

export const fund = (city: TestVouchers, amountFen: number, scheme = INSTRUMENT) =>
  run(city, city.officer, fundBudget, { scheme, year: 2026, amountFen, document: "云财预〔2026〕1号" });
