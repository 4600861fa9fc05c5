import { open } from "node:fs/promises";
import { CodedError } from "../core/errors.js";
import type { InputLine } from "../core/batch/inputLine.js";
import { samplesOf } from "../core/screen/sample.js";
import { onlyTalk } from "../core/transcripts/parseTranscript.js";
import { readTranscripts } from "../core/transcripts/readTranscripts.js";
import type { Conversation } from "../core/transcripts/turn.js";
import { isReadOnce } from "../host/readOnce.js";
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
  const talks = await talksOf(path);
  return { items: () => samplesByTalk(talks) };
}

async function talksOf(path: string): Promise<Conversation[]> {
  if (await isModelFile(path))
    throw new CodedError(
      "usage",
      `${path} is a GGUF file and no training set. To screen a model: cotcheck screen --model TUNED --base BASE`,
    );
  try {
    return await readTranscriptFile(path);
  } catch (error) {
    if (!(error instanceof CodedError) || error.code !== "bad-input") throw error;
    throw noSample(error);
  }
}

async function isModelFile(path: string): Promise<boolean> {
  if (await isReadOnce(path)) return false;
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.toString("latin1", 0, bytesRead) === "GGUF";
  } finally {
    await file.close();
  }
}

/** Samples, counted without a model. Throws a CodedError "bad-input" where there is none, with what the first line is in place of one. */
export async function countSamples({ items }: ScreenInput): Promise<number> {
  let count = 0;
  let first: CodedError | undefined;
  for await (const item of items()) {
    if ("samples" in item) count += item.samples.length;
    else first ??= item.error;
  }
  if (count === 0) throw noSample(first);
  return count;
}

function noSample(cause: CodedError | undefined): CodedError {
  const why = cause ? ` ${withoutFormats(cause)}` : "";
  return new CodedError("bad-input", `This holds no sample, a prompt and the reply that is to be learned.${why}`, {
    cause,
  });
}

/** One list of all formats is long, and it is of talks, which a sample need not be. */
function withoutFormats({ message }: CodedError): string {
  return message.replace(/ Known are .*$/su, "");
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
    return { line, error: new CodedError(error.code, withoutFormats(error), { cause: error }) };
  }
}
