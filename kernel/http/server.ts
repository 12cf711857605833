import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import type { Actor } from "../command/actor.ts";
import type { NewId } from "../ids.ts";
import { notFound, problem, type Problem } from "../problem.ts";
import { describeError } from "./describe-error.ts";
import { asProblem, languageOf, problemDocument } from "./problem-document.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks; null without a session. */
    actor: Actor | null;
    /** Must come back in the `x-csrf-token` header of every write of a session. */
    csrfToken: string | null;
  }
}

/** Finds who stands behind a session cookie. */
export type Authenticate = (request: FastifyRequest) => Promise<{ actor: Actor; csrfToken: string } | null>;

export interface HttpOptions {
  newId: NewId;
  authenticate: Authenticate;
  /** Requests a minute and address; 0 switches the limit off. */
  perMinute: number;
  /** Level of the structured log; "silent" in most tests. */
  logLevel: string;
  /** Where the log goes; standard output unless told. */
  logStream?: { write(line: string): void };
  /** Set when a proxy in front says who the caller is. */
  trustProxy?: boolean;
  /** False while the city is still being set up; requests are told to wait. */
  ready?: () => boolean;
}

const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;
// What may hold secrets or personal data never reaches the log.
const REDACTED = ["req.headers.cookie", "req.headers.authorization", "req.headers['x-csrf-token']", "res.headers['set-cookie']"];

/** The bare server: logs, limits, headers, sessions, problems. Routes are mounted by `mount`. */
export async function httpServer(options: HttpOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: options.logLevel === "silent" ? false : {
      level: options.logLevel,
      redact: REDACTED,
      serializers: { req: (req: FastifyRequest) => ({ method: req.method, path: req.url.split("?")[0] }), err: describeError },
      ...(options.logStream ? { stream: options.logStream } : {}),
    },
    genReqId: () => options.newId(),
    trustProxy: options.trustProxy ?? false,
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 500 },
    // What the router itself cannot make sense of, such as a broken percent-encoding, is refused in the same form.
    frameworkErrors: (error, request, reply) => {
      const refusal = asProblem(error);
      const document = problemDocument(refusal, languageOf(request.headers["accept-language"]), request.id);
      void (reply as FastifyReply).code(refusal.status).type("application/problem+json").send(JSON.stringify(document));
    },
    forceCloseConnections: true,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.decorateRequest("actor", null);
  app.decorateRequest("csrfToken", null);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"], imgSrc: ["'self'", "data:", "blob:"], connectSrc: ["'self'"], scriptSrc: ["'self'"],
        // Ant Design writes its styles into the page.
        styleSrc: ["'self'", "'unsafe-inline'"], objectSrc: ["'none'"], frameAncestors: ["'none'"], upgradeInsecureRequests: null,
      },
    },
    // The demo runs on plain HTTP; whoever puts TLS in front sets this header there.
    strictTransportSecurity: false,
    referrerPolicy: { policy: "same-origin" },
  });
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: MAX_UPLOAD_BYTES, files: 1 } });
  if (options.perMinute > 0) {
    await app.register(rateLimit, { max: options.perMinute, timeWindow: "1 minute", allowList: (req) => !req.url.startsWith("/api/") });
  }
  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
    if (!request.url.startsWith("/api/")) return;
    // Answers depend on who asks; nobody between us and them may keep one. Downloads say otherwise themselves.
    reply.header("cache-control", "no-store");
    if (options.ready?.() === false) throw settingUp();
    const found = await options.authenticate(request);
    request.actor = found?.actor ?? null;
    request.csrfToken = found?.csrfToken ?? null;
  });
  app.setErrorHandler((error, request, reply) => {
    const refusal = asProblem(error);
    if (refusal.code === "internal") request.log.error({ err: error }, "unforeseen error");
    else request.log.info({ code: refusal.code }, "refused");
    return reply.code(refusal.status).type("application/problem+json")
      .serializer((body: unknown) => JSON.stringify(body))
      .send(problemDocument(refusal, languageOf(request.headers["accept-language"]), request.id));
  });
  app.setNotFoundHandler((request, reply) => {
    const refusal = notFound({ zh: "地址", en: "Address" }, request.url);
    return reply.code(404).type("application/problem+json")
      .send(problemDocument(refusal, languageOf(request.headers["accept-language"]), request.id));
  });
  return app;
}

function settingUp(): Problem {
  return problem("http.setting_up", 503, { zh: "系统正在准备", en: "The system is being set up" }, {
    remedy: { zh: "请稍候片刻再刷新。", en: "Wait a moment and reload." },
  });
}
