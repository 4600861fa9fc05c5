import { describe, expect, it } from "vitest";
import { activeFeatures, rebuilt } from "../../../src/features/active.js";
import { type DescribedFeature, namesOf, searched } from "../../../src/features/described.js";
import { readDictionary } from "../../../src/features/dictionary.js";
import { smallDictionary } from "./smallDictionary.js";

describe("a dictionary of features", () => {
  it("names what is active, the strongest first, and says what they add up to", () => {
    const dictionary = readDictionary(smallDictionary());
    const active = activeFeatures(dictionary, Float32Array.of(5, 4));
    expect(active.map(({ feature }) => feature)).toEqual([0, 1]);
    expect(active[0].strength).toBeCloseTo(2);
    expect(active[1].strength).toBeCloseTo(1.5);
    expect([...rebuilt(dictionary, active)]).toEqual([expect.closeTo(5), expect.closeTo(4)]);
  });

  it("leaves out what does not pass the threshold", () => {
    expect(
      activeFeatures(readDictionary(smallDictionary()), Float32Array.of(-1, 1.5)).map(({ feature }) => feature),
    ).toEqual([2]);
  });

  it("reads its bytes wherever they lie in a larger buffer", () => {
    const own = smallDictionary();
    const larger = Buffer.concat([Buffer.alloc(16, 7), own]).subarray(16);
    expect(readDictionary(larger).encoder.values).toEqual(readDictionary(Uint8Array.from(own)).encoder.values);
  });
});

const plain: DescribedFeature = { writes: [], examples: [] };
const example = (token: string) => ({ before: "", token, after: "", strength: 1 });

describe("what is said of a feature", () => {
  const digits = { kind: "digits", score: 0.95 };
  const planets = { text: "planets", score: 0.95 };
  it.each<[string, DescribedFeature, string[]]>([
    ["a program's name before a label", { ...plain, program: digits, label: planets }, ["program", "label"]],
    [
      "a label that held on other examples",
      { ...plain, program: { ...digits, score: 0.7 }, label: planets },
      ["label"],
    ],
    ["neither where neither did", { ...plain, label: { ...planets, score: 0.85 } }, []],
    ["nothing where there is nothing", plain, []],
  ])("is %s", (_, feature, names) => {
    expect(namesOf(feature).map(({ by }) => by)).toEqual(names);
  });

  it("is found by its name, then by what it writes, then by its examples", () => {
    const features = [
      { ...plain, examples: [example(" Planet")] },
      { ...plain, writes: ["planet"] },
      { ...plain, label: { text: "names of planets", score: 0.99 } },
      { ...plain, label: { text: "names of planets", score: 0.5 } },
    ];
    expect(searched(features, "planet", (name) => (name.by === "label" ? name.text : name.kind))).toEqual([2, 1, 0]);
  });
});
