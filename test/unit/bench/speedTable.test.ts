import { describe, expect, it } from "vitest";
import { goalsOf } from "../../../bench/speed/goals.js";
import { cpuFeatures } from "../../../bench/speed/machine.js";
import { addSample, type MeasureRow, medians, type Samples } from "../../../bench/speed/measures.js";
import type { SpeedResult } from "../../../bench/speed/result.js";
import { markdown, plainText } from "../../../bench/speed/table.js";
import { tokenIds } from "../../../bench/speed/tokenIds.js";

function row(name: MeasureRow["name"], unit: string, values: Partial<MeasureRow>): MeasureRow {
  return { name, unit, ours: null, llamaCpp: null, transformersBf16: null, transformersFp32: null, ...values };
}

function result(
  measures: readonly MeasureRow[],
  model = "qwen2.5-coder-1.5b",
  features = ["avx512_vnni"],
): SpeedResult {
  return {
    machine: {
      cpu: "a CPU",
      cores: 2,
      features,
      memoryGiB: 16,
      system: "linux 6 x64",
      node: "v20",
      date: "2026-11-23",
      command: "npm run bench -- speed",
      model: { id: model, name: "A model" },
      threads: 2,
      runs: 5,
      versions: { llamaCpp: "llama.cpp: AVX = 1 | FMA = 1" },
      load: [0.1, null],
      notes: {},
    },
    measures,
    failures: [{ contender: "transformersFp32", measure: "decode-4096", reason: "It would take\nlong." }],
  };
}

describe("medians", () => {
  it("takes the middle value, or the mean of the two in the middle", () => {
    const samples: Samples = {};
    for (const value of [9, 1, 5]) addSample(samples, "load", "ours", value);
    for (const value of [4, 1, 2, 9]) addSample(samples, "load", "llamaCpp", value);
    const load = medians(samples, 3).find(({ name }) => name === "load");
    expect(load).toEqual(row("load", "s", { ours: 5, llamaCpp: 3 }));
  });

  it("is null for a contender without a value of every run, but conversion needs one", () => {
    const samples: Samples = {};
    addSample(samples, "load", "ours", 1);
    addSample(samples, "conversion", "ours", 7);
    const rows = medians(samples, 5);
    expect(rows.find(({ name }) => name === "load")!.ours).toBeNull();
    expect(rows.find(({ name }) => name === "conversion")!.ours).toBe(7);
  });
});

describe("goals", () => {
  it("holds figures against the limits of the machine's kind of CPU", () => {
    const measures = [
      row("prefill-128", "tokens/s", { ours: 200, llamaCpp: 100 }),
      row("peak-rss", "MiB", { ours: 1900, llamaCpp: 2000 }),
      row("decode-512", "tokens/s", { ours: 12 }),
      row("decode-4096", "tokens/s", { ours: 10 }),
    ];
    const met = (features: string[]) =>
      Object.fromEntries(goalsOf(result(measures, undefined, features)).map(({ what, met }) => [what, met]));
    expect(met(["avx512_vnni"])["prefill-128 against llama.cpp"]).toBe(true);
    expect(met(["avx512_vnni", "amx_int8"])["prefill-128 against llama.cpp"]).toBe(false);
    expect(met([])["peak-rss against llama.cpp"]).toBe(false);
    expect(met([])["a decoded token at context 4,096 against 512"]).toBe(true);
    expect(met([])["load against llama.cpp"]).toBeNull();
  });

  it("has goals of its own for the small model", () => {
    const goals = goalsOf(result([row("decode-128", "tokens/s", { ours: 99, llamaCpp: 100 })], "smollm2-135m"));
    expect(goals.map(({ met }) => met)).toEqual([null, null, false]);
  });
});

describe("tables", () => {
  const shown = result([
    row("prefill-128", "tokens/s", { ours: 312.4, llamaCpp: 156.2 }),
    row("readings", "ratio", { ours: 1.0123 }),
    row("load", "s", {}),
  ]);

  it("shows figures, ratios and what is missing as Markdown", () => {
    const lines = markdown(shown).split("\n");
    expect(lines).toContain("| prefill-128 | tokens/s | 312 | 156 | – | – | 2.00 | – | – |");
    expect(lines).toContain("| readings | ratio | 1.01 | – | – | – | – | – | – |");
    expect(lines.some((line) => line.startsWith("| load |"))).toBe(false);
    expect(lines).toContain("| prefill-128 against llama.cpp | ≥ 1.5× | 2.00 | yes |");
    expect(lines).toContain("| load against llama.cpp | ≤ 1× | not measured | – |");
    expect(lines).toContain("- Not measured: transformers fp32, decode-4096: It would take long.");
  });

  it("aligns columns in the terminal", () => {
    const lines = plainText(shown).split("\n");
    const table = lines.filter((line) => /^(measure|prefill-128|readings) +(unit|tokens\/s|ratio) /.test(line));
    expect(table).toHaveLength(3);
    expect(new Set(table.map((line) => line.length)).size).toBe(1);
  });
});

describe("cpuFeatures", () => {
  it("finds what decides about kernels, on x64 and on arm64", () => {
    expect(cpuFeatures("model name\t: A\nflags\t\t: fpu avx2 avx512_vnni amx_int8 rdtscp\n")).toEqual([
      ...["avx2", "avx512_vnni", "amx_int8"],
    ]);
    expect(cpuFeatures("processor\t: 0\nFeatures\t: fp asimd asimddp i8mm\n")).toEqual(["asimddp", "i8mm"]);
    expect(cpuFeatures("processor\t: 0\n")).toEqual([]);
  });
});

describe("tokenIds", () => {
  it("draws the same ordinary tokens for a seed, and another first token for another seed", () => {
    const ids = tokenIds(500, 1000, 7);
    expect(ids).toEqual(tokenIds(500, 1000, 7));
    expect(Math.min(...ids)).toBeGreaterThanOrEqual(100);
    expect(Math.max(...ids)).toBeLessThan(900);
    expect(tokenIds(500, 1000, 7).subarray(0, 20)).toEqual(tokenIds(20, 1000, 7));
    expect(tokenIds(1, 1000, 8)[0]).not.toBe(ids[0]);
  });
});
