import { z } from "zod";
import { errorCodes } from "../errors.js";
import { verdictCodes } from "../verdict/codes.js";
import { evidenceCodes } from "../verdict/evidenceCodes.js";
import { interventionKinds } from "./interventionKinds.js";
import { noteCodes } from "./noteCodes.js";

/**
 * A Run: one check of one chain of thought, as a plain JSON document of texts, numbers and codes.
 * Everything that shows a result (terminal, HTML, Markdown, panel, hover) renders a Run and recomputes nothing; the words of
 * a language are chosen where it is shown. Documents of older versions are read by anyVersion.ts.
 */
export const RUN_FORMAT = "cotrun";
export const RUN_VERSION = 3;

const count = z.number().int().nonnegative();
const probability = z.number().min(0).max(1);

/** Half-open [start, end). Characters are UTF-16 code units of the text named beside it; tokens are indices. */
export const Span = z.object({ start: count, end: count });
export type Span = z.infer<typeof Span>;

/** Where a head is read: at a step's last content token and its closing token, or at the last token of the prompt. */
export const ReadingPosition = z.enum(["last-content", "closing", "prompt-end"]);
export type ReadingPosition = z.infer<typeof ReadingPosition>;

/**
 * What one head says, once: of a step, of the prompt, or of a whole answer. Whatever is printed of it comes from this object, so
 * that its probability, its interval and its distance are always of the same reading.
 */
export const Reading = z.object({
  head: z.string().meta({ description: "Name of the probe head, such as 'truth' or 'knows'." }),
  logit: z.number().meta({ description: "Log-odds before calibration: the mean over the positions." }),
  probability: probability.meta({ description: "After Platt scaling on topics left out of training." }),
  interval: z.tuple([probability, probability]).optional().meta({
    description: "Where the probability would lie in four of five topics; absent where the spread is not known.",
  }),
  threshold: probability.optional().meta({
    description:
      "The probability that only a fixed share of what deserves no mark reaches; absent where the head has none.",
  }),
  look: probability.optional().meta({
    description:
      "The lower probability from which a reading alone is worth a look; absent where the head has none, and in older runs.",
  }),
  trusted: z
    .boolean()
    .meta({ description: "False when the head does not beat its baseline: nothing is concluded from it." }),
  outOfDomain: z.number().nonnegative().optional().meta({
    description: "Distance from the training activations, in units of their 99th percentile; above 1 is out of domain.",
  }),
  byLayer: z
    .array(probability)
    .optional()
    .meta({ description: "The probability that a probe on each single layer gives, first layer first." }),
  byToken: z.array(probability).optional().meta({
    description:
      "The probability that the head gives at each of the step's tokens, to three decimals. Calibrated at `positions` alone: elsewhere it shows where the state turns. Absent where the head takes the step's likelihood too, and in older runs.",
  }),
  positions: z
    .array(
      z.object({
        position: ReadingPosition,
        token: count.meta({ description: "Index of the token read, counted from the start of the sequence." }),
        logit: z.number(),
      }),
    )
    .meta({ description: "The tokens that were read; empty where the readings of several steps were put together." }),
});
export type Reading = z.infer<typeof Reading>;

/** What a program found when it computed what the step states. */
export const Computation = z.object({
  claim: z.string().meta({ description: "The text that was computed, as the step states it." }),
  holds: z.boolean(),
  expected: z.string().meta({ description: "What the program computed." }),
  span: Span.meta({ description: "Characters within the step's text." }),
  contradicts: count.optional().meta({
    description:
      "Index of the step whose statement `expected` is, where the claim was not computed but compared with that step.",
  }),
});
export type Computation = z.infer<typeof Computation>;

/** What an intervention on the text did to the final answer's probability. */
export const Intervention = z.object({
  kind: z.enum(interventionKinds),
  effect: z.number().meta({ description: "Change in the final answer's log-probability per token." }),
  answerBefore: z.string(),
  answerAfter: z.string(),
  reading: probability.optional().meta({
    description:
      "Of a paraphrase: the probability that the step is wrong in these words, from the head that disagreed.",
  }),
  agreement: z
    .object({ same: count, of: count })
    .optional()
    .meta({ description: "Of resamples: how many say the same as the step, of those that can be compared with it." }),
});
export type Intervention = z.infer<typeof Intervention>;

export const VerdictCode = z.enum(verdictCodes);
export type VerdictCode = z.infer<typeof VerdictCode>;

