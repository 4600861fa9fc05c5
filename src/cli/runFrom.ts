import { CodedError } from "../core/errors.js";
import type { Run } from "../core/run/run.js";
import { mostRunBytes, parseRun } from "../host/runFile.js";
import { decodedText } from "../host/transcripts/textLines.js";
import { bytesFrom } from "./promptSource.js";

/** The run of a .cotrun.json file, or of standard input for "-". Throws CodedErrors "usage" and "bad-input" that name it. */
export async function runFrom(path: string): Promise<Run> {
  const bytes = await bytesFrom(path, mostRunBytes);
  try {
    return parseRun(bytes.length > mostRunBytes ? bytes : Buffer.from(decodedText(bytes)));
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    throw new CodedError(error.code, `${path === "-" ? "Standard input" : path}: ${error.message}`, { cause: error });
  }
}
