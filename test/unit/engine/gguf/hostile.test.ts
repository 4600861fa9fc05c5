import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CodedError } from "../../../../src/core/errors.js";
import { openGguf } from "../../../../src/engine/gguf/file.js";
import { tinyLlama } from "../../../gguf/tinyModels.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gguf-hostile-"));
});
afterAll(() => rm(folder, { recursive: true }));

const sound = tinyLlama({ layers: 2, type: "Q4_0" });
/** Metadata and tensor infos come first; damage there is what the reader must survive. */
const headerBytes = 12_000;

/** The file either opens, with every tensor inside it, or gives a coded error. Anything else fails the test. */
async function survives(bytes: Uint8Array): Promise<"opened" | "refused"> {
  const path = join(folder, "case.gguf");
  await writeFile(path, bytes);
  try {
    const file = await openGguf(path);
    for (const info of file.tensors.values()) expect(info.offset + info.bytes).toBeLessThanOrEqual(bytes.length);
    await file.close();
    return "opened";
  } catch (error) {
    expect(error).toBeInstanceOf(CodedError);
    expect((error as Error).message).not.toBe("");
    return "refused";
  }
}

describe("a damaged GGUF", () => {
  it("is refused wherever it is cut", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: sound.length - 64 }), async (length) => {
        expect(await survives(sound.subarray(0, length))).toBe("refused");
      }),
      { numRuns: 150 },
    );
  });

  it("opens or is refused whatever bits are flipped", async () => {
    const flip = fc.tuple(fc.nat(headerBytes), fc.nat(7));
    await fc.assert(
      fc.asyncProperty(fc.array(flip, { minLength: 1, maxLength: 20 }), async (flips) => {
        const bytes = sound.slice();
        for (const [at, bit] of flips) bytes[at] ^= 1 << bit;
        await survives(bytes);
      }),
      { numRuns: 300 },
    );
  });

  it("opens or is refused whatever numbers stand in its header", async () => {
    const absurd = fc.constantFrom(0n, 1n, 2n ** 31n, 2n ** 32n - 1n, 2n ** 53n, 2n ** 63n, 2n ** 64n - 1n);
    const number = fc.oneof(absurd, fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }));
    await fc.assert(
      fc.asyncProperty(fc.nat(headerBytes), number, async (at, value) => {
        const bytes = sound.slice();
        new DataView(bytes.buffer).setBigUint64(at, value, true);
        await survives(bytes);
      }),
      { numRuns: 300 },
    );
  });

  it("opens or is refused when anything follows the magic number", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 0, maxLength: 400 }), async (tail) => {
        const head = [0x47, 0x47, 0x55, 0x46, 3, 0, 0, 0];
        await survives(Uint8Array.from([...head, ...tail]));
      }),
      { numRuns: 200 },
    );
  });
});
