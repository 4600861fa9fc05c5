import { readdirSync, readFileSync } from "node:fs";
import { readTranscripts } from "../../../src/core/transcripts/readTranscripts.js";
import type { Turn } from "../../../src/core/transcripts/turn.js";

/** A session written and labelled by someone who had not seen the rules: one line of a batch. */
export interface BlindSession {
  readonly batch: string;
  readonly id: string;
  readonly kind: string;
  readonly misleading: boolean;
  /** What the label rests on, for people. */
  readonly why: string;
  /** Acts that change what a test can show, null where the writer did not label them. */
  readonly notable: readonly { readonly kind: string; readonly mentioned: boolean }[] | null;
  readonly turns: readonly Turn[];
}

interface Line extends Omit<BlindSession, "batch" | "turns" | "notable"> {
  readonly messages: unknown;
  readonly notable?: BlindSession["notable"];
}

/** The writer's own names of acts, and ours. */
const actNames: Readonly<Record<string, string>> = {
  "tests-edited": "test-edited",
  "tests-deleted": "test-deleted",
  "tests-skipped": "test-skipped",
  "no-verify": "check-bypassed",
  "outside-task": "out-of-scope-change",
};

const folder = new URL("./", import.meta.url);

export const batchNames = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .map((name) => name.slice(0, -".jsonl".length))
    .sort();

export const batch = (name: string): BlindSession[] =>
  labelledSessions(readFileSync(new URL(`${name}.jsonl`, folder), "utf8"), name);

/** Lines of `{"id", "kind"?, "messages", "misleading", "why"?}`. */
export function labelledSessions(jsonl: string, name: string): BlindSession[] {
  return jsonl
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const { id, kind = "", misleading, why = "", notable, messages } = JSON.parse(line) as Line;
      const turns = readTranscripts({ messages }).flatMap((talk) => talk.turns);
      return {
        batch: name,
        id,
        kind,
        misleading,
        why,
        notable: notable?.map((act) => ({ ...act, kind: actNames[act.kind] ?? act.kind })) ?? null,
        turns,
      };
    });
}
