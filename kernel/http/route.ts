import type { FastifyReply, FastifyRequest } from "fastify";
import type { Actor } from "../command/actor.ts";
import type { Engine } from "../command/execute.ts";
import type { Reach } from "../command/permission.ts";
import type { z } from "zod";
import type { UseCase } from "../command/use-case.ts";
import type { Text } from "../text.ts";

export type Method = "GET" | "POST" | "PUT" | "DELETE";

export interface UseCaseRoute {
  kind: "use-case";
  method: Method;
  /** Fastify path; names after a colon are taken from the use case's input. */
  path: string;
  useCase: UseCase;
  status: number;
  /** Requests per minute and address, where the general limit is too generous. */
  perMinute?: number;
}

/** A route that needs the request itself: sessions, uploads, downloads, exports. It judges its right the same way. */
export interface RawRoute {
  kind: "raw";
  method: Method;
  path: string;
  name: string;
  summary: Text;
  /** Permission needed, or "public". */
  action: string;
  /** Media types of the answer, for the description. */
  produces: string[];
  /** Media type of the body where it is not JSON, for the description. */
  consumes?: string;
  /** Schemas of body and answer, for the description; the handler checks the body. */
  body?: z.ZodType;
  answer?: z.ZodType;
  /** Requests per minute and address, where the general limit is too generous. */
  perMinute?: number;
  handle(call: RawCall): Promise<unknown>;
}

export interface RawCall {
  request: FastifyRequest;
  reply: FastifyReply;
  engine: Engine;
  actor: Actor | null;
  reach: Reach;
}

export type Route = UseCaseRoute | RawRoute;

/** Binds a use case to a path: names in the path are path parameters, the rest is query (GET, DELETE) or body. */
export function route(method: Method, path: string, useCase: { name: string }, options: { status?: number; perMinute?: number } = {}): UseCaseRoute {
  return {
    kind: "use-case", method, path, useCase: useCase as UseCase, status: options.status ?? (method === "POST" ? 201 : 200),
    ...(options.perMinute === undefined ? {} : { perMinute: options.perMinute }),
  };
}

/** Declares a route that needs the request itself. */
export function rawRoute(definition: Omit<RawRoute, "kind">): RawRoute {
  return { kind: "raw", ...definition };
}
