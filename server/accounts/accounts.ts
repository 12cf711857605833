import type { Service } from "#kernel/service.ts";

/** Who may sign in. Accounts are added on the command line, by whoever runs the machine. */
export const accounts: Service = {
  name: "accounts",
  permissions: { "access.account.add": { administrator: "any" } },
};
