import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

test("everything has a default", () => {
  expect(readConfig({}, "/srv")).toMatchObject({ dataDir: "/srv/data", databaseUrl: null, port: 3000, host: "127.0.0.1" });
});

test.each([
  [{ PORT: "80000" }, "PORT"],
  [{ PORT: "http" }, "PORT"],
  [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL"],
  [{ LOG_LEVEL: "loud" }, "LOG_LEVEL"],
])("%j is refused by name, with a remedy", (environment, name) => {
  expect(() => readConfig(environment, "/")).toThrow(expect.objectContaining({
    code: "config.invalid", title: expect.objectContaining({ en: expect.stringContaining(name) }), remedy: expect.objectContaining({ zh: expect.any(String) }),
  }));
});
