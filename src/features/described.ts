import { z } from "zod";
import { CodedError } from "../core/errors.js";

/** Labels are shown from this detection score on: below it the model's own examples contradict them too often. */
const LEAST_LABEL_SCORE = 0.9;

const Example = z.object({
  before: z.string(),
  token: z.string(),
  after: z.string(),
  strength: z.number(),
});

/** What is known of one feature beside its directions. */
const Described = z.object({
  /** Tokens that its direction makes likelier at once (logit lens, nostalgebraist 2020), the likeliest first. */
  writes: z.array(z.string()).max(20),
  /** Where it was strongest, in texts that the model wrote or that we did; the strongest first. */
  examples: z.array(Example).max(32),
  /** What a program says of the tokens at which it is active: "digits", "code"; absent where none fits nearly all. */
  program: z.string().optional(),
  /** Proposed by the model from half of the examples; the score is detection on the other half, as an AUROC. */
  label: z.object({ text: z.string().max(100), score: z.number().min(0).max(1) }).optional(),
});
export type DescribedFeature = z.infer<typeof Described>;

const File = z.object({
  version: z.literal(1),
  modelSha256: z.string(),
  layer: z.number().int(),
  features: z.array(Described),
});
export type DescribedFeatures = z.infer<typeof File>;

/** Throws a CodedError "probe-file" for JSON of another form. */
export function readDescribed(json: string): DescribedFeatures {
  try {
    return File.parse(JSON.parse(json));
  } catch (cause) {
    throw new CodedError("probe-file", "The descriptions of the features cannot be read.", { cause });
  }
}

/** The words that may stand for a feature: a program's, else the model's where it scored well; null where only examples speak. */
export function nameOf({ program, label }: DescribedFeature): string | null {
  if (program !== undefined) return program;
  return label && label.score >= LEAST_LABEL_SCORE ? label.text : null;
}

/** Indices of the features whose name, written tokens or examples' tokens hold the word, in any case; named ones first. */
export function searched(features: readonly DescribedFeature[], word: string): number[] {
  const wanted = word.toLowerCase();
  const rank = (one: DescribedFeature): number => {
    if (nameOf(one)?.toLowerCase().includes(wanted)) return 0;
    if (one.writes.some((token) => token.trim().toLowerCase() === wanted)) return 1;
    return one.examples.some(({ token }) => token.trim().toLowerCase() === wanted) ? 2 : 3;
  };
  const ranks = features.map(rank);
  return [...features.keys()].filter((i) => ranks[i] < 3).sort((a, b) => ranks[a] - ranks[b] || a - b);
}
