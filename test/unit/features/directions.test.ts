import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CancelledError } from "../../../src/core/errors.js";
import { type FeatureDictionary, readDictionary } from "../../../src/features/dictionary.js";
import { compareDirections, directionsNear, largestCosine } from "../../../src/features/directions.js";

const folder = "probes/qwen2.5-coder-1.5b";
const dictionary = readDictionary(readFileSync(`${folder}/features/dictionary.safetensors`));
const files = {
  probes: readFileSync(`${folder}/probes.safetensors`),
  traits: readFileSync(`${folder}/traits.safetensors`),
};

/** The first features of the shipped dictionary: all of them take seconds. */
const few = 512;
const first: FeatureDictionary = {
  ...dictionary,
  features: few,
  decoder: { ...dictionary.decoder, values: dictionary.decoder.values.subarray(0, few * dictionary.hidden) },
  encoder: { ...dictionary.encoder, values: dictionary.encoder.values.subarray(0, few * dictionary.hidden) },
};

/** A decoder's row, as a direction. */
function written(feature: number): Float32Array {
  const { hidden, decoder } = dictionary;
  return Float32Array.from(decoder.values.subarray(feature * hidden, (feature + 1) * hidden));
}

describe("the directions of heads and traits beside a dictionary", () => {
  it("are those of its layer, or of the nearest that is read, of two as near the deeper", () => {
    const layers = new Map(directionsNear(dictionary, files).map(({ name, layer }) => [name, layer]));
    expect(dictionary.layer).toBe(14);
    expect([layers.get("truth"), layers.get("step-wrong"), layers.get("malice")]).toEqual([14, 15, 17]);
  });

  it("are none where there is no file, and refused where it is of another model", () => {
    expect(directionsNear(dictionary, { probes: undefined, traits: undefined })).toEqual([]);
    const other = { ...dictionary, modelSha256: "0".repeat(64) };
    for (const one of [
      { ...files, probes: undefined },
      { ...files, traits: undefined },
    ])
      expect(() => directionsNear(other, one)).toThrow(expect.objectContaining({ code: "probe-file" }));
  });

  it("are held against what features write and are read by, and against random directions", async () => {
    const sum = written(5).map((value, i) => value + 2 * written(77)[i]);
    const against = written(300).map((value) => -value);
    const [truth] = directionsNear(dictionary, files);
    const made = (direction: Float32Array) => ({ of: "head" as const, name: "made", layer: 14, direction });
    const { directions, chance } = await compareDirections(first, [made(sum), made(against), truth], {
      draws: 20,
    });
    const [ofTwo, ofOne, ofTruth] = directions.map(({ nearest }) => nearest.decoder);
    expect(new Set(ofTwo.features.slice(0, 2).map(({ feature }) => feature))).toEqual(new Set([5, 77]));
    expect(ofTwo.share).toBeCloseTo(1);
    expect(ofOne.features[0]).toEqual({ feature: 300, cosine: expect.closeTo(-1) });
    expect(largestCosine(ofTwo)).toBeGreaterThan(chance.decoder.largest);
    // As it is: the truth direction lies no nearer to any feature than random directions do.
    expect(largestCosine(ofTruth)).toBeLessThan(chance.decoder.largest);
    expect(chance.decoder.mean).toBeLessThan(chance.decoder.largest);
    expect(chance.encoder.share).toBeGreaterThan(0);
  });

  it("are no longer compared once the person has stopped it", async () => {
    const stop = new AbortController();
    const done: number[] = [];
    const comparing = compareDirections(first, [], {
      signal: stop.signal,
      onProgress: (count) => {
        done.push(count);
        stop.abort();
      },
    });
    await expect(comparing).rejects.toThrow(CancelledError);
    expect(done).toEqual([0]);
  });
});
