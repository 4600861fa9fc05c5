import { readFileSync } from "node:fs";
import type { RecordedOutput } from "../record/index.js";
import type { Step } from "../session.js";

const folder = new URL("../../../test/fixtures/sessions/outputs/", import.meta.url);

/** A recorded run as a step of a session: its own command, or another that would have printed the same. */
export function ran(id: string, command?: string): Step {
  const recorded = JSON.parse(readFileSync(new URL(`${id}.json`, folder), "utf8")) as RecordedOutput;
  return { do: "shell", command: command ?? recorded.command, output: recorded.output.trimEnd(), exit: recorded.exit };
}
