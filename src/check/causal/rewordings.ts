import type { CausalCheck, Step } from "../../core/run/run.js";
import { DOMAIN_LIMIT } from "../../core/verdict/thresholds.js";
import type { ProbeSet } from "../../probes/probeSet.js";
import type { Tokens } from "../../protocol/engine.js";
import { readoutsOfToken } from "../../protocol/readouts.js";
import { corrupted } from "./corruptions.js";
import { filler } from "./fillers.js";
import { headFact, stepWrongFact } from "../headFacts.js";
import { paraphrased } from "./paraphrases.js";
import type { ReadRun } from "../readRun.js";
import { readStep } from "../readStep.js";
import { recordChange } from "./recordChange.js";
import { concatenated } from "../../reader/sequence.js";
import type { Suspects } from "./suspects.js";

/** Tokens between a step and the answer, at most: three texts a step each go through the model with all of them. */
const FARTHEST = 1024;

/** Other text in a step's place. */
interface Rewording {
  readonly step: Step;
  readonly kind: CausalCheck["kind"];
  readonly text: string;
  /** Its tokens, with what the step's own tokens hold of the text around it. */
  readonly tokens: Tokens;
  /** Characters in these tokens before `text`. */
  readonly lead: number;
}

/**
 * Puts a small mistake, the same in other words, and filler in the place of each suspect step. The rest of the text stays as
 * it is, and the answer is forced just before it is stated. A paraphrase is read as well: its content is the step's, so
 * a head that now agrees was reading the words.
 */
export async function rewordings(suspects: Suspects): Promise<void> {
  const { steps, end, read, forcer, answer } = suspects;
  const near = steps.filter(({ tokens }) => end.ids.length - (read.tokens.before + tokens.start) <= FARTHEST);
  if (near.length < steps.length) {
    read.run.notes.push(
      `Steps more than ${FARTHEST} tokens before the answer were left out, but not put in other words.`,
    );
  }
  if (near.length === 0) return;
  const made = await rewordingsOf(near, read);
  const places = made.map((rewording) => ({ ...end, ids: inPlace(end.ids, rewording, read.tokens.before) }));
  const forced = await forcer.forceBeside(places, answer);
  const readings = await readAgain(
    suspects,
    made.filter(({ kind }) => kind === "paraphrase"),
  );
  for (const [i, rewording] of made.entries()) {
    const reading = readings.get(rewording);
    await recordChange(suspects, rewording.step, rewording.kind, forced[i], reading === undefined ? {} : { reading });
  }
}

async function rewordingsOf(steps: readonly Step[], read: ReadRun): Promise<Rewording[]> {
  const { engine } = read.model;
  const { response } = read.run;
  const made: Rewording[] = [];
  for (const step of steps) {
    const { chars, tokens } = step;
    const texts = {
      corruption: corrupted(step.text),
      paraphrase: paraphrased(step.text, step.kind),
      filler: await filler(engine, tokens.end - tokens.start),
    };
    const lead = response.slice(read.tokens.ends[tokens.start - 1] ?? 0, chars.start);
    const rest = response.slice(chars.end, read.tokens.ends[tokens.end - 1]);
    for (const [kind, text] of Object.entries(texts) as [keyof typeof texts, string | null][]) {
      if (text === null) continue;
      made.push({ step, kind, text, tokens: await engine.tokenize(lead + text + rest), lead: lead.length });
    }
  }
  return made;
}

function inPlace(ids: Int32Array, { step, tokens }: Rewording, before: number): Int32Array {
  const changed = concatenated(ids.subarray(0, before + step.tokens.start), tokens.ids);
  return concatenated(changed, ids.subarray(before + step.tokens.end));
}

/** For each rewording the probability that it is wrong, from the head that decides; none where that head is not to be relied on. */
async function readAgain(
  { read, forcer }: Suspects,
  rewordings: readonly Rewording[],
): Promise<Map<Rewording, number>> {
  const found = new Map<Rewording, number>();
  const { model, run, tokens: written, signal } = read;
  const set = model.probes?.set;
  if (!set || rewordings.length === 0) return found;
  const first = rewordings.map(({ step }) => written.before + step.tokens.start);
  // From one token before, whose pass gives the first token's probability.
  const sequences = rewordings.map(({ tokens }, i) =>
    concatenated(forcer.trunk.subarray(first[i] - 1, first[i]), tokens.ids),
  );
  const many = await model.engine.readMany(
    {
      sequences,
      residualsAt: sequences.map(() => new Int32Array(0)),
      prefix: forcer.trunk,
      behind: first.map((at) => at - 1),
    },
    signal,
  );
  for (const [i, rewording] of rewordings.entries()) {
    const { step, text, lead } = rewording;
    const { ids, ends } = rewording.tokens;
    const readouts = [...ids.keys()].map((k) =>
      readoutsOfToken(many.readouts[i], model.info.layers, ids.length + 1, k + 1),
    );
    const tokens = {
      before: first[i],
      ids: [...ids],
      ends: [...ends],
      logProbs: [...many.logProbs[i].slice(1)],
      readouts,
    };
    const span = { text, kind: step.kind, chars: { start: lead, end: lead + text.length } };
    const wrong = wrongness(set, readStep(span, step.index, tokens, set, run.mode).readings, text);
    if (wrong !== null) found.set(rewording, wrong);
  }
  return found;
}

function wrongness(set: ProbeSet, readings: Step["readings"], text: string): number | null {
  const stepWrong = stepWrongFact(set, readings, text);
  const head = stepWrong ?? headFact(set, readings, "truth");
  if (!head || (head.outOfDomain ?? 0) > DOMAIN_LIMIT) return null;
  return stepWrong ? head.probability : 1 - head.probability;
}
