import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{kernel,engines,services,server,catalog,conformance,scripts,bench}/**/*.test.ts", "web/src/**/*.test.{ts,tsx}"],
    globalSetup: ["kernel/database/testing/global-setup.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
