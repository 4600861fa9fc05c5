import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { featureFolder, importFeatures, modelFeatures } from "../../../src/host/featureShelf.js";

const shipped = "probes/qwen2.5-coder-1.5b/features";
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "features-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function model() {
  const { described } = await modelFeatures(["probes"], { id: "qwen2.5-coder-1.5b", sha256: await shippedSha() });
  return { id: "qwen2.5-coder-1.5b", sha256: described.modelSha256 };
}

/** The model's sum, as the dictionary's own header states it. */
async function shippedSha(): Promise<string> {
  const bytes = await readFile(join(shipped, "dictionary.safetensors"));
  const header = JSON.parse(bytes.subarray(8, 8 + Number(bytes.readBigUInt64LE(0))).toString("utf8"));
  return JSON.parse(header.__metadata__.cotcheck).modelSha256;
}

it("takes the shipped dictionary in, where it is found from then on", async () => {
  const own = await model();
  expect(featureFolder([folder], own.id)).toBeUndefined();
  await importFeatures(shipped, folder, own);
  expect(featureFolder([folder], own.id)).toBe(join(folder, own.id, "features"));
  const { dictionary, described } = await modelFeatures([folder], own);
  expect(dictionary.features).toBe(described.features.length);
});

it.each([
  ["of another model", async () => ({ from: shipped, sha256: "0".repeat(64) }), "are of another file"],
  [
    "that is not there",
    async () => ({ from: join(folder, "none"), sha256: "" }),
    "cannot be read: there is no such file (ENOENT)",
  ],
  [
    "whose descriptions are no packed file",
    async () => {
      for (const name of ["dictionary.safetensors", "described.json.gz"])
        await writeFile(join(folder, name), name.endsWith("gz") ? "{}" : await readFile(join(shipped, name)));
      return { from: folder, sha256: await shippedSha() };
    },
    "no packed file",
  ],
])("refuses a dictionary %s, and takes nothing of it", async (_, made, words) => {
  const { from, sha256 } = await made();
  const id = "qwen2.5-coder-1.5b";
  await expect(importFeatures(from, join(folder, "shelf"), { id, sha256 })).rejects.toMatchObject({
    code: "probe-file",
    message: expect.stringContaining(words),
  });
  expect(featureFolder([join(folder, "shelf")], id)).toBeUndefined();
});

it("keeps nothing under a name that could lead elsewhere", async () => {
  const { sha256 } = await model();
  await expect(importFeatures(shipped, folder, { id: "../x", sha256 })).rejects.toMatchObject({ code: "probe-file" });
});
