import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import { Sessions } from "#kernel/access/sessions.ts";
import { systemClock, type Clock } from "#kernel/clock.ts";
import { describeApi } from "#kernel/http/openapi.ts";
import { mount } from "#kernel/http/mount.ts";
import { httpServer, type HttpOptions } from "#kernel/http/server.ts";
import { newUuid } from "#kernel/ids.ts";
import { problem } from "#kernel/problem.ts";
import type { City } from "../city/open-city.ts";
import { version } from "../version.ts";
import { allRoutes } from "./all-routes.ts";
import { servePortal } from "./portal-files.ts";

export interface RunningHttp {
  url: string;
  log: FastifyBaseLogger;
  /** Lets requests in; until then every one is told that the city is still being set up. */
  open(): void;
  close(): Promise<void>;
}

export interface BuildOptions {
  /** False while the city is still being set up. */
  ready?: () => boolean;
  /** The clock by which sessions run out; the machine's unless told. */
  sessionClock?: Clock;
  logStream?: NonNullable<HttpOptions["logStream"]>;
}

/** All routes of a city, on a server that does not listen yet. */
export async function buildHttp(city: Pick<City, "config" | "engine">, options: BuildOptions = {}): Promise<FastifyInstance> {
  const { config, engine } = city;
  const { ready = () => true, sessionClock = systemClock, logStream } = options;
  const sessions = new Sessions(engine.db, sessionClock);
  const app = await httpServer({
    newId: newUuid, perMinute: config.perMinute, logLevel: config.logLevel, trustProxy: config.trustProxy,
    authenticate: (request) => sessions.authenticate(request), ready, ...(logStream ? { logStream } : {}),
  });
  await describeApi(app, version);
  const departments = new Map(engine.tools.catalog.city.departments.map((d) => [d.id, d.name]));
  const routes = allRoutes({
    sessions, secureCookies: config.trustProxy, signInsPerMinute: config.perMinute === 0 ? 100_000 : 20,
    departmentName: (id) => departments.get(id) ?? { zh: id, en: id },
  });
  await app.register(async (scope) => mount(scope, engine, routes));
  await servePortal(app);
  return app;
}

/** Starts listening at once, so that a busy port is found before any long work. */
export async function startHttp(city: City): Promise<RunningHttp> {
  let ready = false;
  const app = await buildHttp(city, { ready: () => ready });
  const { host, port } = city.config;
  try {
    await app.listen({ host, port });
  } catch (error) {
    await app.close();
    throw asListenProblem(error, host, port);
  }
  const address = app.server.address();
  const actual = typeof address === "object" && address ? address.port : port;
  const shown = host === "0.0.0.0" || host === "127.0.0.1" || host === "::" ? "localhost" : host;
  return {
    url: `http://${shown}:${actual}`, log: app.log,
    open: () => {
      ready = true;
    },
    close: () => app.close(),
  };
}

function asListenProblem(error: unknown, host: string, port: number): unknown {
  const code = (error as { code?: string }).code;
  if (code === "EADDRINUSE") {
    return problem("http.port_busy", 500, { zh: `端口 ${port} 已被占用`, en: `Port ${port} is in use` }, {
      detail: { zh: "另一个程序（也许是另一个策源）正在使用它。", en: "Another program, perhaps another Ceyuan, is using it." },
      remedy: { zh: `请停止那个程序，或换一个端口：PORT=${port + 1} npm start`, en: `Stop that program, or choose another port: PORT=${port + 1} npm start` },
    });
  }
  if (code === "EACCES" || code === "EADDRNOTAVAIL") {
    return problem("http.cannot_listen", 500, { zh: `无法在 ${host}:${port} 上监听`, en: `Cannot listen on ${host}:${port}` }, {
      remedy: { zh: "请换用 1024 以上的端口，并检查 HOST 是否为本机地址。", en: "Choose a port above 1024 and check that HOST is an address of this machine." },
    });
  }
  return error;
}
