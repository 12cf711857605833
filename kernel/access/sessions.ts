import { createHash, randomBytes } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Actor } from "../command/actor.ts";
import type { Clock } from "../clock.ts";
import type { Db } from "../database/types.ts";
import { problem } from "../problem.ts";
import { passwordFits } from "./password.ts";
import { deleteSession, findAccount, findSession, insertSession, membershipsOf, switchSession } from "./store.ts";

const COOKIE = "ceyuan_session";
const LIFETIME_MS = 12 * 3600 * 1000;

/** Sessions live by the machine's time, not the city's: moving a demo's clock must sign nobody out. */
export class Sessions {
  readonly #db: Db;
  readonly #clock: Clock;

  constructor(db: Db, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** Finds who stands behind a request's cookie. */
  async authenticate(request: FastifyRequest): Promise<{ actor: Actor; csrfToken: string } | null> {
    const token = request.cookies[COOKIE];
    if (!token) return null;
    const row = await findSession(this.#db, digest(token), this.#clock.now());
    if (!row) return null;
    const actor: Actor = {
      kind: "user", userId: row.account_id, membershipId: row.membership_id, role: row.role,
      subjectId: row.subject_id, department: row.department,
    };
    return { actor, csrfToken: row.csrf_token };
  }

  /** Signs in by password. @throws Problem `access.wrong_password` without saying which half was wrong */
  async signIn(reply: FastifyReply, login: string, password: string, secure: boolean): Promise<void> {
    const account = await findAccount(this.#db, login);
    const fits = await passwordFits(password, account?.password_hash ?? null);
    const membership = account && fits ? (await membershipsOf(this.#db, account.id))[0] : undefined;
    if (!account || !membership) throw wrongPassword();
    const token = randomBytes(32).toString("base64url");
    const at = this.#clock.now();
    await insertSession(this.#db, {
      tokenSha256: digest(token), accountId: account.id, membershipId: membership.id,
      csrfToken: randomBytes(24).toString("base64url"), at, expiresAt: new Date(at.getTime() + LIFETIME_MS),
    });
    void reply.setCookie(COOKIE, token, { path: "/", httpOnly: true, sameSite: "lax", secure, maxAge: LIFETIME_MS / 1000 });
  }

  /** Acts through another membership from now on. @throws Problem when it is not the account's own */
  async switchTo(request: FastifyRequest, membershipId: string): Promise<void> {
    const token = request.cookies[COOKIE];
    if (token && (await switchSession(this.#db, digest(token), membershipId))) return;
    throw problem("access.not_your_membership", 403, { zh: "不能切换到该身份", en: "You cannot act through this membership" });
  }

  /** Signs out. */
  async signOut(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const token = request.cookies[COOKIE];
    if (token) await deleteSession(this.#db, digest(token), this.#clock.now());
    void reply.clearCookie(COOKIE, { path: "/" });
  }
}

function digest(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

function wrongPassword() {
  return problem("access.wrong_password", 401, { zh: "账号或密码不正确", en: "Login or password is wrong" }, {
    remedy: { zh: "请检查大小写；多次失败后请稍候再试，或联系管理员重设密码。", en: "Check upper and lower case; after several failures wait, or ask an administrator to reset it." },
  });
}
