import { existsSync } from "node:fs";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cacheFolder, makeCacheFolder } from "../../../src/models/cacheFolder.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cotcheck-cache-"));
  await writeFile(join(folder, "file"), "");
  await symlink(join(folder, "missing"), join(folder, "nowhere"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("a cache that cannot be made", () => {
  const places: [string, () => string][] = [
    ["a file", () => join(folder, "file")],
    ["a link that leads nowhere", () => join(folder, "nowhere")],
    ["a name that is too long", () => join(folder, "a".repeat(300))],
  ];
  if (existsSync("/proc/self")) places.push(["a folder that takes none in", () => "/proc/nope"]);

  it.each(places)("at %s is an error that says what to set", async (_, root) => {
    const { models } = cacheFolder(undefined, { COTCHECK_CACHE: root() });
    await expect(makeCacheFolder(models)).rejects.toMatchObject({
      code: "cache",
      message: expect.stringMatching(/\(E[A-Z]+\)\. Set COTCHECK_CACHE/),
    });
  });
});
