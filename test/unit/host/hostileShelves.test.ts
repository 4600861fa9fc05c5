import { mkdir, mkdtemp, open, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, it } from "vitest";
import { modelFeatures } from "../../../src/host/featureShelf.js";
import { lineFile } from "../../../src/host/lineFile.js";
import { probeFileName, probeShelf, traitFileName } from "../../../src/host/probeShelf.js";
import { smallDictionary } from "../features/smallDictionary.js";
import { expectRefusal } from "../refusal.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cotcheck-shelf-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function sparse(path: string, bytes: number): Promise<void> {
  const file = await open(path, "w");
  await file.truncate(bytes);
  await file.close();
}

const unreadable: [what: string, make: (path: string) => Promise<unknown>, says: RegExp][] = [
  ["a folder", (path) => mkdir(path), /it is a folder \(EISDIR\)/],
  ["a link in a circle", (path) => symlink(path, path), /its links lead in a circle \(ELOOP\)/],
  ["a device without end", (path) => symlink("/dev/zero", path), /no file but a pipe or a device \(ESPIPE\)/],
  [
    "a device that waits",
    (path) => symlink("/dev/tty", path),
    /no file but a pipe or a device \(ESPIPE\)|cannot be read/,
  ],
  ["4 GiB", (path) => sparse(path, 2 ** 32), /larger than any file of its kind \(EFBIG\)/],
];

describe.skipIf(process.platform === "win32")("a model's file on a shelf is refused that is", () => {
  it.each(unreadable)("%s", async (_, make, says) => {
    await mkdir(join(folder, "m", "features"), { recursive: true });
    for (const name of [probeFileName, traitFileName]) await make(join(folder, "m", name));
    const shelf = probeShelf([folder]);
    await expectRefusal(() => shelf.find("m"), "probe-file", says);
    await expectRefusal(() => shelf.findTraits?.("m"), "probe-file", says);
  });

  it.each(unreadable.filter(([what]) => what !== "a link in a circle"))("%s, of features", async (_, make, says) => {
    await mkdir(join(folder, "m", "features"), { recursive: true });
    await writeFile(join(folder, "m", "features", "described.json.gz"), "");
    await make(join(folder, "m", "features", "dictionary.safetensors"));
    await expectRefusal(() => modelFeatures([folder], { id: "m", sha256: "a".repeat(64) }), "probe-file", says);
  });
});

describe.skipIf(process.platform === "win32")("a file of kept lines is refused that is", () => {
  it.each(unreadable)("%s", async (_, make, says) => {
    const path = join(folder, "answers.jsonl");
    await make(path);
    await expectRefusal(() => lineFile(path).lines(), "cache", says);
    await expectRefusal(() => lineFile(path).append("[]"), "cache", says);
  });
});

describe("descriptions of features are refused", () => {
  const sha256 = "a".repeat(64);
  const described = {
    version: 1,
    modelSha256: sha256,
    layer: 3,
    features: Array(3).fill({ writes: [], examples: [] }),
  };

  it.each<[what: string, packed: Buffer, says: RegExp]>([
    ["that are not packed", Buffer.from("{}"), /no packed file, or too large/],
    ["that are cut off", gzipSync(JSON.stringify(described)).subarray(0, -12), /no packed file, or too large/],
    ["that unpack without end", gzipSync(Buffer.alloc(65_000_000)), /no packed file, or too large/],
    [
      "of another model",
      gzipSync(JSON.stringify({ ...described, modelSha256: "b".repeat(64) })),
      /are of another file of m/,
    ],
    [
      "of another layer",
      gzipSync(JSON.stringify({ ...described, layer: 4 })),
      /are of layer 3, and their descriptions of layer 4/,
    ],
    ["of fewer features", gzipSync(JSON.stringify({ ...described, features: [] })), /not of the same number/],
  ])("%s", async (_, packed, says) => {
    const at = join(folder, "m", "features");
    await mkdir(at, { recursive: true });
    await writeFile(join(at, "dictionary.safetensors"), smallDictionary());
    await writeFile(join(at, "described.json.gz"), packed);
    await expectRefusal(() => modelFeatures([folder], { id: "m", sha256 }), "probe-file", says);
  });
});
