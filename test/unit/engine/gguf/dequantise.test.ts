import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ModelFileError } from "../../../../src/core/errors.js";
import { assertFinite, dequantise } from "../../../../src/engine/gguf/dequantise.js";
import { tensorTypeNames, tensorTypes } from "../../../../src/engine/gguf/tensorTypes.js";

const golden: Record<string, { bytes: string; values: string }> = JSON.parse(
  readFileSync(new URL("../../../golden/gguf/dequantise.json", import.meta.url), "utf8"),
);

function floats(base64: string): Float32Array {
  const bytes = Uint8Array.from(Buffer.from(base64, "base64"));
  return new Float32Array(bytes.buffer);
}

describe("dequantise", () => {
  it("has golden values for every readable type", () => {
    expect(Object.keys(golden).sort()).toEqual([...tensorTypeNames].sort());
  });

  it.each(tensorTypeNames)("%s equals the gguf package's values to the bit", (type) => {
    const { bytes, values } = golden[type];
    const expected = floats(values);
    const out = new Float32Array(expected.length);
    dequantise(type, Uint8Array.from(Buffer.from(bytes, "base64")), out);
    expect(new Uint32Array(out.buffer)).toEqual(new Uint32Array(expected.buffer));
  });

  it.each(tensorTypeNames)("%s reads from and writes to the middle of larger buffers", (type) => {
    const { bytes, values } = golden[type];
    const source = Buffer.from(bytes, "base64");
    const shifted = new Uint8Array(source.length + 3);
    shifted.set(source, 3);
    const expected = floats(values);
    const out = new Float32Array(expected.length + 5);
    dequantise(type, shifted.subarray(3), out.subarray(5));
    expect(out.subarray(5)).toEqual(expected);
    expect(out.subarray(0, 5)).toEqual(new Float32Array(5));
  });

  it("refuses lengths that do not belong together", () => {
    expect(() => dequantise("Q4_K", new Uint8Array(143), new Float32Array(256))).toThrow(RangeError);
    expect(() => dequantise("Q8_0", new Uint8Array(34), new Float32Array(33))).toThrow(RangeError);
  });

  it("keeps the sign, subnormals and infinities of half precision", () => {
    const halves = new Uint16Array([0x8000, 0x0001, 0x83ff, 0x0400, 0x7bff, 0xfc00, 0x7c00, 0x3c00]);
    const out = new Float32Array(halves.length);
    dequantise("F16", new Uint8Array(halves.buffer), out);
    expect(Array.from(out)).toEqual([-0, 2 ** -24, -1023 * 2 ** -24, 2 ** -14, 65504, -Infinity, Infinity, 1]);
  });
});

describe("assertFinite", () => {
  it.each(["F16", "Q4_0", "Q5_1", "Q8_0"] as const)("finds a NaN scale in %s and names the tensor", (type) => {
    const { blockSize, blockBytes } = tensorTypes[type];
    const bytes = new Uint8Array(blockBytes * 4).fill(1);
    bytes.set([0x00, 0x7e], blockBytes * 2);
    const out = new Float32Array(blockSize * 4);
    dequantise(type, bytes, out);
    expect(() => assertFinite(out, "blk.0.ffn_up.weight")).toThrow(ModelFileError);
    expect(() => assertFinite(out, "blk.0.ffn_up.weight")).toThrow(/blk\.0\.ffn_up\.weight/);
  });

  it("accepts the largest and smallest finite numbers", () => {
    assertFinite(new Float32Array([3.4e38, -3.4e38, 1e-45, -0]), "x");
  });
});
