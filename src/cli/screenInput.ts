import { CodedError } from "../core/errors.js";
import type { InputLine } from "../core/batch/inputLine.js";
import { samplesOf } from "../core/screen/sample.js";
import { onlyTalk } from "../core/transcripts/parseTranscript.js";
import { readTranscripts } from "../core/transcripts/readTranscripts.js";
import type { Conversation } from "../core/transcripts/turn.js";
import { readTranscriptFile } from "../host/transcripts/transcriptFile.js";
import type { ScreenItem } from "../screen/screenData.js";
import { inputLines } from "./batchInput.js";

/** A training set, which can be gone through more than once. */
export interface ScreenInput {
  readonly items: () => AsyncIterable<ScreenItem>;
}

/** Lines looked at to tell a set with a sample a line from a file of another form. */
const FIRST_LINES = 20;

/**
 * A file of lines that are a talk each, in any transcript format, or a file of several talks of any known format, such as an array. Throws
 * CodedErrors: "usage" for a file that cannot be read, "bad-input" for one that is of no known format.
 */
export async function screenInput(path: string): Promise<ScreenInput> {
  if (path === "-") throw new CodedError("usage", "A training set is gone through twice, so it has to be a file.");
  if (await holdsSamples(path)) return { items: () => samplesByLine(path) };
  const talks = await readTranscriptFile(path);
  return { items: () => samplesByTalk(talks) };
}

/** Samples, counted without a model. Throws a CodedError "bad-input" where there is none, with what the first line is in place of one. */
export async function countSamples({ items }: ScreenInput): Promise<number> {
  let count = 0;
  let first: CodedError | undefined;
  for await (const item of items()) {
    if ("samples" in item) count += item.samples.length;
    else first ??= item.error;
  }
  if (count === 0)
    throw new CodedError(
      "bad-input",
      `This holds no sample, a prompt and the reply that is to be learned.${first ? ` ${first.message}` : ""}`,
      { cause: first },
    );
  return count;
}

/** One sample among the first lines makes all lines samples: one that is broken is then a failure of its own. */
async function holdsSamples(path: string): Promise<boolean> {
  let looked = 0;
  for await (const line of inputLines(path)) {
    const item = itemOf(line, 1);
    if (item && "samples" in item) return true;
    if (item && ++looked >= FIRST_LINES) break;
  }
  return false;
}

async function* samplesByLine(path: string): AsyncGenerator<ScreenItem> {
  let number = 0;
  for await (const line of inputLines(path)) {
    const item = itemOf(line, ++number);
    if (item) yield item;
  }
}

async function* samplesByTalk(talks: readonly Conversation[]): AsyncGenerator<ScreenItem> {
  for (const [i, talk] of talks.entries()) yield samplesIn(() => talk, i + 1);
}

/** Null for an empty line. */
function itemOf(line: InputLine, number: number): ScreenItem | null {
  if ("error" in line) return { line: number, error: line.error };
  if (line.text.trim() === "") return null;
  return samplesIn(() => {
    // Text that is no JSON would be taken for an answer without a question.
    if (!/^\s*[[{]/u.test(line.text)) throw new CodedError("bad-input", "This line is not JSON.");
    return onlyTalk(readTranscripts(line.text));
  }, number);
}

function samplesIn(talk: () => Conversation, line: number): ScreenItem {
  try {
    return { line, samples: samplesOf(talk(), line) };
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    // One list of all formats is enough, and a set may hold a thousand such lines.
    return { line, error: new CodedError(error.code, error.message.replace(/ Known are .*$/su, ""), { cause: error }) };
  }
}
