import { z } from "zod";
import { errorCodes } from "../errors.js";
import type { Reading } from "./reading.js";
import { Version2 } from "./version2.js";

/** What version 1 of a run held otherwise: a reading for each position, scores beside them, and sentences in English. */
const OldReading = z.object({
  head: z.string(),
  position: z.string(),
  token: z.number(),
  logit: z.number(),
  probability: z.number(),
  interval: z.unknown(),
  byLayer: z.unknown(),
  outOfDomain: z.number().optional(),
});
type OldReading = z.infer<typeof OldReading>;

const OldStep = z.looseObject({
  scores: z.object({
    truth: z.number().nullable(),
    stepWrong: z.number().nullable(),
    logProbMean: z.number(),
    logProbMin: z.number(),
  }),
  readings: z.array(OldReading),
  verdict: z.looseObject({ evidence: z.array(z.object({ points: z.unknown(), text: z.string() })) }),
});

const OldRun = z.looseObject({
  version: z.literal(1),
  error: z.object({ code: z.string(), message: z.string() }).optional(),
  knows: z.looseObject({ reading: OldReading.optional() }).nullable(),
  answerWrong: z.number().optional(),
  steps: z.array(OldStep),
  notes: z.array(z.string()),
  provenance: z.looseObject({ probes: z.looseObject({ sha256: z.string() }).nullable() }),
});

export const Version1 = OldRun.pipe(z.preprocess(asVersion2, Version2));

/** What version 1 did not hold, such as the interval of a step's score, is absent. */
function asVersion2(old: z.infer<typeof OldRun>): unknown {
  const { steps, knows, notes, answerWrong, provenance, error, answerWithoutReasoning: _, ...same } = old;
  const { probes } = provenance;
  return {
    ...same,
    version: 2,
    ...(error && { error: { ...error, code: errorCodes.find((code) => code === error.code) ?? "internal" } }),
    knows: knows && { ...knows, reading: knows.reading && readingOf([knows.reading], knows.reading.probability) },
    ...(answerWrong !== undefined && { answerWrong: { ...bare("answer-wrong", answerWrong), positions: [] } }),
    steps: steps.map(stepOf),
    notes: notes.map((note) => ({ code: "said", values: [note] })),
    provenance: { ...provenance, probes: probes && { sha256: probes.sha256, heads: [] } },
  };
}

function stepOf({ scores, readings, verdict, ...same }: z.infer<typeof OldStep>): unknown {
  const heads = [...new Set(readings.map(({ head }) => head))];
  const scored: Readonly<Record<string, number | null>> = { truth: scores.truth, "step-wrong": scores.stepWrong };
  return {
    ...same,
    likelihood: { mean: scores.logProbMean, least: scores.logProbMin },
    readings: heads.map((head) => {
      const own = readings.filter((reading) => reading.head === head && trained.includes(reading.position));
      return readingOf(own.length > 0 ? own : readings.filter((reading) => reading.head === head), scored[head]);
    }),
    verdict: {
      ...verdict,
      evidence: verdict.evidence.map(({ points, text }) => ({ code: "said", points, said: text })),
    },
  };
}

/** The positions on whose mean the scores stood. */
const trained: readonly string[] = ["last-content", "closing", "prompt-end"];

/** @param score what the head gave for all of them together, where it was kept. */
function readingOf(own: readonly OldReading[], score: number | null | undefined): z.input<typeof Reading> {
  const [first] = own;
  const logits = own.map(({ logit }) => logit);
  const logit = logits.reduce((sum, value) => sum + value, 0) / logits.length;
  const distances = own.flatMap(({ outOfDomain }) => outOfDomain ?? []);
  return {
    ...bare(first.head, score ?? first.probability),
    logit,
    byLayer: first.byLayer as number[] | undefined,
    ...(distances.length > 0 && { outOfDomain: distances.reduce((sum, value) => sum + value, 0) / distances.length }),
    positions: own.map(({ position, token, logit }) => ({
      position: position as z.input<typeof Reading>["positions"][number]["position"],
      token,
      logit,
    })),
  };
}

function bare(head: string, probability: number) {
  return { head, logit: Math.log(probability / (1 - probability)), probability, trusted: true };
}
