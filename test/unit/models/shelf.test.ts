import { existsSync, statSync } from "node:fs";
import { chmod, mkdir, readdir, readFile, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { importModel } from "../../../src/models/importModel.js";
import type { ModelOptions } from "../../../src/models/localModel.js";
import { listModels, removeModel, verifyModel } from "../../../src/models/modelShelf.js";
import type { ModelProgress } from "../../../src/models/progress.js";
import { resolveModel } from "../../../src/models/resolveModel.js";
import { entryFor, modelBytes, sha256, temporaryFolder } from "./smallModels.js";

const content = modelBytes(200_000);
const entry = entryFor(content, { hub: undefined });
const own = modelBytes(100_000, "a person's own");
const ownId = `my-own-${sha256(own).slice(0, 8)}`;
let folder: string;
let cacheRoot: string;
let ownPath: string;
let knownPath: string;
let seen: ModelProgress[];
let options: ModelOptions;

beforeEach(async () => {
  folder = await temporaryFolder();
  cacheRoot = join(folder, "cache");
  ownPath = join(folder, "My own.gguf");
  knownPath = join(folder, "renamed.gguf");
  await writeFile(ownPath, own);
  await writeFile(knownPath, content);
  seen = [];
  options = { cacheRoot, catalogue: [entry], onProgress: (progress) => seen.push(progress) };
});

const hashed = () => seen.some((progress) => progress.activity === "verifying");

describe("importModel", () => {
  it("recognises a catalogue model by its bytes, whatever its name", async () => {
    const model = await importModel(knownPath, options);
    expect(model).toEqual({ id: "small", name: "Small model", path: expect.any(String), sha256: entry.sha256, entry });
    expect(await resolveModel("small", options)).toEqual(model);
    expect((await readdir(join(cacheRoot, "models"))).sort()).toEqual(["small.gguf", "small.json"]);
  });

  it("gives other files an id of their own, under which they are found again", async () => {
    const model = await importModel(ownPath, options);
    expect(model).toMatchObject({ id: ownId, name: "My own", sha256: sha256(own) });
    seen = [];
    expect(await resolveModel(ownId, options)).toEqual(model);
    expect(hashed()).toBe(false);
    expect(await importModel(ownPath, options)).toEqual(model);
  });

  it("keeps what the file's header states, also when the file is verified again, and does without what cannot be read", async () => {
    const describe = async () => ({ architecture: "llama", shape: entry.shape });
    await importModel(ownPath, { ...options, describe });
    expect(await listModels(options)).toMatchObject([
      { id: "small", shape: entry.shape },
      { id: ownId, shape: entry.shape },
    ]);
    await verifyModel(ownId, options);
    expect((await listModels(options))[1]).toMatchObject({ id: ownId, shape: entry.shape });
    await removeModel(ownId, options);
    await importModel(ownPath, { ...options, describe: () => Promise.reject(new Error("the engine ended")) });
    expect((await listModels(options))[1]).not.toHaveProperty("shape");
  });

  it("leaves a file outside that cannot be used, and says why", async () => {
    const refusal = { code: "unsupported-model", message: 'This model\'s architecture is "mamba".' } as const;
    const refused = importModel(ownPath, { ...options, describe: async () => ({ architecture: "mamba", refusal }) });
    await expect(refused).rejects.toMatchObject(refusal);
    expect(await readdir(join(cacheRoot, "models"))).toEqual([]);
  });

  it("links rather than copies, and follows a symbolic link to the file itself", async () => {
    const alias = join(folder, "alias.gguf");
    await symlink(ownPath, alias);
    const model = await importModel(alias, options);
    expect((await stat(model.path)).ino).toBe((await stat(ownPath)).ino);
  });

  it.each([
    ["a file that is no GGUF", "notes.gguf", Buffer.from("# notes"), /does not begin with "GGUF"/],
    ["an empty file", "empty.gguf", Buffer.alloc(0), /the file is empty/],
  ])("refuses %s", async (_name, file, bytes, message) => {
    await writeFile(join(folder, file), bytes);
    await expect(importModel(join(folder, file), options)).rejects.toMatchObject({
      code: "model-file",
      message: expect.stringMatching(message),
    });
  });

  it("refuses a folder and a path that leads nowhere", async () => {
    await expect(importModel(folder, options)).rejects.toThrow("is not a file");
    await expect(importModel(join(folder, "gone.gguf"), options)).rejects.toMatchObject({ code: "model-file" });
  });

  it("gives one clear error when the cache cannot be written", async () => {
    await writeFile(cacheRoot, "a file in its place");
    await expect(importModel(ownPath, options)).rejects.toMatchObject({
      code: "cache",
      message: expect.stringContaining("Set COTCHECK_CACHE"),
    });
  });
});

describe("resolveModel", () => {
  it("uses a person's file where it lies, and hashes it once", async () => {
    const model = await resolveModel(ownPath, options);
    expect(model).toEqual({ id: ownId, name: "My own", path: ownPath, sha256: sha256(own) });
    expect(hashed()).toBe(true);
    seen = [];
    expect(await resolveModel(ownPath, options)).toEqual(model);
    expect(hashed()).toBe(false);
    await writeFile(ownPath, content);
    expect(await resolveModel(ownPath, options)).toMatchObject({ id: "small", entry, sha256: entry.sha256 });
  });

  it("still serves a person's file when the cache cannot be written, and says so", async () => {
    await writeFile(cacheRoot, "a file in its place");
    expect((await resolveModel(ownPath, options)).sha256).toBe(sha256(own));
    expect(seen.flatMap((progress) => progress.note ?? [])).toEqual([
      { code: "sum-not-kept", values: [expect.stringContaining("COTCHECK_CACHE")] },
    ]);
  });

  it.skipIf(process.getuid?.() === 0)("serves what lies in a read-only cache, and cannot add to it", async () => {
    const model = await importModel(ownPath, options);
    await chmod(join(cacheRoot, "models"), 0o500);
    try {
      expect(await resolveModel(ownId, options)).toEqual(model);
      await expect(importModel(knownPath, options)).rejects.toMatchObject({ code: "cache" });
    } finally {
      await chmod(join(cacheRoot, "models"), 0o700);
    }
  });

  it("takes the cache from COTCHECK_CACHE", async () => {
    process.env.COTCHECK_CACHE = join(folder, "elsewhere");
    try {
      const model = await importModel(ownPath, { ...options, cacheRoot: undefined });
      expect(model.path).toBe(join(folder, "elsewhere", "models", `${ownId}.gguf`));
    } finally {
      delete process.env.COTCHECK_CACHE;
    }
  });

  it.each(["../../etc/passwd", "no-such-model", "gone.gguf", "/"])("finds no model %j", async (reference) => {
    const error = await resolveModel(reference, options).catch((caught) => caught);
    expect(["model-not-found", "model-file"]).toContain(error.code);
  });
});

describe("what stands in a model's place", () => {
  const places: [string, () => Promise<string>, string, RegExp][] = [
    ["a folder", async () => folder, "model-file", /is a folder\. Name the \.gguf file in it/],
    ["a path through a file", async () => join(ownPath, "x.gguf"), "model-file", /a part of the path is no folder/],
    ["links in a circle", circle, "model-file", /its links lead in a circle/],
    ["a character of code 0", async () => "a\0b.gguf", "model-file", /code 0/],
    ["an address", async () => "file:///x.gguf", "model-not-found", /by its path, not by an address/],
    ["nothing", async () => join(folder, "none.gguf"), "model-not-found", /There is no model/],
  ];
  if (existsSync("/dev/null"))
    places.push(["a device", async () => "/dev/null", "model-file", /is no file but a pipe or a device/]);

  it.each(places)("is told: %s", async (_, place, code, message) => {
    const error: unknown = await resolveModel(await place(), options).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
  });

  async function circle() {
    await symlink(join(folder, "a.gguf"), join(folder, "b.gguf"));
    await symlink(join(folder, "b.gguf"), join(folder, "a.gguf"));
    return join(folder, "a.gguf");
  }
});

describe("verifyModel", () => {
  it("of a model that was not fetched says how to fetch it", async () => {
    await expect(verifyModel("small", options)).rejects.toMatchObject({
      code: "model-not-found",
      message: expect.stringMatching(/not on this disk yet.*models pull small/),
    });
  });

  it("hashes afresh and finds a changed byte that size and time do not show", async () => {
    const { path } = await importModel(knownPath, options);
    seen = [];
    expect(await verifyModel("small", options)).toMatchObject({ ok: true, expectedSha256: entry.sha256 });
    expect(hashed()).toBe(true);
    const { atime, mtime } = await stat(path);
    const bytes = await readFile(path);
    bytes[50_000] ^= 1;
    await writeFile(path, bytes);
    await utimes(path, atime, mtime);
    expect(await verifyModel("small", options)).toMatchObject({ ok: false, expectedSha256: entry.sha256 });
    expect((await listModels(options))[0]).toMatchObject({ id: "small", state: "unverified" });
  });

  it("knows what an imported model was, and refuses to use it once it changed", async () => {
    const { path } = await importModel(ownPath, options);
    await writeFile(path, content);
    expect(await verifyModel(ownId, options)).toMatchObject({ ok: false, expectedSha256: sha256(own) });
    await expect(resolveModel(ownId, options)).rejects.toMatchObject({ code: "checksum" });
  });

  it("stops when cancelled", async () => {
    await importModel(knownPath, options);
    const signal = AbortSignal.abort();
    await expect(verifyModel("small", { ...options, signal })).rejects.toMatchObject({ code: "cancelled" });
  });
});

describe("listModels and removeModel", () => {
  it("list the catalogue first, then what was imported, with what each takes on the disk", async () => {
    expect(await listModels(options)).toMatchObject([{ id: "small", state: "absent", presentBytes: 0 }]);
    await importModel(ownPath, options);
    await mkdir(join(cacheRoot, "graphs", `${sha256(own)}-g1-fast`), { recursive: true });
    await writeFile(join(cacheRoot, "graphs", `${sha256(own)}-g1-fast`, "model.onnx"), Buffer.alloc(1_000));
    await writeFile(join(cacheRoot, "models", "small.gguf.partial"), content.subarray(0, 70_000));
    expect(await listModels(options)).toMatchObject([
      { id: "small", state: "partial", presentBytes: 70_000, bytes: 200_000 },
      { id: ownId, name: "My own", state: "ready", presentBytes: 100_000, graphBytes: 1_000, sha256: sha256(own) },
    ]);
  });

  it("remove a model with its graphs, and nothing else", async () => {
    await importModel(ownPath, options);
    await importModel(knownPath, options);
    const graphs = join(cacheRoot, "graphs");
    await mkdir(graphs);
    for (const sum of [sha256(own), entry.sha256]) await writeFile(join(graphs, `${sum}-g1-fast.onnx`), "graph");
    expect(await removeModel(ownId, options)).toBe(own.length + 5);
    expect(await readdir(graphs)).toEqual([`${entry.sha256}-g1-fast.onnx`]);
    expect((await readdir(join(cacheRoot, "models"))).sort()).toEqual(["small.gguf", "small.json"]);
    expect(sha256(await readFile(ownPath))).toBe(sha256(own));
    await expect(removeModel(ownId, options)).rejects.toMatchObject({ code: "model-not-found" });
  });

  it("never remove a file outside the cache", async () => {
    for (const reference of [ownPath, "../My own", "..", "small/../../My own"])
      await expect(removeModel(reference, options)).rejects.toMatchObject({ code: "model-not-found" });
    expect(await readdir(folder)).toContain("My own.gguf");
  });
});

const memoryDisk = "/dev/shm";
const haveTwoDisks = existsSync(memoryDisk) && statSync(memoryDisk).dev !== statSync(tmpdir()).dev;

it.skipIf(!haveTwoDisks)("importModel copies where a link cannot be made", async () => {
  const model = await importModel(ownPath, { ...options, cacheRoot: await temporaryFolder(memoryDisk) });
  expect(sha256(await readFile(model.path))).toBe(sha256(own));
  expect(seen.some((progress) => progress.activity === "copying")).toBe(true);
});

describe("a model in parts", () => {
  const parts = [modelBytes(50_000, "first"), modelBytes(40_000, "second")];
  const sum = sha256(Buffer.from(parts.map((part) => `${sha256(part)}\n`).join("")));
  let paths: string[];

  beforeEach(async () => {
    paths = parts.map((_, part) => join(folder, `Large-0000${part + 1}-of-00002.gguf`));
    for (const [part, bytes] of parts.entries()) await writeFile(paths[part], bytes);
  });

  it("is the same by whichever part it is named, and known by the sum of all", async () => {
    const model = await resolveModel(paths[1], options);
    expect(model).toEqual({ id: `large-${sum.slice(0, 8)}`, name: "Large", path: paths[0], sha256: sum });
    seen = [];
    expect(await resolveModel(paths[0], options)).toEqual(model);
    expect(hashed()).toBe(false);
    expect(await verifyModel(paths[1], options)).toMatchObject({ path: paths[0], sha256: sum, ok: true });
    await writeFile(paths[1], modelBytes(40_000, "another second"));
    expect((await resolveModel(paths[0], options)).sha256).not.toBe(sum);
  });

  it("is not taken without a part, nor into the cache", async () => {
    await expect(importModel(paths[0], options)).rejects.toThrow(/one of the 2 files of a split model/);
    await rm(paths[0]);
    await expect(resolveModel(paths[1], options)).rejects.toMatchObject({
      code: "model-file",
      message: `The model is split into 2 files, and part 1 is missing: there is no ${paths[0]}.`,
    });
  });
});
