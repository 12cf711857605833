import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

test("everything has a default", () => {
  expect(readConfig({}, "/srv")).toMatchObject({ dataDir: "/srv/data", databaseUrl: null, port: 3000, host: "127.0.0.1" });
});

test.each([
  [{ PORT: "80000" }, "PORT"],
  [{ PORT: "http" }, "PORT"],
  [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL"],
  [{ DATABASE_URL: "postgres://" }, "DATABASE_URL"],
  [{ DATABASE_URL: "postgres://host:port/name" }, "DATABASE_URL"],
  [{ LOG_LEVEL: "loud" }, "LOG_LEVEL"],
])("%j is refused by name, with a remedy", (environment, name) => {
  expect(() => readConfig(environment, "/")).toThrow(expect.objectContaining({
    code: "config.invalid", title: expect.objectContaining({ en: expect.stringContaining(name) }), remedy: expect.objectContaining({ zh: expect.any(String) }),
  }));
});

test("a password in a wrong address is not said back", () => {
  const refused = (): unknown => readConfig({ DATABASE_URL: "postgres://me:pa55word@host:port/name" }, "/");
  expect(refused).toThrow(expect.not.objectContaining({ detail: expect.anything() }));
  expect(refused).toThrow(/^(?!.*pa55word)/);
});

test("addresses over TCP and over a socket are taken, and a variable set to nothing is not set", () => {
  for (const url of ["postgres://me:pa55@host:5433/name?sslmode=require", "postgresql://me@%2Frun%2Fpg/name", "postgres://[::1]:5432/name"]) {
    expect(readConfig({ DATABASE_URL: url }, "/").databaseUrl).toBe(url);
  }
  expect(readConfig({ DATABASE_URL: "", PORT: "", CEYUAN_DATA: "" }, "/srv")).toMatchObject({ databaseUrl: null, port: 3000, dataDir: "/srv/data" });
});
