import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // onnxruntime-node crashes in worker threads (microsoft/onnxruntime#24486), so every file gets a process.
    pool: "forks",
    maxWorkers: 2,
    minWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 600_000,
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["test/unit/**/*.test.{ts,tsx}"], setupFiles: ["test/unit/setup.ts"] },
      },
      {
        extends: true,
        test: {
          name: "engine",
          include: ["test/engine/**/*.test.ts"],
          globalSetup: ["test/engine/setup.ts"],
          // A real model writes in them, and a machine may be busy.
          testTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: { name: "webview", include: ["test/webview/**/*.test.ts"], sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: ["test/e2e/setup.ts"],
          // Each file has a workbench, a browser and an engine of its own: one at a time, after the other projects.
          poolOptions: { forks: { singleFork: true } },
          sequence: { groupOrder: 2 },
          testTimeout: 900_000,
        },
      },
    ],
  },
});
