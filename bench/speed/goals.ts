import { type ContenderId, contenderNames, type MeasureName } from "./measures.js";
import type { SpeedResult } from "./result.js";

export interface Goal {
  readonly what: string;
  readonly wanted: string;
  /** Null when it was not measured. */
  readonly measured: number | null;
  /** Null when it was not measured, or when there is no number to hold it against. */
  readonly met: boolean | null;
}

/** The goals for this result's model, with what was measured. Fidelity is `bench -- parity`'s to measure. */
export function goalsOf(result: SpeedResult): Goal[] {
  const value = (name: MeasureName, contender: ContenderId = "ours") =>
    result.measures.find((row) => row.name === name)?.[contender] ?? null;
  const over = (a: number | null, b: number | null) => (a === null || b === null ? null : a / b);
  const atLeast = (what: string, measured: number | null, limit: number): Goal => ({
    what,
    wanted: `≥ ${limit}×`,
    measured,
    met: measured === null ? null : measured >= limit,
  });
  const atMost = (what: string, measured: number | null, limit: number, unit = "×"): Goal => ({
    what,
    wanted: `≤ ${limit}${unit}`,
    measured,
    met: measured === null ? null : measured <= limit,
  });
  const against = (name: MeasureName, peer: ContenderId, limit: number, check = atLeast) =>
    check(`${name} against ${contenderNames[peer]}`, over(value(name), value(name, peer)), limit);

  if (result.machine.model.id === "smollm2-135m") {
    return [
      against("prefill-128", "llamaCpp", 1),
      against("prefill-512", "llamaCpp", 1),
      against("decode-128", "llamaCpp", 1),
    ];
  }
  const tiles = result.machine.features?.includes("amx_int8") ?? false;
  return [
    against("prefill-128", "llamaCpp", tiles ? 2.5 : 1.5),
    against("prefill-512", "llamaCpp", tiles ? 2.5 : 1.5),
    against("prefill-128", "transformersBf16", 1.2),
    against("prefill-512", "transformersBf16", 1.2),
    against("decode-128", "llamaCpp", 1.1),
    against("decode-1024", "llamaCpp", 1.1),
    against("decode-4096", "llamaCpp", 1.1),
    against("chain", "llamaCpp", 1.1),
    against("decode-128", "transformersBf16", 3),
    against("decode-128", "transformersFp32", 3),
    against("peak-rss", "llamaCpp", 0.9, atMost),
    against("load", "llamaCpp", 1, atMost),
    atMost("conversion, first use", value("conversion"), 8, " s"),
    atMost("conversion, peak memory over the file's size", value("conversion-peak"), 1.5),
    atMost("reading 16 directions at all layers, against none", value("readings"), 1.03),
    atMost("a decoded token at context 4,096 against 512", over(value("decode-512"), value("decode-4096")), 1.4),
    {
      what: "re-check after the last step of a chain is edited, against the whole",
      wanted: "proportional to the suffix",
      measured: value("recheck"),
      met: null,
    },
    atMost("all default causal checks, against writing the chain", value("checks"), 1),
    atLeast("50 short records one by one, against a batch", value("batch"), 1.5),
  ];
}
