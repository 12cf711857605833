import { timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { ask, execute, type Engine } from "../command/execute.ts";
import { PUBLIC } from "../command/use-case.ts";
import { problem } from "../problem.ts";
import { zProblem } from "./problem-document.ts";
import type { RawRoute, Route, UseCaseRoute } from "./route.ts";

/** Puts routes on the server. Input is read from path, query and body as the use case's schema says. */
export function mount(app: FastifyInstance, engine: Engine, routes: Route[]): void {
  for (const route of routes) {
    if (route.kind === "raw") mountRaw(app, engine, route);
    else mountUseCase(app, engine, route);
  }
}

function mountUseCase(app: FastifyInstance, engine: Engine, route: UseCaseRoute): void {
  const { useCase } = route;
  const schemas = splitInput(route);
  app.route({
    method: route.method,
    url: route.path,
    schema: {
      operationId: useCase.name,
      summary: useCase.summary.zh,
      description: describe(useCase.summary.en, useCase.action),
      tags: [useCase.name.split(".")[0] ?? "ceyuan"],
      ...schemas,
      ...(needsKey(route) ? { headers: z.object({ "idempotency-key": z.string().optional().meta({ description: "UUID; the same one when retrying" }) }) } : {}),
      response: { [route.status]: useCase.output, ...REFUSALS },
    },
    // The use case validates the whole input itself, so that every refusal looks alike.
    validatorCompiler: unvalidated,
    ...(route.perMinute ? { config: { rateLimit: { max: route.perMinute, timeWindow: "1 minute" } } } : {}),
    handler: async (request, reply) => {
      if (useCase.kind === "command") requireCsrf(request);
      const input = { ...(request.query as object), ...(request.body as object | undefined), ...(request.params as object) };
      const call = { actor: request.actor, input };
      const answer = useCase.kind === "command"
        ? await execute(engine, useCase, { ...call, key: header(request, "idempotency-key") })
        : await ask(engine, useCase, call);
      return reply.code(route.status).send(answer);
    },
  });
}

function mountRaw(app: FastifyInstance, engine: Engine, route: RawRoute): void {
  app.route({
    method: route.method,
    url: route.path,
    schema: {
      operationId: route.name,
      summary: route.summary.zh,
      description: describe(route.summary.en, route.action),
      tags: [route.name.split(".")[0] ?? "ceyuan"],
      ...(route.consumes ? { consumes: [route.consumes] } : {}),
      ...(route.body ? { body: route.body } : {}),
      response: { 200: rawAnswer(route), ...REFUSALS },
    },
    // Described here, checked by the handler: its refusals name the field in both languages.
    validatorCompiler: unvalidated,
    ...(route.perMinute ? { config: { rateLimit: { max: route.perMinute, timeWindow: "1 minute" } } } : {}),
    handler: async (request, reply) => {
      const reach = route.action === PUBLIC ? "any" : engine.permissions.requireReach(request.actor, route.action);
      if (route.method !== "GET") requireCsrf(request);
      return route.handle({ request, reply, engine, actor: request.actor, reach });
    },
  });
}

const unvalidated = () => (value: unknown) => ({ value });

const refusal = { content: { "application/problem+json": { schema: zProblem } } };
const REFUSALS = {
  "4xx": { description: "Refused; the document says why and what to do", ...refusal },
  "5xx": { description: "Our fault, or not ready; the document says what to do", ...refusal },
};

function rawAnswer(route: RawRoute): { description: string; content: Record<string, { schema: z.ZodType }> } {
  const schema = route.answer ?? z.string().meta({ format: "binary" });
  return { description: "Done", content: Object.fromEntries(route.produces.map((type) => [type, { schema }])) };
}

function namesIn(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map((match) => match[1] as string);
}

function describe(summary: string, action: string): string {
  return action === PUBLIC ? `${summary} (no sign-in needed)` : `${summary} (permission: \`${action}\`)`;
}

function needsKey(route: UseCaseRoute): boolean {
  return route.useCase.kind === "command" && !route.useCase.naturallyIdempotent;
}

/** Path names first; what remains is the body of a write or the query of a read. */
function splitInput(route: UseCaseRoute): { params?: z.ZodObject; querystring?: z.ZodObject; body?: z.ZodObject } {
  const names = namesIn(route.path);
  // The names are only known at run time; zod checks there that the input has them.
  const mask = Object.fromEntries(names.map((name) => [name, true])) as Record<string, never>;
  const rest = names.length > 0 ? route.useCase.input.omit(mask) : route.useCase.input;
  const hasRest = Object.keys(rest.shape).length > 0;
  const inQuery = route.method === "GET" || route.method === "DELETE";
  return {
    ...(names.length > 0 ? { params: route.useCase.input.pick(mask) } : {}),
    ...(hasRest ? (inQuery ? { querystring: rest } : { body: rest }) : {}),
  };
}

/** A session's writes must carry the token that only our own pages know. */
function requireCsrf(request: FastifyRequest): void {
  if (!request.csrfToken) return;
  const given = Buffer.from(header(request, "x-csrf-token") ?? "");
  const wanted = Buffer.from(request.csrfToken);
  if (given.length === wanted.length && timingSafeEqual(given, wanted)) return;
  throw problem("access.csrf", 403, { zh: "页面已过期", en: "The page has expired" }, {
    remedy: { zh: "请刷新页面后重试。", en: "Reload the page and try again." },
    field: "/headers/x-csrf-token",
  });
}

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
