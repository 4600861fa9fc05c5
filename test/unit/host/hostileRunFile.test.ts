import { describe, expect, it } from "vitest";
import { mostRunBytes, parseRun } from "../../../src/host/runFile.js";
import { renderHtml } from "../../../src/report/html.js";
import { renderMarkdown } from "../../../src/report/markdown.js";
import { renderSarif } from "../../../src/report/sarif.js";
import { renderTerminal } from "../../../src/report/terminal.js";
import { recorded } from "../report/runs.js";
import { expectRefusal } from "../refusal.js";

const sound = recorded("marked");
const text = JSON.stringify(sound);
const bytes = (json: string) => new TextEncoder().encode(json);
/** The recorded run, changed anywhere. */
// biome-ignore lint/suspicious/noExplicitAny: a run is changed anywhere
function changed(change: (run: any) => unknown): Uint8Array {
  const run: unknown = JSON.parse(text);
  change(run);
  return bytes(JSON.stringify(run));
}
/** Of its first step that the truth head was read at. */
const ofReading = (key: string, value: unknown) =>
  changed((run) => {
    const [reading] = run.steps.find(({ readings }: { readings: unknown[] }) => readings.length > 0).readings;
    reading[key] = value;
  });
const lever = {
  sentence: "a",
  answer: "b",
  logOddsWith: 1,
  logOddsWithout: 0,
  added: [0],
  takenOut: [0],
  random: [],
  hold: null,
};
const steering = {
  step: 0,
  head: "truth",
  layers: [1],
  strength: 1,
  own: { along: 1, against: 1 },
  random: [{ along: 0, against: 0 }],
  mean: 0,
  deviation: 0,
  isNull: true,
};
const many = (item: unknown) => Array.from({ length: 1001 }, () => item);

