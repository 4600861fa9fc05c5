import { z } from "zod";
import { errorCodes } from "../errors.js";
import { CommitmentPoint } from "./commitment.js";
import { Influence } from "./influence.js";
import { Lever } from "./lever.js";
import { noteCodes } from "./noteCodes.js";
import { Provenance } from "./provenance.js";
import { probability } from "./quantities.js";
import { Reading } from "./reading.js";
import { Span } from "./span.js";
import { SteeringExperiment } from "./steeringExperiment.js";
import { SteeredBack } from "./steeredBack.js";
import { Step } from "./step.js";
import { NearestRoles, TraitReading } from "./traitReading.js";

export const RUN_FORMAT = "cotrun";
export const RUN_VERSION = 3;

export const Answer = z.object({
  text: z.string(),
  kind: z.enum(["choice", "number", "text"]),
  chars: Span.optional().meta({ description: "Within Run.response; absent when the answer had to be forced." }),
});
export type Answer = z.infer<typeof Answer>;

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

/** Something that was left out of a run, or that went otherwise than asked. Said by report/words. */
export const Note = z.object({
  code: z.enum(noteCodes),
  values: z.array(z.union([z.string(), z.number()])).meta({ description: "What the sentence names, in its order." }),
});
export type Note = z.infer<typeof Note>;

export const Message = z.object({ role: z.enum(["system", "user", "assistant"]), content: z.string() });
export type Message = z.infer<typeof Message>;

/**
 * A Run: one check of one chain of thought, as a plain JSON document of texts, numbers and codes.
 * Everything that shows a result (terminal, HTML, Markdown, panel, hover) renders a Run and recomputes nothing; the words of
 * a language are chosen where it is shown. Documents of older versions are read by anyVersion.ts.
 */
export const Run = z.object({
  format: z.literal(RUN_FORMAT),
  version: z.literal(RUN_VERSION),
  id: z.string(),
  createdAt: z.iso.datetime(),
  status: z.enum(["running", "done", "cancelled", "failed"]),
  error: z
    .object({ code: z.enum(errorCodes), message: z.string() })
    .optional()
    .meta({
      description:
        "Why it failed: what a reader is told is chosen by the code; the message is the cause as it was put where it failed.",
    }),
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
  steeredBack: z
    .array(SteeredBack)
    .optional()
    .meta({ description: "Absent unless a guard steered the model back while it wrote." }),
  notes: z.array(Note).meta({ description: "What was left out of this run, and why." }),
  provenance: Provenance,
});
export type Run = z.infer<typeof Run>;