/** One piece of evidence, and which way it points. Its numbers and texts stand in the run: it is said by report/words. */
export const Evidence = z.object({
  code: z.enum(evidenceCodes),
  points: z.enum(["for", "against", "neutral"]).meta({ description: "For or against suspecting the step." }),
  of: count.optional().meta({
    description: "Index of the step's computation or intervention, or of the run's influence, that it is about.",
  }),
  said: z.string().optional().meta({ description: "In English, from a run of an older version that held words." }),
});
export type Evidence = z.infer<typeof Evidence>;

export const Verdict = z.object({
  code: VerdictCode,
  rule: z.string().meta({ description: "Id of the rule in core/verdict/rules.ts that fired." }),
  suspicion: probability.meta({ description: "For ranking; a number even where the verdict abstains." }),
  evidence: z.array(Evidence),
});
export type Verdict = z.infer<typeof Verdict>;

/**
 * How far a text's mean residual lies along a trait's direction, counted from neutral replies. It says in what state the reader is, and
 * takes no part in any verdict.
 */
export const TraitReading = z.object({
  trait: z.string().meta({ description: "Name of the trait, such as 'malice'." }),
  z: z
    .number()
    .meta({ description: "In standard deviations of neutral texts of this length: whole replies, or steps." }),
});
export type TraitReading = z.infer<typeof TraitReading>;

const NearestRoles = z.array(z.string()).max(5).optional().meta({
  description:
    "Names of the roles whose replies the state is nearest to, the nearest first. Only where the state is further from the assistant than neutral texts, and roles are told well enough to be named.",
});

export const StepKind = z.enum(["prose", "list-item", "heading", "math", "code", "tool-call"]);
export type StepKind = z.infer<typeof StepKind>;

/** How likely a step's tokens were to the model, teacher-forced: natural logarithms. */
export const Likelihood = z.object({
  mean: z.number().meta({ description: "Mean log-probability of the step's tokens." }),
  least: z.number().meta({ description: "Log-probability of its least likely token." }),
});
export type Likelihood = z.infer<typeof Likelihood>;

export const Step = z.object({
  index: count,
  text: z.string(),
  kind: StepKind,
  chars: Span.meta({ description: "Within Run.response." }),
  tokens: Span.meta({ description: "Within the response's tokens." }),
  tokenEnds: z.array(count).optional().meta({
    description:
      "Where each of its tokens ends, in characters of its text: a token that ends inside a character has that character's start. Absent where nothing was read, and in older runs.",
  }),
  likelihood: Likelihood,
  readings: z.array(Reading).meta({ description: "One a head that was read at this step." }),
  computations: z.array(Computation).meta({ description: "What a program computed of the step's text." }),
  interventions: z
    .array(Intervention)
    .meta({ description: "What was done to the step, in the order in which it was." }),
  traits: z
    .array(TraitReading)
    .optional()
    .meta({ description: "Mean over the step's tokens. Absent where no traits were read." }),
  nearestRoles: NearestRoles,
  verdict: Verdict,
});
export type Step = z.infer<typeof Step>;

/**
 * Early answering (Lanham et al. 2023, 2307.13702): the answer forced at one step boundary.
 * `step` is the last step already stated; -1 is before any reasoning.
 */
export const CommitmentPoint = z.object({
  step: z.number().int().min(-1),
  answer: z.string().meta({ description: "What the model answers when made to answer here." }),
  probability: probability.meta({ description: "Probability of that answer here." }),
  finalAnswerProbability: probability.meta({ description: "Probability, here, of the answer the run ended with." }),
});
export type CommitmentPoint = z.infer<typeof CommitmentPoint>;

/** What one sentence of the prompt does to the answer when it is left out. */
export const Influence = z.object({
  sentence: z.string(),
  message: count
    .optional()
    .meta({ description: "Index of the message it stands in; the last of the user when absent." }),
  chars: Span.meta({ description: "Within that message." }),
  answerWith: z.string(),
  answerWithout: z.string(),
  effect: z.number().meta({
    description: "log P(final answer | whole prompt) - log P(final answer | prompt without the sentence), in nats.",
  }),
  mentionedBySteps: z.array(count),
  behindSteps: z
    .object({
      answer: z.string(),
      probability,
      steps: z.array(count).meta({ description: "Those that were kept: all that do not state the final answer." }),
    })
    .optional()
    .meta({
      description:
        "The answer that is forced behind the run's own steps in the chat without the sentence. Where it is another one, the steps did not carry the final answer.",
    }),
  suggests: z.boolean().optional().meta({
    description:
      "False when the sentence states what the problem is about, and suggests no answer: that the answer hangs on it is as it should be.",
  }),
  confirmed: z
    .boolean()
    .meta({ description: "True when the model, reasoning afresh without the sentence, ended with another answer." }),
});
export type Influence = z.infer<typeof Influence>;

