import type { RunEvent } from "../../core/run/events.js";
import type { InterventionKind } from "../../core/run/interventionKinds.js";
import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import { isDistant } from "../../core/verdict/evidence.js";
import { ownFacts } from "../../core/verdict/facts.js";
import type { FoundProbes } from "../../reader/probesFor.js";
import type { Tokens } from "../../protocol/engine.js";
import { readoutsOfToken } from "../../protocol/readouts.js";
import { concatenated } from "../../reader/sequence.js";
import type { Chain } from "../chain.js";
import { readStep } from "../readStep.js";
import { changeOf } from "./change.js";
import type { Suspects } from "./suspects.js";

/** Tokens between a step and the answer, at most, for other text in its place: each text goes through the model with all of them. */
export const FARTHEST = 1024;

/** An intervention that puts other text, or none, in a step's place. */
export interface Substitution {
  readonly kind: InterventionKind;
  /** Tokens between the step and the answer, at most. */
  readonly farthest: number;
  /** Whether the heads read the new text as well. */
  readonly readAgain: boolean;
  /** Null where there is nothing to be put in the step's place. */
  readonly inPlaceOf: (step: Step, chain: Chain) => Promise<PutIn | null>;
}

/** What stands in a step's place. */
export interface PutIn {
  readonly text: string;
  /** Its tokens, with what the step's own tokens hold of the text around it. */
  readonly tokens: Tokens;
  /** Characters in these tokens before `text`. */
  readonly lead: number;
}

/** A text in a step's place, as tokens. */
export async function asTokens(text: string, { chars, tokens }: Step, chain: Chain): Promise<PutIn> {
  const { response } = chain.current();
  const lead = response.slice(chain.tokens.ends[tokens.start - 1] ?? 0, chars.start);
  const rest = response.slice(chars.end, chain.tokens.ends[tokens.end - 1]);
  return { text, tokens: await chain.model.engine.tokenize(lead + text + rest), lead: lead.length };
}

interface Made extends PutIn {
  readonly step: Step;
  readonly substitution: Substitution;
}

/**
 * Puts other text in the place of each suspect step, for all these substitutions in one batch. The rest of the text stays as it is,
 * and the answer is forced just before it is stated.
 */
export async function* substitute(
  suspects: Suspects,
  substitutions: readonly Substitution[],
): AsyncGenerator<RunEvent> {
  const { steps, end, chain, forcer, answer } = suspects;
  const { before } = chain.tokens;
  const made: Made[] = [];
  for (const step of steps) {
    const far = end.ids.length - (before + step.tokens.start);
    for (const substitution of substitutions) {
      const putIn = far <= substitution.farthest ? await substitution.inPlaceOf(step, chain) : null;
      if (putIn) made.push({ ...putIn, step, substitution });
    }
  }
  if (made.length === 0) return;
  const places = made.map((each) => ({ ...end, ids: inPlace(end.ids, each, before) }));
  const forced = await forcer.forceBeside(places, answer);
  const again = await readAgain(
    suspects,
    made.filter(({ substitution }) => substitution.readAgain),
  );
  for (const [i, each] of made.entries()) {
    const reading = again.get(each);
    const more = reading === undefined ? {} : { reading };
    yield await changeOf(suspects, each.step, each.substitution.kind, forced[i], more);
  }
}

function inPlace(ids: Int32Array, { step, tokens }: Made, before: number): Int32Array {
  const changed = concatenated(ids.subarray(0, before + step.tokens.start), tokens.ids);
  return concatenated(changed, ids.subarray(before + step.tokens.end));
}

/** For each text the probability that it is wrong, from the head that decides; none where that head is not to be relied on. */
async function readAgain({ chain, forcer }: Suspects, made: readonly Made[]): Promise<Map<Made, number>> {
  const found = new Map<Made, number>();
  const { model, current, tokens: written, signal } = chain;
  if (!model.probes || made.length === 0) return found;
  const first = made.map(({ step }) => written.before + step.tokens.start);
  // From one token before, whose pass gives the first token's probability.
  const sequences = made.map(({ tokens }, i) =>
    concatenated(forcer.trunk.subarray(first[i] - 1, first[i]), tokens.ids),
  );
  const residualsAt = sequences.map(() => new Int32Array(0));
  const behind = first.map((at) => at - 1);
  const many = await model.engine.readMany({ sequences, residualsAt, prefix: forcer.trunk, behind }, signal);
  for (const [i, each] of made.entries()) {
    const { ids, ends } = each.tokens;
    const tokens = {
      before: first[i],
      ids: [...ids],
      ends: [...ends],
      logProbs: [...many.logProbs[i].slice(1)],
      readouts: [...ids.keys()].map((k) => readoutsOfToken(many.readouts[i], model.info.layers, ids.length + 1, k + 1)),
    };
    const wrong = wrongness(each, tokens, model.probes, current().mode);
    if (wrong !== null) found.set(each, wrong);
  }
  return found;
}

function wrongness(
  { step, text, lead }: Made,
  tokens: Chain["tokens"],
  probes: FoundProbes,
  mode: Run["mode"],
): number | null {
  const span = { text, kind: step.kind, chars: { start: lead, end: lead + text.length } };
  const { truth, stepWrong } = ownFacts(readStep(span, step.index, tokens, { probes, traits: null }, mode), mode, true);
  const reading = stepWrong ?? truth;
  if (!reading || isDistant(reading)) return null;
  return reading === stepWrong ? reading.probability : 1 - reading.probability;
}
