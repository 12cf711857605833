import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { heroes } from "#server/demo/heroes.ts";
import { ApiPerson } from "../harness/api-person.ts";
import { grantVoucher } from "../harness/grant-voucher.ts";
import { removeCity, startCity, type RunningCity } from "../harness/running-city.ts";
import { Deal, walk, type Acknowledged, type Cast } from "./deal.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const STEPS: Acknowledged["step"][] = ["none", "placed", "accepted", "delivered", "confirmed", "claimed", "redeemed"];
const AT_ONCE = 4;

export interface KillReport {
  rounds: number;
  killedServer: number;
  killedPostgres: number;
  deals: number;
  acknowledgedSteps: number;
  redeemedFen: number;
}

/**
 * Kills the server or PostgreSQL at random moments while orders run from placing to payment, and checks after each:
 * nothing acknowledged is lost, nothing is doubled, `ceyuan verify` finds nothing.
 * @param say told of each round
 */
export async function killRounds(rounds: number, random: () => number, say: (line: string) => void): Promise<KillReport> {
  const port = await freePort();
  let city = await startCity({ env: { PORT: String(port) } });
  const base = (): string => `http://localhost:${port}`;
  const report: KillReport = { rounds: 0, killedServer: 0, killedPostgres: 0, deals: 0, acknowledgedSteps: 0, redeemedFen: 0 };
  const deals: Deal[] = [];
  try {
    const cast = await gather(base);
    let halted = false;
    const lane = async (): Promise<void> => {
      let deal: Deal | null = null;
      while (!halted) {
        if (!deal || deal.acknowledged.step === "redeemed") {
          deal = new Deal(20_000 + 2 * Math.floor(random() * 5_000));
          deals.push(deal);
        }
        await walk(cast, deal, () => halted);
      }
    };
    for (let round = 1; round <= rounds; round += 1) {
      halted = false;
      const lanes = Promise.all(Array.from({ length: AT_ONCE }, lane));
      await pause(300 + random() * 1_500);
      const victim = round % 2 === 1 ? "server" : "postgres";
      if (victim === "server") {
        await city.kill();
        report.killedServer += 1;
        city = await startCity({ dataDir: city.dataDir, env: { PORT: String(port) } });
      } else {
        process.kill(postmasterOf(city), "SIGKILL");
        report.killedPostgres += 1;
      }
      await pause(400 + random() * 400);
      halted = true;
      await lanes;
      await compare(cast, deals);
      verifyClean(city);
      report.rounds = round;
      say(`round ${round}: killed ${victim}; ${deals.length} deals, ${countSteps(deals)} acknowledged steps; all there once; verify clean`);
    }
    report.deals = deals.length;
    report.acknowledgedSteps = countSteps(deals);
    report.redeemedFen = deals.filter((d) => d.acknowledged.step === "redeemed").reduce((sum, d) => sum + d.acknowledged.contractSumFen / 2, 0);
    return report;
  } catch (error) {
    throw new Error(`after ${report.rounds} good rounds: ${String(error)}\nthe server said:\n${city.output().slice(-4000)}`, { cause: error });
  } finally {
    await city.stop();
    await removeCity(city);
  }
}

async function gather(base: () => string): Promise<Cast> {
  const voucherId = await grantVoucher(base);
  const [enterprise, agency, officer] = [new ApiPerson(base, "enterprise"), new ApiPerson(base, "agency"), new ApiPerson(base, "officer")];
  for (const person of [enterprise, agency, officer]) await person.signIn();
  const found = await enterprise.get<{ items: { id: string }[] }>(`/api/offerings?class=instrument-sharing&agency=${encodeURIComponent(heroes.agency.name.zh)}`);
  const offering = found.items[0];
  if (!offering) throw new Error("the demo agency offers nothing");
  return { enterprise, agency, officer, voucherId, offeringId: offering.id };
}

/** What was acknowledged must be there, and nothing may be there that nobody was told of. */
async function compare(cast: Cast, deals: Deal[]): Promise<void> {
  const { items, total } = await everyOrder(cast);
  const told = deals.map((deal) => deal.acknowledged).filter((seen) => seen.orderId !== null);
  if (total !== told.length) throw new Error(`${told.length} orders were acknowledged, ${total} are there`);
  for (const seen of told) {
    const state = items.get(seen.orderId as string);
    if (state !== seen.step) throw new Error(`order ${seen.orderId}: acknowledged "${seen.step}", found "${state ?? "nothing"}"`);
  }
  const { voucher } = await cast.enterprise.get<{ voucher: Record<string, number> }>(`/api/vouchers/${cast.voucherId}`);
  const half = (from: Acknowledged["step"], to: Acknowledged["step"]): number => told
    .filter((seen) => STEPS.indexOf(seen.step) >= STEPS.indexOf(from) && STEPS.indexOf(seen.step) <= STEPS.indexOf(to))
    .reduce((sum, seen) => sum + seen.contractSumFen / 2, 0);
  const expected = { heldFen: half("placed", "delivered"), usedFen: half("confirmed", "redeemed"), redeemedFen: half("redeemed", "redeemed") };
  for (const [name, amount] of Object.entries(expected)) {
    if (voucher[name] !== amount) throw new Error(`${name} is ${voucher[name]} on the ledger, ${amount} was acknowledged`);
  }
}

async function everyOrder(cast: Cast): Promise<{ items: Map<string, string>; total: number }> {
  const items = new Map<string, string>();
  for (let page = 1; ; page += 1) {
    const found = await cast.enterprise.get<{ items: { id: string; state: string }[]; total: number }>(`/api/orders?pageSize=100&page=${page}`);
    for (const order of found.items) items.set(order.id, order.state);
    if (items.size >= found.total || found.items.length === 0) return { items, total: found.total };
  }
}

function verifyClean(city: RunningCity): void {
  const done = spawnSync(process.execPath, ["bin/ceyuan.mjs", "verify", "--all", "--json"], { cwd: root, encoding: "utf8", env: { ...process.env, CEYUAN_DATA: city.dataDir } });
  if (done.status !== 0) throw new Error(`verify found something wrong (${done.status}):\n${done.stdout}\n${done.stderr}`);
}

function postmasterOf(city: RunningCity): number {
  return Number(readFileSync(join(city.dataDir, "postgres/cluster/postmaster.pid"), "utf8").split("\n")[0]);
}

function countSteps(deals: Deal[]): number {
  return deals.reduce((sum, deal) => sum + STEPS.indexOf(deal.acknowledged.step), 0);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
