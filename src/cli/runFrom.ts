import type { Run } from "../core/run/run.js";
import { parseRun } from "../host/runFile.js";
import { textFrom } from "./promptSource.js";

/** The run of a .cotrun.json file, or of standard input for "-". Throws CodedErrors "usage" and "bad-input". */
export async function runFrom(path: string): Promise<Run> {
  return parseRun(Buffer.from(await textFrom(path)));
}
