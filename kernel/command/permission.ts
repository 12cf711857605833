import { problem, type Problem } from "../problem.ts";
import { ROLES, type Actor, type Role } from "./actor.ts";

/**
 * How far a grant reaches: everything, only what belongs to the actor's own organisation,
 * or only what the actor's department is responsible for.
 */
export type Reach = "any" | "own" | "department";

/** What each role may do under one action. A role that is not named may not. */
export type Grants = Partial<Record<Role, Reach>>;

/** The parties to which the thing at hand belongs. */
export interface Relation {
  /** Organisations that count as owners (an order belongs to its buyer and to its agency). */
  subjects?: (string | null)[];
  department?: string | null;
}

/** One table of permissions: action -> role -> reach. Rooms register their rows; nothing else decides. */
export class PermissionTable {
  readonly #rows = new Map<string, Grants>();

  /** Adds a room's rows. @throws Error when an action is granted twice. */
  add(rows: Record<string, Grants>): void {
    for (const [action, grants] of Object.entries(rows)) {
      if (this.#rows.has(action)) throw new Error(`action ${action} is registered twice`);
      this.#rows.set(action, grants);
    }
  }

  /** Every row, for the matrix test and for the reader. */
  rows(): ReadonlyMap<string, Grants> {
    return this.#rows;
  }

  /** The reach that an actor has under an action, or null. The system may do everything. */
  reach(actor: Actor | null, action: string): Reach | null {
    if (!actor) return null;
    const grants = this.#rows.get(action);
    if (!grants) throw new Error(`unknown action ${action}`);
    return actor.role === "system" ? "any" : (grants[actor.role] ?? null);
  }

  /** Actions that a role may take at all. */
  actionsOf(role: Role): string[] {
    return [...this.#rows].filter(([, grants]) => grants[role]).map(([action]) => action).sort();
  }

  /** @throws Problem 401 without a session, 403 without the right. */
  requireReach(actor: Actor | null, action: string): Reach {
    if (!actor) throw signInNeeded();
    const reach = this.reach(actor, action);
    if (!reach) throw forbidden(action);
    return reach;
  }
}

/** True when the thing at hand lies within an actor's reach. */
export function within(actor: Actor, reach: Reach, relation: Relation): boolean {
  if (reach === "any") return true;
  if (reach === "own") return actor.subjectId !== null && (relation.subjects ?? []).includes(actor.subjectId);
  return actor.department !== null && relation.department === actor.department;
}

/** 401: nobody has signed in. */
export function signInNeeded(): Problem {
  return problem("access.sign_in_needed", 401, { zh: "请先登录", en: "Please sign in" }, {
    remedy: { zh: "登录后重试。", en: "Sign in and try again." },
  });
}

/** 403: signed in, but not entitled. */
export function forbidden(action: string): Problem {
  return problem("access.forbidden", 403, { zh: "无权进行此操作", en: "You may not do this" }, {
    detail: { zh: `您当前的身份没有“${action}”的权限，或该事项不属于您。`, en: `Your present role has no right to "${action}", or the thing is not yours.` },
    remedy: { zh: "请切换到有权限的身份，或联系管理员。", en: "Switch to a role that may, or ask an administrator." },
    meta: { action, roles: ROLES.length },
  });
}
