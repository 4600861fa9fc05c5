import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { startEngine } from "../../src/engineClient/client.js";

test("the runtime reports to nobody: it begins no log and no database of what it would send", async () => {
  const folder = await mkdtemp(join(tmpdir(), "cotcheck-telemetry-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const name of ["HOME", "USERPROFILE", "TMPDIR", "TEMP", "XDG_CACHE_HOME"]) vi.stubEnv(name, folder);
  // Where this is set, the runtime is silent by itself.
  vi.stubEnv("CI", undefined);
  vi.stubEnv("GITHUB_ACTIONS", undefined);
  onTestFinished(() => void vi.unstubAllEnvs());

  const engine = startEngine({ entry: "dist/engine.mjs" });
  await engine.examine();
  await engine.dispose();
  expect(await readdir(folder)).toEqual([]);
});
