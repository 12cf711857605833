import { z } from "zod";
import type { Sessions } from "#kernel/access/sessions.ts";
import { accountById, membershipsOf, type MembershipRow } from "#kernel/access/store.ts";
import { ROLES, type Actor } from "#kernel/command/actor.ts";
import type { Engine } from "#kernel/command/execute.ts";
import { PUBLIC } from "#kernel/command/use-case.ts";
import { signInNeeded } from "#kernel/command/permission.ts";
import { rawRoute, type Route } from "#kernel/http/route.ts";
import { invalidInput } from "#kernel/command/invalid-input.ts";
import { type Text, zText } from "#kernel/text.ts";
import { subjectsByIds, type Subject } from "#services/registry/index.ts";


const zSession = z.object({
  user: z.object({ id: z.string(), login: z.string(), name: z.string() }),
  memberships: z.array(z.object({
    id: z.string(), role: z.enum(ROLES),
    subject: z.object({ id: z.string(), uscc: z.string(), name: zText }).optional(),
    department: z.object({ id: z.string(), name: zText }).optional(),
  })),
  active: z.string(),
  csrfToken: z.string(),
  permissions: z.array(z.string()),
}).meta({ id: "Session" });

const zSignIn = z.object({ login: z.string().min(1).max(100), password: z.string().min(1).max(200) });
const zSwitch = z.object({ membershipId: z.uuid() });

export interface SessionRouteOptions {
  sessions: Sessions;
  /** Cookies travel over TLS only. */
  secureCookies: boolean;
  departmentName(id: string): Text;
  /** Password guesses allowed a minute and address. */
  signInsPerMinute: number;
}

/** Sign in, who am I, act through another membership, sign out. */
export function sessionRoutes(options: SessionRouteOptions): Route[] {
  const { sessions } = options;
  const path = "/api/session";
  return [
    rawRoute({
      method: "POST", path, name: "session.signIn", action: PUBLIC, produces: ["application/json"],
      summary: { zh: "登录", en: "Sign in" }, body: zSignIn, answer: z.object({ signedIn: z.literal(true) }), perMinute: options.signInsPerMinute,
      async handle({ request, reply }) {
        const { login, password } = read(zSignIn, request.body);
        await sessions.signIn(reply, login, password, options.secureCookies);
        return { signedIn: true };
      },
    }),
    rawRoute({
      method: "GET", path, name: "session.current", action: PUBLIC, produces: ["application/json"],
      summary: { zh: "当前登录状态，未登录为 null", en: "The present session; null for visitors" }, answer: zSession.nullable(),
      async handle({ request, engine, actor, reply }) {
        if (!actor) return reply.send(null);
        return describeSession(engine, actor, request.csrfToken ?? "", (id) => options.departmentName(id));
      },
    }),
    rawRoute({
      method: "PUT", path: `${path}/membership`, name: "session.switch", action: PUBLIC, produces: ["application/json"],
      summary: { zh: "切换身份", en: "Act through another membership" }, body: zSwitch, answer: z.object({ active: z.string() }),
      async handle({ request, actor }) {
        if (!actor) throw signInNeeded();
        const { membershipId } = read(zSwitch, request.body);
        await sessions.switchTo(request, membershipId);
        return { active: membershipId };
      },
    }),
    rawRoute({
      method: "DELETE", path, name: "session.signOut", action: PUBLIC, produces: ["application/json"],
      summary: { zh: "退出登录", en: "Sign out" }, answer: z.object({ signedIn: z.literal(false) }),
      async handle({ request, reply }) {
        await sessions.signOut(request, reply);
        return { signedIn: false };
      },
    }),
  ];
}

async function describeSession(
  engine: Engine, actor: Actor, csrfToken: string, departmentName: (id: string) => Text,
): Promise<z.infer<typeof zSession>> {
  const account = await accountById(engine.db, actor.userId ?? "");
  if (!account || actor.role === "system") throw signInNeeded();
  const memberships = await membershipsOf(engine.db, account.id);
  const subjects = await subjectsByIds(engine.db, memberships.flatMap((m) => m.subject_id ?? []));
  const byId = new Map<string, Subject>(subjects);
  const describe = (row: MembershipRow): z.infer<typeof zSession>["memberships"][number] => {
    const subject = row.subject_id ? byId.get(row.subject_id) : undefined;
    return {
      id: row.id, role: row.role,
      ...(subject ? { subject: { id: subject.id, uscc: subject.uscc ?? "", name: { zh: subject.nameZh, en: subject.nameEn ?? subject.nameZh } } } : {}),
      ...(row.department ? { department: { id: row.department, name: departmentName(row.department) } } : {}),
    };
  };
  return {
    user: { id: account.id, login: account.login, name: account.name },
    memberships: memberships.map(describe),
    active: actor.membershipId ?? "",
    csrfToken,
    permissions: engine.permissions.actionsOf(actor.role),
  };
}

function read<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw invalidInput(parsed.error);
  return parsed.data;
}
