import { randomUUID } from "node:crypto";

/** What the server said, refusals included. */
export interface Answer<T> {
  status: number;
  body: T;
}

/** Told when the server did not answer at all: killed, restarting, or the line was cut. */
export class NoAnswer extends Error {}

/** Somebody who talks to the API as the portal does: cookie, CSRF token, idempotency key. */
export class ApiPerson {
  #cookie = "";
  #csrf = "";
  readonly #base: () => string;
  readonly login: string;

  constructor(base: () => string, login: string) {
    this.#base = base;
    this.login = login;
  }

  async signIn(password = "yunting-demo"): Promise<void> {
    const answer = await this.#send("POST", "/api/session", { json: { login: this.login, password } });
    if (answer.status !== 200) throw new Error(`${this.login} could not sign in: ${JSON.stringify(answer.body)}`);
    const session = await this.get<{ csrfToken: string }>("/api/session");
    this.#csrf = session.csrfToken;
  }

  async get<T>(path: string): Promise<T> {
    const answer = await this.#send<T>("GET", path, {});
    if (answer.status !== 200) throw new Error(`GET ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** A write under a key; the same key makes it the same write. */
  post<T>(path: string, json: unknown = {}, key: string = randomUUID()): Promise<Answer<T>> {
    return this.#send<T>("POST", path, { json, key });
  }

  put<T>(path: string, json: unknown): Promise<Answer<T>> {
    return this.#send<T>("PUT", path, { json, key: randomUUID() });
  }

  /** A write that must succeed. */
  async must<T>(path: string, json: unknown = {}, key: string = randomUUID()): Promise<T> {
    const answer = await this.post<T>(path, json, key);
    if (answer.status >= 300) throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** Uploads a small file. Files are kept by content: sending one again gives the same id. */
  upload(name: string, content: string): Promise<Answer<{ id: string }>> {
    const form = new FormData();
    form.append("file", new Blob([content]), name);
    return this.#send<{ id: string }>("POST", "/api/files", { form });
  }

  async #send<T>(method: string, path: string, what: { json?: unknown; form?: FormData; key?: string }): Promise<Answer<T>> {
    const headers: Record<string, string> = { cookie: this.#cookie, "x-csrf-token": this.#csrf };
    if (what.json !== undefined) headers["content-type"] = "application/json";
    if (what.key) headers["idempotency-key"] = what.key;
    let response: Response;
    let text: string;
    try {
      response = await fetch(`${this.#base()}${path}`, {
        method, headers, body: what.form ?? (what.json === undefined ? null : JSON.stringify(what.json)), signal: AbortSignal.timeout(20_000),
      });
      text = await response.text();
    } catch (error) {
      throw new NoAnswer(`${method} ${path}`, { cause: error });
    }
    const cookie = response.headers.getSetCookie().find((each) => each.startsWith("ceyuan_session="));
    if (cookie) this.#cookie = cookie.split(";")[0] ?? "";
    return { status: response.status, body: (text ? JSON.parse(text) : null) as T };
  }
}

/** Sends until there is an answer that is no outage; for those who live through restarts. */
export async function untilAnswered<T>(send: () => Promise<Answer<T>>, patienceMs = 60_000): Promise<Answer<T>> {
  const end = Date.now() + patienceMs;
  for (;;) {
    try {
      const answer = await send();
      if (answer.status < 500) return answer;
      if (Date.now() > end) throw new Error(`still ${answer.status} after ${patienceMs} ms: ${JSON.stringify(answer.body)}`);
    } catch (error) {
      if (!(error instanceof NoAnswer) || Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
