/** What a head says of a sentence: its calibrated probability, 0 to 1. */
export interface EvidenceReading {
  /** With the log of the calls in view. */
  readonly withEvidence: number;
  /** The same sentence where no log is shown. */
  readonly without: number;
}

/** What a model's state, and its words, say of a sentence that somebody else wrote. */
export interface ClaimReading {
  /** That the sentence is true; null where the model has no such head. */
  readonly truth: EvidenceReading | null;
  /** That a step which says so is wrong; null where the model has no such head. */
  readonly stepWrong: EvidenceReading | null;
  /** Log-odds in nats of Yes against No when it is asked whether the log supports the sentence, mean of both orders. */
  readonly support: number;
}

/** Who read the closing messages of a session, and how far. */
export interface SessionReading {
  readonly model: { readonly id: string; readonly name: string };
  /** Sentences that were read, and those of earlier closing messages that were not. */
  readonly read: number;
  readonly leftOut: number;
}

/** Readings by the index of their claim. */
export type ClaimReadings = ReadonlyMap<number, ClaimReading>;
