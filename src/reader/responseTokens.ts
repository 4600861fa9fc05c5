import { readoutsOfToken } from "../protocol/readouts.js";

/** A response's tokens as far as they have been through the model, in order. */
export interface ResponseTokens {
  /** Tokens of the sequence before the response's first. */
  readonly before: number;
  readonly ids: number[];
  /** UTF-16 end of each token in the response. */
  readonly ends: number[];
  /** Natural-log probability of each token. */
  readonly logProbs: number[];
  /** For each token [layers, directions]; arrays of length 0 when nothing is read. */
  readonly readouts: Float32Array[];
}

export function noTokens(before: number): ResponseTokens {
  return { before, ids: [], ends: [], logProbs: [], readouts: [] };
}

/** Tokens as they go through the model in one pass that scores them. */
export interface Scored {
  readonly ids: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
  /** [tokens], and what is read [layers, tokens, directions], as the engine gives them. */
  readonly logProbs: Float32Array;
  readonly readouts: Float32Array;
}

/** Adds the tokens of one pass. @param layers of the model */
export function appendScored(tokens: ResponseTokens, { ids, ends, logProbs, readouts }: Scored, layers: number): void {
  for (let i = 0; i < ids.length; i++) {
    tokens.ids.push(ids[i]);
    tokens.ends.push(ends[i]);
    tokens.logProbs.push(logProbs[i]);
    tokens.readouts.push(readoutsOfToken(readouts, layers, ids.length, i));
  }
}

/** Takes back all tokens from this one on. */
export function forgetFrom({ ids, ends, logProbs, readouts }: ResponseTokens, first: number): void {
  for (const column of [ids, ends, logProbs, readouts]) column.length = first;
}
