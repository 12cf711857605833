import { ROLE_NAMES, ROLES } from "#kernel/command/actor.ts";
import type { Grants, Reach } from "#kernel/command/permission.ts";
import { PUBLIC } from "#kernel/command/use-case.ts";
import type { Route } from "#kernel/http/route.ts";
import type { Service } from "#kernel/service.ts";
import { actionOf, isWrite, nameOf, needsKey } from "./called-route.ts";

const SIGNS: Record<Reach, string> = { any: "all", own: "own", department: "dept" };

const HEAD = `# Who may do what

The whole permission table, as the services declare it, and every route with the permission that it asks for. A change
here is a change of rights: look at it twice. Made anew by \`npx vitest run server/http/permissions.test.ts -u\`.

- **all**: whatever it belongs to
- **own**: what belongs to the organisation in whose name the user acts; lists narrow themselves to it
- **dept**: what the officer's department is responsible for
- empty: not at all (403); nobody does anything without signing in (401), but for what is public
`;

/** The permission table and the routes as Markdown, for people to review. */
export function permissionTable(services: Service[]): string {
  const actions = services.flatMap((service) => Object.entries(service.permissions).map(([action, grants]) => grantRow(action, grants)));
  const routes = services.flatMap((service) => service.routes ?? []);
  return [
    HEAD,
    "## Permissions\n",
    ...table(["action", ...ROLES.map((role) => `${role} ${ROLE_NAMES[role].zh}`)], actions.sort(byFirst)),
    "\n## Routes\n",
    "A write needs the session's CSRF token; one that says *key* also an `Idempotency-Key`.\n",
    ...table(["route", "operation", "permission", "write"], routes.map(routeRow).sort(byFirst)),
    "",
  ].join("\n");
}

const byFirst = ([a = ""]: string[], [b = ""]: string[]): number => (a < b ? -1 : 1);

function grantRow(action: string, grants: Grants): string[] {
  return [`\`${action}\``, ...ROLES.map((role) => (grants[role] ? SIGNS[grants[role]] : ""))];
}

function routeRow(route: Route): string[] {
  const action = actionOf(route);
  return [
    `\`${route.path}\` ${route.method}`, `\`${nameOf(route)}\``, action === PUBLIC ? "**public**" : `\`${action}\``,
    isWrite(route) ? (needsKey(route) ? "yes, key" : "yes") : "",
  ];
}

function table(head: string[], rows: string[][]): string[] {
  const line = (cells: string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}
