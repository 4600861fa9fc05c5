import { defineConfig } from "vitest/config";

/** The tests of test/e2e in a desktop VS Code: `npm run test:desktop`. */
export default defineConfig({
  test: {
    name: "desktop",
    include: ["test/e2e/**/*.test.ts"],
    globalSetup: ["test/desktop/setup.ts"],
    pool: "forks",
    poolOptions: { forks: { singleFork: true } },
    testTimeout: 900_000,
    hookTimeout: 600_000,
  },
});
