import type { InputLine } from "../core/batch/inputLine.js";
import { type ErrorData, toErrorData } from "../core/errors.js";
import type { Knowledge } from "../core/knowledge/knowledge.js";
import { parseQuestionLine } from "../core/knowledge/question.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import { type KnowledgeOptions, weigh } from "./knowledge.js";

/** A question that could not be weighed, and why. */
export interface KnowledgeFailure {
  /** Null when the line does not even hold a usable id. */
  readonly id: string | null;
  readonly error: ErrorData;
}

export type KnowledgeResult = Knowledge | KnowledgeFailure;

/**
 * Weighs one question after another, in their order: a bad line, and one at which the engine crashed, is a result like any other. Ends
 * early when the signal aborts. Rejects when the engine cannot be started again, and when the input cannot be read.
 */
export async function* weighAll(
  model: LoadedModel,
  lines: AsyncIterable<InputLine>,
  options: KnowledgeOptions,
): AsyncGenerator<KnowledgeResult> {
  let line = 0;
  for await (const input of lines) {
    if (options.signal.aborted) return;
    line++;
    if ("text" in input && input.text.trim() === "") continue;
    const result = await weighLine(model, input, line, options);
    if (result === null) return;
    yield result;
  }
}

/** Null when it was cancelled. */
async function weighLine(
  model: LoadedModel,
  input: InputLine,
  line: number,
  options: KnowledgeOptions,
): Promise<KnowledgeResult | null> {
  const parsed = "error" in input ? { id: null, error: input.error } : parseQuestionLine(input.text);
  if ("error" in parsed) {
    const { code, message } = parsed.error;
    return { id: parsed.id, error: { code, message: parsed.id === null ? `Line ${line}: ${message}` : message } };
  }
  try {
    return await weigh(model, parsed, options);
  } catch (cause) {
    if (options.signal.aborted) return null;
    const error = toErrorData(cause);
    // Starts the engine again; when that is not possible, it ends here.
    if (error.code.startsWith("engine-")) await model.engine.tokenize("");
    return { id: parsed.id, error };
  }
}
