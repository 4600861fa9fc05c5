import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeFolder } from "../../../src/files/makeFolder.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cotcheck-folder-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("makeFolder", () => {
  it("makes those above, and is content with one that is there", async () => {
    const path = join(folder, "a", "b", "c");
    await Promise.all([makeFolder(path), makeFolder(path)]);
    await makeFolder(path);
    expect(await readdir(join(folder, "a", "b"))).toEqual(["c"]);
  });

  it("goes through links, and gives those that it makes their mode", async () => {
    await makeFolder(join(folder, "real"));
    await symlink(join(folder, "real"), join(folder, "link"));
    await makeFolder(join(folder, "link", "own"), 0o700);
    if (process.platform !== "win32") expect((await stat(join(folder, "real", "own"))).mode & 0o777).toBe(0o700);
  });

  it.each([
    ["below a file", () => join(folder, "file", "a", "b"), /^(ENOTDIR|EEXIST)$/],
    ["in place of a file", () => join(folder, "file"), /^EEXIST$/],
    ["behind a link that leads nowhere", () => join(folder, "nowhere", "a"), /^(ENOENT|EEXIST)$/],
    ["behind links in a circle", () => join(folder, "circle", "a"), /^(ELOOP|EEXIST)$/],
    ["with a name that is too long", () => join(folder, "a".repeat(300), "b"), /^(ENAMETOOLONG|ENOENT)$/],
  ])("says that none can be made %s", async (_, path, code) => {
    await writeFile(join(folder, "file"), "");
    await symlink(join(folder, "missing"), join(folder, "nowhere"));
    await symlink(join(folder, "circle"), join(folder, "circle"));
    await expect(makeFolder(path())).rejects.toMatchObject({ code: expect.stringMatching(code) });
  });

  it.runIf(existsSync("/proc/self"))("ends where a folder takes none in", async () => {
    await expect(makeFolder("/proc/nope/models")).rejects.toMatchObject({ code: "ENOENT" });
  });
});
