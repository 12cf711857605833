import { expect, test } from "vitest";
import { services } from "../services.ts";
import { permissionTable } from "../testing/permission-table.ts";
import { allRoutes } from "./all-routes.ts";

test("the permission table is the one that was reviewed", async () => {
  const sessionRoutes = allRoutes({ sessions: undefined as never, secureCookies: false, signInsPerMinute: 1, departmentName: (id) => ({ zh: id, en: id }) })
    .filter((route) => route.path.startsWith("/api/session"));
  const written = permissionTable([{ name: "session", permissions: {}, routes: sessionRoutes }, ...services]);
  // Another table than reviewed? Read the difference, then: npx vitest run server/http/permissions.test.ts -u
  await expect(written).toMatchFileSnapshot("./permissions.golden.md");
});
