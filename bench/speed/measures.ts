/** What `bench speed` measures, and the table that its figures are put into. */

export const contenderIds = ["ours", "llamaCpp", "transformersBf16", "transformersFp32"] as const;
export type ContenderId = (typeof contenderIds)[number];

export const contenderNames: Record<ContenderId, string> = {
  ours: "cotcheck",
  llamaCpp: "llama.cpp",
  transformersBf16: "transformers bf16",
  transformersFp32: "transformers fp32",
};

/** Names, in the order of the table, with their units. A ratio is a time over another time unless its line says otherwise. */
const measures = [
  { name: "prefill-128", unit: "tokens/s" },
  { name: "prefill-512", unit: "tokens/s" },
  { name: "prefill-2048", unit: "tokens/s" },
  { name: "decode-128", unit: "tokens/s" },
  { name: "decode-512", unit: "tokens/s" },
  { name: "decode-1024", unit: "tokens/s" },
  { name: "decode-4096", unit: "tokens/s" },
  { name: "chain", unit: "tokens/s" },
  { name: "peak-rss", unit: "MiB" },
  { name: "load", unit: "s" },
  { name: "conversion", unit: "s" },
  // Peak resident memory over the size of the model file.
  { name: "conversion-peak", unit: "ratio" },
  // Prefill of 512 tokens with 16 directions at every layer, over the same with none.
  { name: "readings", unit: "ratio" },
  // Checking a chain again after its last step was edited, over checking it the first time.
  { name: "recheck", unit: "ratio" },
  // From the last token to the end of the check, over the time until the last token.
  { name: "checks", unit: "ratio" },
  // Records one by one over the same records in one batch.
  { name: "batch", unit: "ratio" },
] as const;
export type MeasureName = (typeof measures)[number]["name"];
export const measureNames = measures.map(({ name }) => name);

/** All values of one measure: one a run. */
export type Samples = Partial<Record<MeasureName, Partial<Record<ContenderId, number[]>>>>;

export function addSample(samples: Samples, name: MeasureName, contender: ContenderId, value: number): void {
  const values = samples[name]?.[contender] ?? [];
  samples[name] = { ...samples[name], [contender]: [...values, value] };
}

/** Why a contender has no figure for a measure, or for any. */
export interface Failure {
  readonly contender: ContenderId;
  readonly measure?: MeasureName;
  readonly reason: string;
}

export type MeasureRow = {
  readonly name: MeasureName;
  readonly unit: string;
} & Readonly<Record<ContenderId, number | null>>;

/** Medians. Null where a contender does not have a value of every run: a median of fewer would be a guess. */
export function medians(samples: Samples, runs: number): MeasureRow[] {
  return measures.map(({ name, unit }) => {
    const of = (contender: ContenderId) => {
      const values = samples[name]?.[contender] ?? [];
      // Converting into an empty folder is done once.
      const wanted = name === "conversion" || name === "conversion-peak" ? 1 : runs;
      return values.length < wanted ? null : median(values);
    };
    return {
      name,
      unit,
      ours: of("ours"),
      llamaCpp: of("llamaCpp"),
      transformersBf16: of("transformersBf16"),
      transformersFp32: of("transformersFp32"),
    };
  });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
