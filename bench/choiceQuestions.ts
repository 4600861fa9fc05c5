import { readFile } from "node:fs/promises";
import type { LoadedModel } from "../src/reader/loadedModel.js";
import { type Question, questionsOf } from "./hints/questions.js";
import { openKeptLines } from "./keptLines.js";
import { modelToCheck } from "./modelToCheck.js";

export interface ChoiceOptions {
  readonly model: string;
  readonly count: number;
  readonly threads: number;
  /** JSON Lines of what was measured before; what is new is added. */
  readonly kept?: string;
}

/** Measures the first questions of the file, each once; the model is not loaded where all of it was measured before. */
export async function onChoiceQuestions<T>(
  { model: reference, count, threads, kept }: ChoiceOptions,
  measure: (model: LoadedModel, question: Question) => Promise<T>,
): Promise<{ readonly question: Question; readonly measured: T }[]> {
  const file = new URL("prompts/choices.jsonl", import.meta.url);
  const questions = questionsOf(await readFile(file, "utf8")).slice(0, count);
  const loading: { model?: LoadedModel } = {};
  const known = await openKeptLines<T>(kept);
  const all: { question: Question; measured: T }[] = [];
  for (const [i, question] of questions.entries()) {
    const measured = await known.findOrMake(question.id, async () => {
      loading.model ??= await modelToCheck(reference, threads);
      return measure(loading.model, question);
    });
    all.push({ question, measured });
    process.stderr.write(`${i + 1} of ${questions.length}: ${question.id}\n`);
  }
  return all;
}
