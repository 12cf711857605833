import autocannon from "autocannon";
import fastify from "fastify";
import { removeCity, startCity } from "../e2e/harness/running-city.ts";
import { markdown } from "./measure.ts";

const SECONDS = 6;
const CONNECTIONS = 16;

/** Requests a second on the same machine in one run: bare Fastify beside Ceyuan's whole stack. */
export async function benchHttp(): Promise<string> {
  const bare = fastify();
  bare.get("/hello", async () => ({ hello: "world" }));
  const bareUrl = await bare.listen({ port: 0, host: "127.0.0.1" });
  const city = await startCity();
  const cookie = await signIn(city.url);
  const cases: [string, string, Record<string, string>][] = [
    ["bare Fastify, constant JSON", `${bareUrl}/hello`, {}],
    ["Ceyuan, public, no database: `GET /api/programmes`", `${city.url}/api/programmes`, {}],
    ["Ceyuan, public, from PostgreSQL: `GET /api/publicity`", `${city.url}/api/publicity`, {}],
    ["Ceyuan, session and rights, from PostgreSQL: `GET /api/vouchers`", `${city.url}/api/vouchers`, { cookie }],
  ];
  const rows: string[][] = [];
  let reference = 0;
  for (const [name, url, headers] of cases) {
    await autocannon({ url, headers, connections: CONNECTIONS, duration: 1 });
    const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: SECONDS });
    reference ||= result.requests.average;
    rows.push([name, Math.round(result.requests.average).toLocaleString("en"), `1 : ${(reference / result.requests.average).toFixed(1)}`, `${result.latency.p50} / ${result.latency.p99}`, String(result.non2xx + result.errors)]);
  }
  await bare.close();
  await city.stop();
  await removeCity(city);
  return markdown(["what", "requests/s", "to bare Fastify", "p50 / p99 ms", "errors"], rows);
}

async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/session`, {
    method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ login: "enterprise", password: "yunting-demo" }),
  });
  return answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}
