import { z } from "zod";
import { checkTranscript } from "../../check/checkTranscript.js";
import { defaultReadTokens } from "../../check/request.js";
import { BatchRecord } from "../../core/batch/batchRecord.js";
import { batchRecord } from "../../core/batch/batchResult.js";
import { batchWords } from "../../report/jsonl.js";
import { verdictWords } from "../../report/words/verdicts.js";
import { decimals } from "../../report/words/readings.js";
import { plainLine } from "../../report/plainText.js";
import { followed } from "../followed.js";
import { modelReference } from "../modelReference.js";
import { tool } from "../tool.js";

const { shape } = BatchRecord.shape.steps.element;

export const readStatement = tool({
  name: "read_statement",
  title: "Read statements",
  description:
    "Has a local model read plain statements and tells, for each, whether its internal state holds it to be true. A reading of one model's " +
    "knowledge, not a fact check: it is null where the model has no probes that can be trusted.",
  input: z.object({
    statements: z.array(z.string().min(1).max(2000)).min(1).max(100).describe("One sentence each"),
    model: modelReference,
  }),
  output: z.object({
    model: z.string(),
    statements: z.array(
      z.object({
        text: z.string(),
        verdict: shape.verdict,
        truth: shape.scores.shape.truth,
        unread: shape.scores.shape.unread,
      }),
    ),
    notes: z.array(z.string()).optional(),
  }),
  run: ({ statements, model: reference }, context) =>
    context.models.with(reference, context.progress, context.signal, async (model) => {
      const { say } = context.language;
      const request = { messages: [], response: statements, readTokens: defaultReadTokens, checks: false };
      const run = await followed(checkTranscript(model, request, context.signal), context);
      const { steps, notes } = batchRecord(run.id, run, batchWords(say));
      const read = steps.map(({ text, verdict, scores: { truth, unread } }) => ({
        text,
        verdict,
        truth,
        ...(unread && { unread }),
      }));
      const lines = read.map(({ text, verdict, truth, unread }) => {
        const figure = truth === null ? (unread ?? "") : decimals(truth);
        return `${verdictWords[verdict].icon} ${say(verdictWords[verdict].label)} · ${figure} · ${plainLine(text)}`;
      });
      return {
        text: [...lines, ...(notes ?? []).map(plainLine)].join("\n"),
        data: { model: run.provenance.model.id, statements: read, ...(notes && { notes }) },
      };
    }),
});