describe("a run file is refused that", () => {
  it.each<[what: string, file: Uint8Array, says: RegExp]>([
    ["is empty", new Uint8Array(0), /not JSON/],
    ["is cut off", bytes(text.slice(0, -1)), /not JSON/],
    ["is cut off in the middle of a character", bytes('{"format":"cotrun","é').slice(0, -1), /not JSON/],
    ["is no UTF-8", Uint8Array.of(0xff, 0xfe, 0x7b), /not JSON/],
    ["is two documents", bytes(`${text}${text}`), /not JSON/],
    ["is zeros", new Uint8Array(1000), /not JSON/],
    ["is larger than any", new Uint8Array(mostRunBytes + 1), /at most 32 MB/],
    ["is nothing", bytes("null"), /not a run/],
    ["is a list", bytes(`[${text}]`), /not a run/],
    ["is a text", bytes('"cotrun"'), /not a run/],
    ["is brackets a million deep", bytes(`${"[".repeat(1e6)}${"]".repeat(1e6)}`), /not a run/],
    ["is another document", bytes('{"name":"x"}'), /not a run/],
    ["is a run in its prototype alone", bytes(`{"__proto__":${text}}`), /not a run/],
    [
      "has a format that is a list",
      changed((run) => {
        run.format = ["cotrun"];
      }),
      /not a run/,
    ],
    ["has no version", changed((run) => delete run.version), /damaged at version/],
    [
      "has version 0",
      changed((run) => {
        run.version = 0;
      }),
      /damaged at version/,
    ],
    [
      "has a version in words",
      changed((run) => {
        run.version = "3";
      }),
      /damaged at version/,
    ],
    [
      "has version 2.5",
      changed((run) => {
        run.version = 2.5;
      }),
      /damaged at version/,
    ],
    [
      "has a later version",
      changed((run) => {
        run.version = 4;
      }),
      /version 4, and this version of cotcheck reads up to 3/,
    ],
    ["has a version beyond all numbers", bytes(text.replace('"version":3', '"version":1e999')), /version Infinity/],
    [
      "has version 1 and is of version 3",
      changed((run) => {
        run.version = 1;
      }),
      /damaged at/,
    ],
    [
      "has version 2 and is of version 3",
      changed((run) => {
        run.version = 2;
      }),
      /damaged at/,
    ],
    ["has no steps", changed((run) => delete run.steps), /damaged at steps/],
    [
      "has a number for its steps",
      changed((run) => {
        run.steps = 3;
      }),
      /damaged at steps/,
    ],
    [
      "has a step that is nothing",
      changed((run) => {
        run.steps[0] = null;
      }),
      /damaged at steps\.0/,
    ],
    [
      "has a step below 0",
      changed((run) => {
        run.steps[0].index = -1;
      }),
      /damaged at steps\.0\.index/,
    ],
    [
      "has a step and a half",
      changed((run) => {
        run.steps[0].index = 0.5;
      }),
      /damaged at steps\.0\.index/,
    ],
    ["has a step beyond all numbers", bytes(text.replace('"index":0', '"index":1e999')), /damaged at steps\.0\.index/],
    [
      "has a step of an unknown kind",
      changed((run) => {
        run.steps[0].kind = "constructor";
      }),
      /damaged at steps\.0\.kind/,
    ],
    [
      "has a verdict that there is not",
      changed((run) => {
        run.steps[0].verdict.code = "__proto__";
      }),
      /damaged at steps\.0\.verdict\.code/,
    ],
    [
      "has a suspicion of 2",
      changed((run) => {
        run.steps[0].verdict.suspicion = 2;
      }),
      /damaged at steps\.0\.verdict\.suspicion/,
    ],
    [
      "has a place below 0",
      changed((run) => {
        run.steps[0].chars.start = -5;
      }),
      /damaged at steps\.0\.chars\.start/,
    ],
    [
      "has a note that there is not",
      changed((run) => {
        run.notes = [{ code: "constructor", values: [] }];
      }),
      /damaged at notes\.0\.code/,
    ],
    [
      "has a date that is none",
      changed((run) => {
        run.createdAt = "yesterday";
      }),
      /damaged at createdAt/,
    ],
    [
      "has a code of an error that there is not",
      changed((run) => {
        run.error = { code: "__proto__", message: "" };
      }),
      /damaged at error\.code/,
    ],
    ["has a reading of no layer", ofReading("byLayer", []), /damaged at steps\.\d+\.readings\.0\.byLayer/],
    [
      "has a reading of more layers than any model",
      ofReading("byLayer", many(0.5)),
      /damaged at steps\.\d+\.readings\.0\.byLayer/,
    ],
    ["has a reading that is no number", ofReading("logit", null), /damaged at steps\.\d+\.readings\.0\.logit/],
    ["has a probability of -1", ofReading("probability", -1), /damaged at steps\.\d+\.readings\.0\.probability/],
    ["has an interval of one end", ofReading("interval", [0.5]), /damaged at steps\.\d+\.readings\.0\.interval/],
    [
      "has a lever of more layers than any model",
      changed((run) => {
        run.levers = [{ ...lever, added: many(0) }];
      }),
      /damaged at levers\.0\.added/,
    ],
    [
      "has a lever of more draws than any",
      changed((run) => {
        run.levers = [{ ...lever, random: many({ layer: 0, share: 0 }) }];
      }),
      /damaged at levers\.0\.random/,
    ],
    [
      "has a steering of more draws than any",
      changed((run) => {
        run.steering = { ...steering, random: many({ along: 0, against: 0 }) };
      }),
      /damaged at steering\.random/,
    ],
    [
      "has a steering of no draws",
      changed((run) => {
        run.steering = { ...steering, random: [] };
      }),
      /damaged at steering\.random/,
    ],
  ])("%s", async (_, file, says) => {
    await expectRefusal(() => parseRun(file), "bad-input", says);
  });
});

type Path = readonly (string | number)[];

/** Where numbers stand, one place of each kind. */
function numbersIn(value: unknown, path: Path = [], found = new Map<string, Path>()): Map<string, Path> {
  if (typeof value === "number") found.set(path.filter((key) => typeof key === "string").join("."), path);
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value))
      numbersIn(inner, [...path, Array.isArray(value) ? Number(key) : key], found);
  return found;
}

const full = { ...sound, levers: [lever], steering, traits: [{ trait: "constructor", z: 1 }] };

describe("a run file whose numbers are the largest is shown in every form", () => {
  it.each([...numbersIn(full)])("%s", (_, path) => {
    const value: unknown = JSON.parse(JSON.stringify(full));
    // biome-ignore lint/suspicious/noExplicitAny: a place of any depth
    const holder = path.slice(0, -1).reduce((at: any, key) => at[key], value);
    for (const largest of [Number.MAX_SAFE_INTEGER, 1]) {
      holder[path.at(-1) ?? ""] = largest;
      const run = readable(value);
      if (!run) continue;
      for (const shown of [
        renderHtml(run),
        renderMarkdown(run),
        renderSarif(run, { uri: "x" }),
        renderTerminal(run, { color: false, width: 80 }),
      ])
        expect(shown).not.toMatch(/\b(?:NaN|undefined)\b/u);
    }
  });
});

function readable(value: unknown) {
  try {
    return parseRun(bytes(JSON.stringify(value)));
  } catch {
    return undefined;
  }
}
