import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ModelFileError } from "../../../../src/core/errors.js";
import { openGguf } from "../../../../src/engine/gguf/file.js";
import { writeParts } from "../../../gguf/split.js";
import { tinyContent } from "../../../gguf/tinyModels.js";
import { f32, string, u32, writeGguf } from "../../../gguf/writer.js";

const content = tinyContent("qwen2", { seed: 8 });
let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "gguf-split-"));
});
afterAll(() => rm(root, { recursive: true }));

/** Three parts in a folder of their own, each changed where a test says so; null for one that is not there. */
async function save(change: (bytes: Uint8Array, part: number) => Uint8Array | null = (bytes) => bytes) {
  const folder = await mkdtemp(join(root, "model-"));
  const paths: string[] = [];
  for (const [part, bytes] of writeParts(content, 3).entries()) {
    const path = join(folder, `tiny-0000${part + 1}-of-00003.gguf`);
    paths.push(path);
    const changed = change(bytes, part);
    if (changed) await writeFile(path, changed);
  }
  return paths;
}

/** The error of each way to name the model, which must be one and the same. */
async function refusal(paths: readonly string[], named = paths): Promise<string> {
  const errors: unknown[] = [];
  for (const path of named) errors.push(await openGguf(path).catch((error: unknown) => error));
  for (const error of errors) expect(error).toBeInstanceOf(ModelFileError);
  const messages = new Set(errors.map((error) => (error as Error).message));
  expect([...messages]).toHaveLength(1);
  return [...messages][0];
}

describe("a split model", () => {
  it("opens by any of its parts, with the tensors and the metadata of the whole", async () => {
    const whole = join(root, "whole.gguf");
    await writeFile(whole, writeGguf(content));
    const expected = await openGguf(whole);
    const paths = await save();
    for (const path of paths) {
      const file = await openGguf(path);
      expect(file.parts.map((part) => part.path)).toEqual(paths);
      expect([...file.tensors.keys()].sort()).toEqual([...expected.tensors.keys()].sort());
      expect(new Set([...file.tensors.values()].map(({ part }) => part))).toEqual(new Set([0, 1, 2]));
      for (const info of file.tensors.values()) {
        const same = await expected.readTensor(expected.tensors.get(info.name)!);
        expect(Buffer.compare(await file.readTensor(info), same)).toBe(0);
      }
      for (const [key, value] of expected.metadata) expect(file.metadata.get(key)).toEqual(value);
      await file.close();
    }
    await expected.close();
  });

  it("opens by names that are links, as in the hub's cache", async () => {
    const paths = await save();
    const folder = await mkdtemp(join(root, "snapshot-"));
    const links = paths.map((path) => join(folder, path.slice(path.lastIndexOf("/") + 1)));
    for (const [part, link] of links.entries()) await symlink(paths[part], link);
    const file = await openGguf(links[1]);
    expect(file.parts.map((part) => part.path)).toEqual(links);
    await file.close();
  });

  it.each([0, 1, 2])("names the missing part %i", async (missing) => {
    const paths = await save((bytes, part) => (part === missing ? null : bytes));
    const present = paths.filter((_, part) => part !== missing);
    expect(await refusal(paths, present)).toBe(
      `The model is split into 3 files, and part ${missing + 1} is missing: there is no ${paths[missing]}.`,
    );
  });

  it.each([
    ["tiny.gguf-split-a", true],
    ["tiny.gguf.part1of2", true],
    ["tiny.gguf.part2", true],
    ["tiny.gguf.002", true],
    ["tiny.gguf.partial", false],
    ["tiny.gguf", false],
    ["counterpart", false],
  ])("in pieces of bytes, of which one is %s: to be joined %j", async (name, joined) => {
    const path = join(root, name);
    for (const piece of [writeGguf(content).slice(0, -40), writeGguf(content).slice(40)]) {
      await writeFile(path, piece);
      expect((await refusal([path])).includes("join all pieces")).toBe(joined);
    }
  });

  it("is refused under names that do not lead from part to part", async () => {
    const [part] = writeParts(content, 3);
    for (const name of ["renamed.gguf", "tiny-00001-of-00002.gguf", "tiny-1-of-3.gguf"]) {
      const path = join(root, name);
      await writeFile(path, part);
      expect(await refusal([path])).toMatch(/one of 3 parts of a split model, but its name/);
    }
    const absurd = join(root, "tiny-00009-of-00003.gguf");
    await writeFile(absurd, part);
    expect(await refusal([absurd])).toMatch(/named as part 9 of 3/);
  });
});

describe("parts that do not belong together", () => {
  /** The second part alone is written with other metadata or tensors. */
  const second = (change: Parameters<typeof writeParts>[2]) =>
    save((bytes, part) => (part === 1 ? writeParts(content, 3, change)[1] : bytes));

  it.each([
    ["another number", { "split.no": u32(2) }, /-00002-of-00003\.gguf is named as part 2 of 3.*part 3 of 3/],
    ["another count", { "split.count": u32(2) }, /named as part 2 of 3.*part 2 of 2/],
    ["a setting of another model", { "qwen2.rope.freq_base": f32(5) }, /"qwen2\.rope\.freq_base" otherwise/],
    ["a setting that the first part lacks", { "qwen2.attention.scale": f32(5) }, /"qwen2\.attention\.scale" otherwise/],
    ["another vocabulary", { "tokenizer.ggml.model": string("llama") }, /"tokenizer\.ggml\.model" otherwise/],
    ["another count of tensors", { "split.tensors.count": u32(5) }, /"split\.tensors\.count" otherwise/],
  ] as const)("by %s are refused", async (_, metadata, message) => {
    const paths = await second({ metadata });
    expect(await refusal(paths, [paths[0]])).toMatch(message);
  });

  it("by no number at all are refused", async () => {
    const paths = await second({ metadata: { "split.no": undefined, "split.count": undefined } });
    expect(await refusal(paths, [paths[0], paths[2]])).toMatch(/its header says that it is no part/);
  });

  it("by a tensor that two of them hold are refused", async () => {
    const paths = await second({ tensors: (tensors) => [...tensors, content.tensors[0]] });
    expect(await refusal(paths)).toMatch(
      /-00002-of-00003\.gguf holds the tensor "token_embd\.weight", which .*-00001-of-00003\.gguf holds/,
    );
  });

  it("by a tensor that none of them holds are refused", async () => {
    const paths = await second({ tensors: (tensors) => tensors.slice(1) });
    expect(await refusal(paths)).toMatch(/states 27 tensors in 3 parts, which hold 26/);
  });

  it("by being no model file at all are refused by their own names", async () => {
    const paths = await save((bytes, part) => (part === 2 ? Buffer.from("<!DOCTYPE html>".repeat(9)) : bytes));
    expect(await refusal(paths, paths.slice(0, 2))).toMatch(/-00003-of-00003\.gguf: This is not a GGUF model/);
  });

  it("in absurd numbers open no files", async () => {
    const path = join(root, "many-00001-of-99999.gguf");
    await writeFile(path, writeGguf({ ...content, metadata: { ...content.metadata, "split.count": u32(99_999) } }));
    expect(await refusal([path])).toMatch(/from 1 to 512 parts/);
  });
});
