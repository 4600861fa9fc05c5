import { z } from "zod";
import { CodedError } from "../../core/errors.js";

const auroc = z.number().min(0).max(1);
const Interval = z.object({ low: auroc, high: auroc });
const Model = z.object({
  id: z.string(),
  layers: z.number().int().positive(),
  hidden: z.number().int().positive(),
});

const Truth = z.object({
  trusted: z.boolean(),
  mean: z.object({
    truth: auroc,
    interval: Interval,
    bestSingleLayer: auroc,
    byKind: z.array(z.object({ kind: z.string(), truth: auroc })),
    logProbMean: auroc,
    logProbSum: auroc,
    bagOfWords: auroc,
  }),
  topics: z.array(z.object({ topic: z.string(), kind: z.string(), truth: auroc })),
  layers: z.array(z.object({ layer: z.number().int().nonnegative(), auroc })),
});

const StepWrong = z.object({
  trusted: z.boolean(),
  splits: z.object({
    domain: z.object({
      mean: z.object({ head: auroc, likelihood: auroc }),
      interval: Interval,
      domains: z.array(z.object({ domain: z.string(), head: auroc })),
    }),
  }),
});

/** A report of version 1 named its heads beside its other parts, and its model in the truth head's. */
const Version1 = z
  .object({
    version: z.literal(1),
    truth: Truth.extend({ model: Model, command: z.string() }),
    stepWrong: StepWrong.nullish(),
  })
  .transform(({ truth: { model, command, ...truth }, stepWrong }) => ({ model, command, truth, stepWrong }));

const Version2 = z
  .object({
    version: z.literal(2),
    model: Model,
    command: z.string(),
    heads: z.object({ truth: Truth, "step-wrong": StepWrong.optional() }),
  })
  .transform(({ model, command, heads }) => ({ model, command, truth: heads.truth, stepWrong: heads["step-wrong"] }));

const Report = z.discriminatedUnion("version", [Version1, Version2]);

const TraitReport = z.object({
  format: z.literal("cotcheck-trait-report"),
  traits: z.array(z.object({ name: z.string(), auroc })).min(1),
});

/** AUROC of each trait, on questions and wordings left out of training. */
export type TraitsRead = z.infer<typeof TraitReport>["traits"];

/** What a model's reports of its probes and traits say of how well the model can be read. AUROCs of what was left out of training. */
export type Readability = z.infer<typeof Report> & {
  /** Absent where the model has none. */
  readonly traits?: TraitsRead;
};

/** Throws a CodedError "probe-file" that names the part that is not as a report has it. */
export function readability(json: string, origin: string): Readability {
  return reportIn(Report, json, `${origin} is no report of probes that can be compared`);
}

/** Throws as {@link readability} does. */
export function traitsRead(json: string, origin: string): TraitsRead {
  return reportIn(TraitReport, json, `${origin} is no report of traits that can be compared`).traits;
}

function reportIn<T extends z.ZodType>(schema: T, json: string, refused: string): z.infer<T> {
  const parsed = schema.safeParse(parse(json));
  if (parsed.success) return parsed.data;
  const at = parsed.error.issues[0].path.join(".");
  throw new CodedError("probe-file", `${refused}${at && ` (${at})`}.`);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** About how many parameters the layers have: 12 · layers · width². */
export function layerParameters({ layers, hidden }: z.infer<typeof Model>): number {
  return 12 * layers * hidden * hidden;
}
