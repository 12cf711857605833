import type { FastifyInstance } from "fastify";
import { newUuid } from "#kernel/ids.ts";
import { PASSWORD } from "./people.ts";

export interface Asked {
  method: string;
  url: string;
  body?: unknown;
}

export interface Answered {
  status: number;
  /** Of a problem document. */
  code?: string;
  body: unknown;
  headers: Record<string, unknown>;
  text: string;
}

/** Which of the marks of an honest write to leave out or to replace. */
export interface Marks {
  csrf?: string | null;
  key?: string | null;
}

/** Somebody at the API as the portal is: cookie, CSRF token and, for writes, an idempotency key. */
export class Caller {
  cookie = "";
  csrf = "";
  readonly #app: FastifyInstance;

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  /** Signs in; a caller who does not is a visitor. */
  static async signedIn(app: FastifyInstance, login: string, password = PASSWORD): Promise<Caller> {
    const caller = new Caller(app);
    const answer = await caller.signIn(login, password);
    if (answer.status !== 200) throw new Error(`${login} could not sign in: ${answer.text}`);
    const session = await caller.ask({ method: "GET", url: "/api/session" });
    caller.csrf = (session.body as { csrfToken: string }).csrfToken;
    return caller;
  }

  async signIn(login: string, password: string): Promise<Answered> {
    const answer = await this.ask({ method: "POST", url: "/api/session", body: { login, password } });
    const cookie = [answer.headers["set-cookie"] ?? []].flat().find((each) => String(each).startsWith("ceyuan_session="));
    if (cookie) this.cookie = String(cookie).split(";")[0] ?? "";
    return answer;
  }

  async ask(asked: Asked, marks: Marks = {}): Promise<Answered> {
    const { csrf = this.csrf, key = newUuid() } = marks;
    const write = asked.method !== "GET";
    const sent = write && asked.body !== undefined;
    const answer = await this.#app.inject({
      method: asked.method as "GET", url: asked.url, ...(sent ? { payload: JSON.stringify(asked.body) } : {}),
      headers: {
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(sent ? { "content-type": "application/json" } : {}),
        ...(write && csrf ? { "x-csrf-token": csrf } : {}),
        ...(write && key ? { "idempotency-key": key } : {}),
      },
    });
    const isJson = String(answer.headers["content-type"]).includes("json");
    const body: unknown = isJson && answer.body ? answer.json() : null;
    const code = (body as { code?: unknown } | null)?.code;
    return { status: answer.statusCode, body, headers: answer.headers, text: answer.body, ...(typeof code === "string" ? { code } : {}) };
  }
}
