import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["e2e/**/*.journey.ts"],
    pool: "forks",
    // Journeys share one city and one browser machine; side by side they would only slow each other.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
