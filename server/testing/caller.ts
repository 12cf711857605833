import type { FastifyInstance } from "fastify";
import { newUuid } from "#kernel/ids.ts";
import { PASSWORD } from "./people.ts";

export interface Asked {
  method: string;
  url: string;
  body?: unknown;
  /** Sent as multipart/form-data instead of a JSON body. */
  file?: { name: string; content: string };
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
    const content = write ? contentOf(asked) : null;
    const answer = await this.#app.inject({
      method: asked.method as "GET", url: asked.url, ...(content ? { payload: content.payload } : {}),
      headers: {
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(content ? { "content-type": content.type } : {}),
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

const BOUNDARY = "----ceyuan-test-boundary";

function contentOf({ body, file }: Asked): { type: string; payload: string } | null {
  if (!file) return body === undefined ? null : { type: "application/json", payload: JSON.stringify(body) };
  const head = `content-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: application/octet-stream`;
  return { type: `multipart/form-data; boundary=${BOUNDARY}`, payload: `--${BOUNDARY}\r\n${head}\r\n\r\n${file.content}\r\n--${BOUNDARY}--\r\n` };
}