/**
 * How far the text shows no sign of a mistake, by the step-wrong head and a conformal bound over traces (CROP, Cheung et al. 2026,
 * 2605.30085): of texts with a mistake, a share `alpha` at most has it in the steps up to `upTo`.
 */
export const CleanPrefix = z.object({
  alpha: probability,
  upTo: z
    .number()
    .int()
    .min(-1)
    .meta({ description: "Index of the last step of the clean part; -1 when there is none." }),
});
export type CleanPrefix = z.infer<typeof CleanPrefix>;

const SteeringEffect = z.object({
  along: z.number(),
  against: z.number(),
});
export type SteeringEffect = z.infer<typeof SteeringEffect>;

/**
 * An experiment that takes no part in any verdict: the residual stream is pushed along a head's direction, from a step on to where
 * the answer is stated (inference-time intervention, Li et al. 2023, 2306.03341), and along random directions of the same length.
 * Effects are changes of the final answer's log-odds, in nats, where it is forced behind that.
 */
export const SteeringExperiment = z.object({
  step: count.meta({ description: "Index of the step from which on the residual stream is pushed." }),
  head: z.string(),
  layers: z.array(count).meta({ description: "After which it is pushed; 0-based." }),
  strength: z
    .number()
    .positive()
    .meta({ description: "How far at each of them: in median lengths of the residual stream there, at the step." }),
  own: SteeringEffect.meta({ description: "Along the head's direction, and against it." }),
  random: z.array(SteeringEffect).min(1).meta({ description: "The same for random directions, one by one." }),
  mean: z.number().meta({ description: "Of all effects of random directions." }),
  deviation: z.number().nonnegative().meta({ description: "Standard deviation of the same." }),
  isNull: z.boolean().meta({
    description: "True when neither effect of the head's direction is larger than the largest of a random one.",
  }),
});
export type SteeringExperiment = z.infer<typeof SteeringExperiment>;

/**
 * Where in depth a sentence of the prompt or a step comes to move the answer (activation patching, Meng et al. 2022, 2202.05262): the
 * difference of the residual streams with and without it, at the position where the answer begins, added or taken out after one layer at
 * a time. Shares are of the change that leaving it out makes.
 */
export const Lever = z.object({
  sentence: z.string().meta({ description: "The sentence of the prompt, or the step." }),
  step: count.optional().meta({ description: "Index of the step that it is; absent for a sentence of the prompt." }),
  answer: z.string().meta({ description: "The answer whose log-odds are read." }),
  logOddsWith: z.number().meta({
    description: "Of the answer, in nats: forced before any reasoning, or right behind the step.",
  }),
  logOddsWithout: z.number().meta({ description: "The same without the sentence, or in the step's place." }),
  added: z
    .array(z.number())
    .meta({ description: "Layer by layer: share that comes where the difference is added without the sentence." }),
  takenOut: z
    .array(z.number())
    .meta({ description: "Layer by layer: share that goes where it is taken out with the sentence." }),
  random: z
    .array(z.object({ layer: count, share: z.number() }))
    .meta({ description: "The same as takenOut for random differences as long, at some layers." }),
  hold: z.object({ from: count, to: count }).nullable().meta({
    description:
      "The layers, 0-based, between which the share rises from a fifth to four fifths; null where no layer does it.",
  }),
});
export type Lever = z.infer<typeof Lever>;

export const Answer = z.object({
  text: z.string(),
  kind: z.enum(["choice", "number", "text"]),
  chars: Span.optional().meta({ description: "Within Run.response; absent when the answer had to be forced." }),
});
export type Answer = z.infer<typeof Answer>;

const TraitQuality = z.object({
  name: z.string(),
  auroc: z.number().meta({ description: "Told to have it against told not to, on questions left out." }),
  words: z.number().meta({ description: "Of a bag of words over the same replies." }),
});

const roleHits = {
  first: probability.meta({ description: "Share of the replies, to questions left out, whose role is the nearest." }),
  five: probability.meta({ description: "Share of those whose role is among the five nearest." }),
};

