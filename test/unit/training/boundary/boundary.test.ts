import { expect, test } from "vitest";
import { randomNormal, seededRandom } from "../../../../src/core/statistics/random.js";
import { directionsOf, readHeads } from "../../../../src/probes/apply.js";
import { benignPrompts, babble, benignKinds } from "../../../../src/training/corpora/benign/prompts.js";
import { fitBoundary } from "../../../../src/training/boundary/boundaryFit.js";
import { domainSection } from "../../../../src/training/boundary/domainSection.js";
import type { BoundarySamples } from "../../../../src/training/boundary/boundarySamples.js";
import type { StepFeatures } from "../../../../src/probes/stepFeatures.js";
import { readProbeFile, writeProbeFile } from "../../../../src/probes/file.js";

const hidden = 24;
const layers = [3, 5];

/** Texts whose residuals differ along one direction by whether they are outside, and along others by their kind. */
function samples(strength: number, apart = 0.3): BoundarySamples {
  const random = seededRandom(4);
  const direction = () => Float64Array.from({ length: hidden }, () => randomNormal(random));
  const outwards = direction();
  const kinds = ["sums", "logic", "statements", "verse", "babble"].map((kind) => ({ kind, own: direction() }));
  const rows = kinds.flatMap(({ kind, own }) =>
    Array.from({ length: 120 }, (_, i) => ({
      kind,
      own,
      outside: kind === "verse" || kind === "babble",
      text: i >> 2,
    })),
  );
  return {
    layers,
    residuals: layers.map(() => ({
      rows: rows.length,
      columns: hidden,
      values: Float32Array.from(
        rows.flatMap(({ own, outside }) =>
          Array.from(own, (value, i) => apart * value + (outside ? strength : 0) * outwards[i] + randomNormal(random)),
        ),
      ),
    })),
    unlikely: Float64Array.from(rows, ({ kind }) => (kind === "babble" ? 6 : 1.5) + random()),
    outside: rows.map(({ outside }) => outside),
    kinds: rows.map(({ kind }) => kind),
    groups: rows.map(({ kind, text }) => `${kind}/${text}`),
  };
}

test("most of what is outside lies beyond the boundary, and little of what is inside", async () => {
  const { figures } = await fitBoundary(samples(1.2), 1, async () => {});
  expect(figures.map(({ kind }) => kind)).toEqual(["sums", "logic", "statements", "verse", "babble"]);
  for (const { outside, beyond, texts, samples } of figures) {
    expect([texts, samples]).toEqual([30, 120]);
    if (outside) expect(beyond).toBeGreaterThan(0.95);
    else expect(beyond).toBeLessThan(0.05);
  }
  const markdown = domainSection(figures);
  for (const { kind } of figures) expect(markdown).toContain(`| ${kind} | 30 | 120 |`);
  expect(domainSection([])).toBe("");
});

test("where nothing tells them apart, few lie beyond", async () => {
  const { figures } = await fitBoundary({ ...samples(0, 0), unlikely: new Float64Array(600) }, 1, async () => {});
  for (const { beyond } of figures) expect(beyond).toBeLessThan(0.1);
});

test("a step beyond it is out of domain, as the file has it", async () => {
  const data = samples(1.2);
  const { boundary } = await fitBoundary(data, 1, async () => {});
  const model = { modelSha256: "0".repeat(64), graph: "g", layers: 6, hidden };
  const head = {
    name: "truth",
    stack: [],
    bias: 0,
    byLayer: [],
    calibration: { a: 1, b: 0, varianceA: 0, covarianceAB: 0, varianceB: 0 },
    quality: { aurocMean: 0.9, aurocMin: 0.8, baselineAuroc: 0.5, calibrationError: 0, trusted: true },
  };
  const set = readProbeFile(
    writeProbeFile({
      ...model,
      seed: 1,
      product: "",
      quality: "",
      heads: [head],
      domain: { unit: 1, components: [], boundary },
    }),
    model,
  );
  const { count, values } = directionsOf(set);
  const place = (row: number, features?: StepFeatures) => {
    const readouts = new Float32Array(6 * count);
    for (const [k, layer] of layers.entries()) {
      for (let column = 0; column < count; column++) {
        for (let i = 0; i < hidden; i++) {
          readouts[layer * count + column] +=
            data.residuals[k].values[row * hidden + i] * values[(layer * hidden + i) * count + column];
        }
      }
    }
    return readHeads(set, { tokens: 1, values: readouts }, [{ position: "closing", index: 0, token: 0 }], features)[0]
      .outOfDomain!;
  };
  const places = data.outside.map((_, row) => place(row, { least: 9, mean: data.unlikely[row], answer: 0, text: 0 }));
  const beyond = (outside: boolean) => {
    const mine = places.filter((_, row) => data.outside[row] === outside);
    return mine.filter((one) => one > 1).length / mine.length;
  };
  expect(beyond(true)).toBeGreaterThan(0.95);
  expect(beyond(false)).toBeLessThan(0.03);
  expect(Math.min(...places)).toBe(0);
  // The prompt's last token has no likelihood to weigh.
  expect(place(599)).toBe(0);
});

test("a boundary of another size is refused", () => {
  const boundary = { stack: [{ layer: 1, direction: new Float32Array(hidden), bias: 0 }], bias: 0, unlikely: 0 };
  const model = { modelSha256: "0".repeat(64), graph: "g", layers: 1, hidden };
  const file = writeProbeFile({
    ...model,
    seed: 1,
    product: "",
    quality: "",
    heads: [],
    domain: { unit: 1, components: [], boundary },
  });
  expect(() => readProbeFile(file, model)).toThrow(/boundary names a layer the model does not have/);
});

test("prompts of every kind, and babble out of words that were given", () => {
  const prompts = benignPrompts(14);
  for (const kind of benignKinds) expect(prompts.filter((prompt) => prompt.kind === kind)).toHaveLength(14);
  expect(new Set(prompts.map(({ id }) => id)).size).toBe(prompts.length);
  const words = ["Sun", "river", "often"];
  const [first, second] = babble(2, words, seededRandom(1));
  expect(first!.text).not.toBe(second!.text);
  for (const word of first!.text!.match(/\w+/g)!)
    expect(words.map((one) => one.toLowerCase())).toContain(word.toLowerCase());
});
