import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { probeFileName, probeShelf, trainedProbesFolder } from "../../../src/host/probeShelf.js";
import { missingModel, referenceOf } from "../../../src/extension/backend/wantedModel.js";
import { defaultModelId, entryById } from "../../../src/models/catalogue.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cotcheck-models-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

describe("what must be fetched before a check", () => {
  const entry = entryById("smollm2-135m")!;

  test("is the whole of a model that is not here", async () => {
    expect(await missingModel(entry.id, { cacheRoot: folder })).toEqual({ entry, bytes: entry.bytes });
    // The empty setting means the default model.
    expect((await missingModel("", { cacheRoot: folder }))?.entry.id).toBe(referenceOf(""));
  });

  test("is the rest of one that was begun", async () => {
    await put(join(folder, "models", `${entry.id}.gguf.partial`), "x".repeat(1000));
    expect(await missingModel(entry.id, { cacheRoot: folder })).toEqual({ entry, bytes: entry.bytes - 1000 });
  });

  test("is nothing for one that is here, and for a path", async () => {
    await put(join(folder, "models", `${entry.id}.gguf`), "GGUF");
    expect(await missingModel(entry.id, { cacheRoot: folder })).toBeUndefined();
    expect(await missingModel("/somewhere/model.gguf", { cacheRoot: folder })).toBeUndefined();
  });
});

test("an empty setting means the default model", () => {
  expect(referenceOf("  ")).toBe(defaultModelId);
  expect(referenceOf("/m.gguf ")).toBe("/m.gguf");
});

test("probes that a person trained come before those that came along, and ids lead nowhere else", async () => {
  const packaged = join(folder, "packaged");
  const shelf = probeShelf([trainedProbesFolder(folder), packaged]);
  expect(await shelf.find("m")).toBeNull();
  await put(join(packaged, "m", probeFileName), "packaged");
  expect((await shelf.find("m"))?.origin).toBe(join(packaged, "m", probeFileName));
  await put(join(trainedProbesFolder(folder), "m", probeFileName), "trained");
  expect(Buffer.from((await shelf.find("m"))!.bytes).toString()).toBe("trained");
  await put(join(folder, probeFileName), "outside");
  expect(await shelf.find("..")).toBeNull();
});
