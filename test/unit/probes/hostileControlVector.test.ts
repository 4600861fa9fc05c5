import { open, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import type { ErrorCode } from "../../../src/core/errors.js";
import { readControlVector } from "../../../src/engine/controlVector.js";
import { encode } from "../../gguf/encode.js";
import {
  type GgufContent,
  type Lies,
  type MetadataValue,
  string,
  type TensorData,
  u32,
  writeGguf,
} from "../../gguf/writer.js";
import { expectRefusal } from "../refusal.js";
import { scratchFolder } from "../scratchFolder.js";

const at = scratchFolder("vector-");

async function read(bytes: Uint8Array) {
  const path = at("vector.gguf");
  await writeFile(path, bytes);
  return readControlVector(path);
}

const row = (name: string, ...values: number[]): TensorData => ({
  name,
  shape: [values.length],
  type: "F32",
  bytes: encode("F32", Float32Array.from(values)),
});
const stating = (
  metadata: Readonly<Record<string, MetadataValue | undefined>>,
  ...tensors: TensorData[]
): GgufContent => ({
  metadata: { "general.architecture": string("controlvector"), ...metadata },
  tensors,
});
const vector = (...tensors: TensorData[]) => writeGguf(stating({}, ...tensors));
const lying = (lie: NonNullable<Lies["tensors"]>[string]) =>
  writeGguf(stating({}, row("direction.1", 1, 2)), { tensors: { "direction.1": lie } });

describe("a control vector is refused with", () => {
  it.each<[what: string, bytes: Uint8Array, says: RegExp, code?: ErrorCode]>([
    [
      "no architecture",
      writeGguf(stating({ "general.architecture": undefined }, row("direction.1", 1))),
      /general\.architecture is ""/,
      "unsupported-model",
    ],
    [
      "a number for its architecture",
      writeGguf(stating({ "general.architecture": u32(1) }, row("direction.1", 1))),
      /"general\.architecture" is 1/,
    ],
    [
      "a model's architecture of a million letters",
      writeGguf(stating({ "general.architecture": string("a".repeat(1e6)) })),
      /is "a+…"/,
      "unsupported-model",
    ],
    [
      "a number for its hint",
      writeGguf(stating({ "controlvector.model_hint": u32(1) }, row("direction.1", 1))),
      /model_hint" is 1/,
    ],
    ["no tensors", vector(), /holds no direction/],
    ["nothing but zeros", vector(row("direction.1", 0, 0)), /holds no direction/],
    [
      "a number that is none",
      vector(row("direction.1", 1, Number.NaN)),
      /"direction\.1" holds a number that is not finite/,
    ],
    [
      "an infinite number",
      vector(row("direction.1", 1, Number.NEGATIVE_INFINITY)),
      /"direction\.1" holds a number that is not finite/,
    ],
    ["the first layer", vector(row("direction.0", 1)), /"direction\.0", which is no direction\.L/, "unsupported-model"],
    [
      "a layer below none",
      vector(row("direction.-1", 1)),
      /"direction\.-1", which is no direction\.L/,
      "unsupported-model",
    ],
    [
      "a layer with a 0 before it",
      vector(row("direction.01", 1)),
      /"direction\.01", which is no direction\.L/,
      "unsupported-model",
    ],
    ["a layer that no model has", vector(row("direction.512", 1)), /"direction\.512".*512 layers/],
    [
      "a layer of a million digits",
      vector(row(`direction.1${"0".repeat(1e6)}`, 1)),
      /"direction\.10+…", which is no direction\.L/,
      "unsupported-model",
    ],
    ["a tensor for terminals", vector(row("\u009b2J\u202e", 1)), /which is no direction\.L/, "unsupported-model"],
    [
      "two directions of one layer",
      writeGguf(stating({}, row("direction.1", 1), row("direction.2", 1)), {
        tensors: { "direction.2": { name: "direction.1" } },
      }),
      /"direction\.1" twice/,
    ],
    ["directions of two lengths", vector(row("direction.1", 1), row("direction.2", 1, 2)), /not of one length/],
    [
      "more numbers than a model is wide",
      vector(row("direction.1", ...new Float32Array(65_537).fill(1))),
      /65537 numbers.*65536/,
    ],
    ["a matrix", lying({ shape: [1n, 2n] }), /"direction\.1" is not one row of F32/, "unsupported-model"],
    ["halves", lying({ type: 1 }), /"direction\.1" is not one row of F32/, "unsupported-model"],
    ["a direction cut off", vector(row("direction.1", 1, 2)).slice(0, -28), /"direction\.1" is said to end at byte/],
  ])("%s", async (_, bytes, says, code = "model-file") => {
    await expectRefusal(() => read(bytes), code, says);
  });

  it("a direction of 16 GiB, before it is read", async () => {
    const bytes = lying({ shape: [2n ** 32n] });
    const path = at("sparse.gguf");
    await writeFile(path, bytes);
    const file = await open(path, "r+");
    await file.truncate(bytes.length + 2 ** 34);
    await file.close();
    await expectRefusal(() => readControlVector(path), "model-file", /4294967296 numbers.*65536/);
  });
});

describe("a control vector is read with", () => {
  it("the last layer that a model may have", async () => {
    expect((await read(vector(row("direction.511", 1)))).layers.map(({ layer }) => layer)).toEqual([511]);
  });

  it("a hint of a million letters, cut short", async () => {
    const hinted = stating({ "controlvector.model_hint": string("m".repeat(1e6)) }, row("direction.1", 1));
    expect((await read(writeGguf(hinted))).architecture).toBe("m".repeat(40));
  });
});