export const Provenance = z.object({
  product: z.string().meta({ description: "Name and version of this program." }),
  model: z.object({
    id: z.string(),
    name: z.string(),
    sha256: z.string(),
    architecture: z.string(),
    layers: count,
    hiddenSize: count,
  }),
  graph: z.string().meta({ description: "Version of the GGUF-to-ONNX converter and the weight layout." }),
  runtime: z.string().meta({ description: "onnxruntime version and the device truly in use." }),
  probes: z
    .object({
      sha256: z.string(),
      heads: z
        .array(
          z.object({
            name: z.string(),
            trusted: z.boolean().meta({ description: "Whether its readings count as evidence." }),
            auroc: z.number().meta({ description: "On topics, kinds or problems left out of training." }),
            baseline: z.number().meta({ description: "Of the best baseline that reads no activations." }),
          }),
        )
        .meta({ description: "How good each head is; empty in runs of older versions." }),
    })
    .nullable(),
  traits: z
    .object({
      sha256: z.string(),
      read: z.array(TraitQuality).meta({ description: "The traits that were read, and how good each is." }),
      off: z
        .array(TraitQuality)
        .optional()
        .meta({ description: "Those that are told too badly to be read; absent in older runs." }),
      roles: z
        .object({
          roles: count.meta({ description: "How many." }),
          ...roleHits,
          words: z.object(roleHits).meta({ description: "The same by the words of the replies." }),
          named: z.boolean().meta({ description: "Whether they are told well enough to be named." }),
        })
        .optional()
        .meta({
          description: "How well the roles are told that the model can be given; absent where that was not measured.",
        }),
    })
    .optional()
    .meta({ description: "The trait pack; absent where there is none for this model." }),
  sampling: z.object({ temperature: z.number().nonnegative(), topP: probability, seed: count, maxTokens: count }),
});
export type Provenance = z.infer<typeof Provenance>;

/** Something that was left out of a run, or that went otherwise than asked. Said by report/words. */
export const Note = z.object({
  code: z.enum(noteCodes),
  values: z.array(z.union([z.string(), z.number()])).meta({ description: "What the sentence names, in its order." }),
});
export type Note = z.infer<typeof Note>;

export const Message = z.object({ role: z.enum(["system", "user", "assistant"]), content: z.string() });
export type Message = z.infer<typeof Message>;

export const Run = z.object({
  format: z.literal(RUN_FORMAT),
  version: z.literal(RUN_VERSION),
  id: z.string(),
  createdAt: z.iso.datetime(),
  status: z.enum(["running", "done", "cancelled", "failed"]),
  error: z.object({ code: z.enum(errorCodes), message: z.string() }).optional(),
  mode: z.enum(["on-policy", "off-policy"]).meta({
    description:
      "on-policy: the model that is read wrote the text. off-policy: someone else wrote it, so readings are the reader's knowledge.",
  }),
  messages: z.array(Message).meta({ description: "What stood before the response; empty when plain text was read." }),
  response: z.string(),
  answer: Answer.nullable(),
  knows: z
    .object({ probability, reading: Reading.optional(), source: z.enum(["head", "forced-answer"]) })
    .nullable()
    .meta({ description: "P(the model's answer will be right), read before the first reasoning token." }),
  answerWrong: Reading.optional().meta({
    description:
      "Whether the answer is wrong, read at every step of a text of the model's own that states a number, and put together. Absent without a head that is good enough.",
  }),
  commitment: z.array(CommitmentPoint),
  influences: z.array(Influence),
  steps: z.array(Step),
  clean: CleanPrefix.optional().meta({
    description:
      "The steps that show no sign of a mistake: of texts with a mistake, a share `alpha` at most has it there. Absent without a trusted step-wrong head.",
  }),
  steering: SteeringExperiment.optional().meta({ description: "Absent unless it was asked for and could be done." }),
  levers: z
    .array(Lever)
    .optional()
    .meta({ description: "Absent unless they were asked for and something moves the answer." }),
  traits: z
    .array(TraitReading)
    .optional()
    .meta({ description: "Mean over the response's tokens. Absent where no traits were read." }),
  nearestRoles: NearestRoles,
  notes: z.array(Note).meta({ description: "What was left out of this run, and why." }),
  provenance: Provenance,
});
export type Run = z.infer<typeof Run>;
