import createClient, { type Middleware } from "openapi-fetch";
import { currentLanguage } from "../language/language-store.ts";
import { newKey } from "./idempotency.ts";
import { noAnswer, problemFrom } from "./problem.ts";
import type { paths } from "./schema.d.ts";

let csrfToken: string | undefined;

/** Called whenever a session answer arrives; writes carry the token from then on. */
export function rememberCsrfToken(token: string | undefined): void {
  csrfToken = token;
}

const safeMethods = new Set(["GET", "HEAD"]);

const headers: Middleware = {
  onRequest({ request }) {
    request.headers.set("accept-language", currentLanguage() === "zh" ? "zh-CN" : "en");
    if (safeMethods.has(request.method)) return request;
    if (csrfToken !== undefined) request.headers.set("x-csrf-token", csrfToken);
    if (!request.headers.has("idempotency-key")) request.headers.set("idempotency-key", newKey());
    return request;
  },
  onError() {
    return noAnswer();
  },
};

/** The server's API, typed by its own OpenAPI document. Wrap each call in `answer()`. */
export const api = createClient<paths>({ credentials: "same-origin" });
api.use(headers);

interface Outcome<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** The data of an API call. @throws ApiProblem when the server refused or could not be reached */
export async function answer<Data>(call: Promise<Outcome<Data>>): Promise<Data> {
  const { data, error, response } = await call;
  if (!response.ok) throw problemFrom(response, error);
  return data as Data;
}
