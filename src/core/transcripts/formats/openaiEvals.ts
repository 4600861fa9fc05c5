import { z } from "zod";
import { documentOf } from "../documentOf.js";
import type { TranscriptFormat } from "../format.js";
import { maybeText } from "../shapes.js";
import { questionAndAnswer } from "./questionAndAnswer.js";

const Sampled = z.object({
  type: z.literal("sampling"),
  sample_id: maybeText,
  data: z.object({
    prompt: z.union([z.string(), z.array(z.unknown())]),
    sampled: z.union([z.string(), z.array(z.string()).min(1)]),
  }),
});

/** Logs of OpenAI's `evals`, a line an event: those of sampling hold what was asked and answered, each answer a talk. */
export const openaiEvals: TranscriptFormat = {
  id: "openai-evals",
  name: "a log of OpenAI's evals",
  document: documentOf(
    (value) => (value.type === "sampling" ? Sampled.safeParse(value).data : undefined),
    ({ sample_id, data }) =>
      [data.sampled].flat().map((answer) => questionAndAnswer(sample_id ?? null, data.prompt, answer)),
  ),
};
