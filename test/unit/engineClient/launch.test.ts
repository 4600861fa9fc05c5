import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { launchEngine } from "../../../src/engineClient/launch.js";

vi.mock("detect-libc", () => ({ MUSL: "musl", familySync: () => "musl", versionSync: () => "1.2.5" }));

test("an engine that does not start under musl is refused in words, without the loader's own", async () => {
  const folder = await mkdtemp(join(tmpdir(), "cotcheck-musl-"));
  const entry = join(folder, "engine.mjs");
  await writeFile(entry, 'console.error("Error relocating libonnxruntime.so.1: symbol not found"); process.exit(1);');
  const refused = await launchEngine({ entry, helloMilliseconds: 20_000, killMilliseconds: 1_000 }).catch(
    (error: unknown) => error,
  );
  await rm(folder, { recursive: true });
  expect(refused).toMatchObject({ code: "engine-start", message: expect.stringMatching(/musl.*Debian/) });
  expect((refused as Error).message).not.toContain("relocating");
});
