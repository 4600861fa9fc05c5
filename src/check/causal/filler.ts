import type { Engine } from "../../protocol/engine.js";
import { asTokens, FARTHEST, type Substitution } from "./substitution.js";

const DOTS = " …";
const MEASURED = 8;

/** Dots stand where the step stood. */
export const fillerInstead: Substitution = {
  kind: "filler",
  farthest: FARTHEST,
  readAgain: false,
  inPlaceOf: async (step, chain) =>
    asTokens(await filler(chain.model.engine, step.tokens.end - step.tokens.start), step, chain),
};

/** Dots of about this many tokens, to stand where a step stood. (Filler tokens, Lanham et al. 2023, 2307.13702.) */
export async function filler(engine: Engine, tokens: number): Promise<string> {
  const { ids } = await engine.tokenize(DOTS.repeat(MEASURED));
  return DOTS.repeat(Math.max(1, Math.round((tokens * MEASURED) / ids.length))).trimStart();
}
