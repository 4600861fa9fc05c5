import { createReadStream } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { CodedError } from "../core/errors.js";
import { refusal } from "../files/refusal.js";
import { decodedText } from "../host/transcripts/textLines.js";
import { packageFiles } from "./packageFiles.js";

/** A prompt that comes with the program, and what it shows. */
export const BundledPrompt = z.object({
  title: z.string(),
  prompt: z.string(),
  system: z.string().optional(),
  shows: z.string(),
  chosen: z.string(),
  rightAnswer: z.string(),
});
export type BundledPrompt = z.infer<typeof BundledPrompt>;

/** Far beyond any context, and small enough to be read at once. Bytes. */
const MOST_BYTES = 16_000_000;

/**
 * A text file in UTF-8 or UTF-16, or standard input for "-". Single bytes that fit no character become U+FFFD. Throws CodedErrors: "usage" for a
 * file that cannot be read, "bad-input" for one in another encoding, "prompt-too-long" for one that no model reads.
 */
export async function textFrom(path: string): Promise<string> {
  const bytes = await bytesFrom(path, MOST_BYTES);
  if (bytes.length > MOST_BYTES) throw tooLong(path === "-" ? "standard input" : path);
  return decodedText(bytes);
}

/** The bytes of a file, or of standard input for "-"; of one that has more than `most` only some more. Throws a CodedError "usage". */
export async function bytesFrom(path: string, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of (path === "-" ? process.stdin : createReadStream(path)) as AsyncIterable<Buffer>) {
      length += chunk.length;
      chunks.push(chunk);
      if (length > most) break;
    }
  } catch (error) {
    throw new CodedError("usage", refusal(path, "read", error), { cause: error });
  }
  return Buffer.concat(chunks);
}

function tooLong(what: string): CodedError {
  return new CodedError("prompt-too-long", `${what} holds more than ${MOST_BYTES / 1e6} MB: no model reads so much.`);
}

export async function bundledPromptNames(): Promise<string[]> {
  const names = await readdir(packageFiles.prompts).catch(() => []);
  return names
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length))
    .sort();
}

/** Throws a CodedError "usage" for a name that is none. */
export async function bundledPrompt(name: string): Promise<BundledPrompt> {
  const names = await bundledPromptNames();
  if (!names.includes(name))
    throw new CodedError("usage", `There is no example ${JSON.stringify(name)}. Name one of ${names.join(", ")}.`);
  return BundledPrompt.parse(JSON.parse(await readFile(join(packageFiles.prompts, `${name}.json`), "utf8")));
}
