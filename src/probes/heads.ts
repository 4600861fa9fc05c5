import type { ReadingPosition } from "../core/run/reading.js";
import { OWN_STEP_WRONG } from "../core/verdict/facts.js";

/** A question that a head puts to the residual stream, and where it is read. What it says in words stands in report/words/heads.ts. */
export interface HeadKind {
  readonly name: string;
  /** The tokens whose logits are averaged: a head is trained, evaluated and calibrated on that mean. */
  readonly positions: readonly ReadingPosition[];
  /** Of what deserves no mark, the share that may reach the head's threshold. */
  readonly falsePositiveRate: number;
  /** The larger share that may reach the limit from which the reading alone is worth a look; absent where it is none alone. */
  readonly lookRate?: number;
  /** Trained on what the model wrote itself, and read of nothing else. */
  readonly ownTextOnly?: boolean;
}

const stepEnd: readonly ReadingPosition[] = ["last-content", "closing"];
const promptEnd: readonly ReadingPosition[] = ["prompt-end"];

/** Every head that can be read. To add one: a folder in training/heads and a line here; that of own steps is fitted in training/own. */
const heads: readonly HeadKind[] = [
  { name: "truth", positions: stepEnd, falsePositiveRate: 0.01 },
  { name: "step-wrong", positions: stepEnd, falsePositiveRate: 0.01, lookRate: 0.05 },
  { name: OWN_STEP_WRONG, positions: stepEnd, falsePositiveRate: 0.01, lookRate: 0.05, ownTextOnly: true },
  { name: "knows", positions: promptEnd, falsePositiveRate: 0.05 },
  { name: "answer-wrong", positions: stepEnd, falsePositiveRate: 0.05 },
];

/** The kind of a head of a probe file; one that this version does not know is read at steps and shown. */
export function headKind(name: string): HeadKind {
  return heads.find((kind) => kind.name === name) ?? { name, positions: stepEnd, falsePositiveRate: 0.01 };
}
