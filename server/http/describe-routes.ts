import type { FastifyInstance } from "fastify";
import type { Engine } from "#kernel/command/execute.ts";
import { describeApi } from "#kernel/http/openapi.ts";
import { mount } from "#kernel/http/mount.ts";
import { httpServer } from "#kernel/http/server.ts";
import { newUuid } from "#kernel/ids.ts";
import { version } from "../version.ts";
import { allRoutes } from "./all-routes.ts";

/** The OpenAPI document of all routes, made without a database: nothing is called, only described. */
export async function openApiDocument(): Promise<Record<string, unknown>> {
  const app: FastifyInstance = await httpServer({ newId: newUuid, perMinute: 0, logLevel: "silent", authenticate: async () => null });
  await describeApi(app, version);
  const routes = allRoutes({ sessions: undefined as never, secureCookies: false, signInsPerMinute: 1, departmentName: (id) => ({ zh: id, en: id }) });
  await app.register(async (scope) => mount(scope, undefined as unknown as Engine, routes));
  await app.ready();
  const document = app.swagger() as unknown as Record<string, unknown>;
  await app.close();
  return document;
}
