import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { probeFileName, probeShelf } from "../../../src/host/probeShelf.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cotcheck-probes-"));
  await mkdir(join(folder, "own", "m"), { recursive: true });
  await mkdir(join(folder, "packaged", "m"), { recursive: true });
  await writeFile(join(folder, "packaged", "m", probeFileName), "packaged");
});
afterEach(() => rm(folder, { recursive: true }));

const find = (id = "m") => probeShelf([join(folder, "own"), join(folder, "packaged")]).find(id);

describe("the probes of a model", () => {
  it("are a person's own before the package's", async () => {
    expect(Buffer.from((await find())?.bytes ?? []).toString()).toBe("packaged");
    await writeFile(join(folder, "own", "m", probeFileName), "own");
    expect(Buffer.from((await find())?.bytes ?? []).toString()).toBe("own");
  });

  it.each(["../packaged/m", "", "n", "a\0b"])("are none for %j", async (id) => {
    expect(await find(id)).toBeNull();
  });

  it.each<[string, (path: string) => Promise<unknown>, RegExp]>([
    ["is a folder", (path) => mkdir(path), /it is a folder \(EISDIR\)/],
    ["is links in a circle", (path) => symlink(probeFileName, path), /its links lead in a circle \(ELOOP\)/],
  ])("whose file %s are an error that names it", async (_, make, message) => {
    const path = join(folder, "own", "m", probeFileName);
    await make(path);
    await expect(find()).rejects.toMatchObject({ code: "probe-file", message: expect.stringMatching(message) });
    await expect(find()).rejects.toThrow(path);
  });
});
