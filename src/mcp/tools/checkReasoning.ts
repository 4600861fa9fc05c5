import { z } from "zod";
import { checkReasoning as reason } from "../../check/checkReasoning.js";
import { checkTranscript } from "../../check/checkTranscript.js";
import { chatOf, defaultReadTokens, defaultSampling } from "../../check/request.js";
import { BatchRecord } from "../../core/batch/batchRecord.js";
import { batchRecord } from "../../core/batch/batchResult.js";
import { batchWords } from "../../report/jsonl.js";
import { renderTerminal } from "../../report/terminal.js";
import { followed } from "../followed.js";
import { modelReference } from "../modelReference.js";
import { tool } from "../tool.js";

/** UTF-16 code units. */
const MOST_TEXT = 200_000;

export const checkReasoning = tool({
  name: "check_reasoning",
  title: "Check a chain of thought",
  description:
    "Lets a local model reason about a prompt, or read reasoning that someone else wrote, reads its internal state at every step, and marks " +
    "the steps that its state or a computation disagrees with. It takes seconds to minutes.",
  input: z.object({
    prompt: z.string().min(1).max(MOST_TEXT).describe("The question"),
    response: z.string().min(1).max(MOST_TEXT).optional().describe("Reasoning to read in place of the model's own"),
    system: z
      .string()
      .max(MOST_TEXT)
      .optional()
      .describe("System prompt in place of the one that asks for short steps"),
    model: modelReference,
    checks: z.boolean().default(true).describe("Whether to intervene as well: force answers, leave out sentences"),
    maxTokens: z.int().min(1).max(8192).default(defaultSampling.maxTokens).describe("Longest answer"),
  }),
  output: BatchRecord,
  run: ({ prompt, response, system, model: reference, checks, maxTokens }, context) =>
    context.models.with(reference, context.progress, context.signal, async (model) => {
      const { signal, language } = context;
      const run = await followed(
        response === undefined
          ? reason(
              model,
              { messages: chatOf(prompt, system), sampling: { ...defaultSampling, maxTokens }, checks },
              signal,
            )
          : checkTranscript(
              model,
              { messages: chatOf(prompt, system ?? ""), response, readTokens: defaultReadTokens, checks },
              signal,
            ),
        context,
      );
      return {
        text: renderTerminal(run, { color: false, width: 100, language }),
        data: batchRecord(run.id, run, batchWords(language.say)),
      };
    }),
});
