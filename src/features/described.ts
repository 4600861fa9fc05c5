import { z } from "zod";
import { CodedError } from "../core/errors.js";
import { type FeatureName, LEAST_NAME_SCORE } from "../core/featureName.js";
import { programs } from "./programs/programs.js";

/** Raised when the file changes shape. */
const DESCRIBED_VERSION = 1;

const Example = z.object({
  before: z.string(),
  token: z.string(),
  after: z.string(),
  strength: z.number(),
});

const score = z.number().min(0).max(1);

/** What is known of one feature beside its directions. */
const Described = z.object({
  /** Tokens that its direction makes likelier at once (logit lens, nostalgebraist 2020), the likeliest first. */
  writes: z.array(z.string()).max(20),
  /** Where it was strongest, in texts that the model wrote or that we did; the strongest first. */
  examples: z.array(Example).max(32),
  /** What a program says of the tokens at which it is active, chosen from half of the examples; the score is detection on the other half, as an AUROC. */
  program: z
    .object({
      kind: z.string().refine((kind) => Object.hasOwn(programs, kind), "no program of this kind is known"),
      word: z.string().min(1).max(100).exactOptional(),
      score,
    })
    .exactOptional(),
  /** Proposed by the model from half of the examples; scored like a program's. */
  label: z.object({ text: z.string().max(100), score }).optional(),
});
export type DescribedFeature = z.infer<typeof Described>;

const File = z.object({
  version: z.literal(DESCRIBED_VERSION),
  modelSha256: z.string(),
  layer: z.number().int(),
  features: z.array(Described),
});
export type DescribedFeatures = z.infer<typeof File>;

/** Throws a CodedError "probe-file" for JSON of another form. */
export function readDescribed(json: string): DescribedFeatures {
  const read = File.safeParse(parsed(json));
  if (read.success) return read.data;
  const reason = z.prettifyError(read.error).slice(0, 300);
  throw fault(`they are not those of version ${DESCRIBED_VERSION} (${reason})`);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw fault("they are no JSON");
  }
}

function fault(reason: string): CodedError {
  return new CodedError("probe-file", `The descriptions of the features cannot be used: ${reason}.`);
}

/** The names that may stand for a feature, a program's before the model's; none where only examples speak. */
export function namesOf({ program, label }: DescribedFeature): FeatureName[] {
  const names: FeatureName[] = [];
  if (program) names.push({ by: "program", ...program });
  if (label) names.push({ by: "label", ...label });
  return names.filter((name) => name.score >= LEAST_NAME_SCORE);
}

/**
 * Indices of the features whose names, written tokens or examples' tokens hold the word, in any case; named ones first.
 * @param said a name in words
 */
export function searched(
  features: readonly DescribedFeature[],
  word: string,
  said: (name: FeatureName) => string,
): number[] {
  const wanted = word.toLowerCase();
  const rank = (one: DescribedFeature): number => {
    if (namesOf(one).some((name) => said(name).toLowerCase().includes(wanted))) return 0;
    if (one.writes.some((token) => token.trim().toLowerCase() === wanted)) return 1;
    return one.examples.some(({ token }) => token.trim().toLowerCase() === wanted) ? 2 : 3;
  };
  const ranks = features.map(rank);
  return [...features.keys()].filter((i) => ranks[i] < 3).sort((a, b) => ranks[a] - ranks[b] || a - b);
}
