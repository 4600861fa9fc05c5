import type { Interval } from "../../core/statistics/bootstrap.js";
import type { Reliability } from "../evaluation/reliability.js";
import type { HeadReport } from "../heads/headTraining.js";
import type { BothAurocs } from "./bothAurocs.js";

/** A head on the model's own solutions. Figures are AUROC unless they say otherwise, on problems left out. */
export interface OutcomeReport extends HeadReport {
  readonly counts: { readonly solutions: number; readonly right: number; readonly steps: number };
  readonly domains: readonly { readonly domain: string; readonly solutions: number; readonly right: number }[];
  readonly head: BothAurocs;
  /** 95 %, of the figure within kinds; bootstrap over problems. */
  readonly interval: Interval;
  readonly baselines: readonly ({ readonly name: string } & BothAurocs)[];
  readonly shuffledLabels: BothAurocs;
  readonly layers: readonly { readonly layer: number; readonly all: number }[];
  readonly calibration: Reliability;
}
