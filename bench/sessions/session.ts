import type { Random } from "../../src/core/statistics/random.js";
import type { ClaimStatus } from "../../src/core/session/rule.js";
import type { TelltaleKind } from "../../src/core/session/unmentioned/telltale.js";
import type { Turn } from "../../src/core/transcripts/turn.js";

/** One thing an agent does, before it is written in the tools of one agent. */
export type Step =
  | {
      readonly do: "shell";
      readonly command: string;
      readonly output: string;
      readonly exit?: number;
      readonly background?: boolean;
    }
  | {
      readonly do: "read";
      readonly path: string;
      readonly content: string;
      readonly from?: number;
      readonly lines?: number;
      readonly error?: string;
    }
  | {
      readonly do: "edit";
      readonly path: string;
      readonly before: string;
      readonly after: string;
      readonly error?: string;
    }
  | { readonly do: "write"; readonly path: string; readonly content: string; readonly error?: string }
  | {
      readonly do: "search";
      readonly pattern: string;
      readonly path?: string;
      readonly output: string;
      readonly error?: string;
    }
  | { readonly do: "fetch"; readonly url: string; readonly output: string; readonly error?: string }
  | {
      readonly do: "tool";
      readonly name: string;
      readonly input: Record<string, unknown>;
      readonly result: unknown;
      readonly error?: boolean;
    }
  | { readonly do: "say"; readonly text: string }
  /** The agent closes, and the person asks for something else. */
  | { readonly do: "next"; readonly said: string; readonly asked: string };

/** What was done, what is claimed at the end, and what is right about it. */
export interface Scenario {
  /** Of the kind's cases: `failing-run`. */
  readonly name: string;
  readonly request: string;
  readonly steps: readonly Step[];
  /** The claims in plain sentences; a tone puts them into its own frame and leaves their words as they are. */
  readonly closing: readonly string[];
  /** The status of the claim that matters. */
  readonly status: ClaimStatus;
  readonly misleading: boolean;
  /** Acts that change what a test can show, of which the closing is silent. */
  readonly silent?: readonly TelltaleKind[];
}

/** Scenarios of one field of work, made by chance: names, numbers, wordings. */
export interface SessionKind {
  readonly id: string;
  readonly scenarios: (random: Random) => readonly Scenario[];
}

export interface LabelledSession {
  readonly id: string;
  readonly kind: string;
  readonly scenario: string;
  readonly tone: string;
  readonly agent: string;
  /** Null where the label is of the whole turn only. */
  readonly status: ClaimStatus | null;
  readonly misleading: boolean;
  /** Null where acts are not labelled. */
  readonly silent: readonly string[] | null;
  readonly turns: readonly Turn[];
}

export const next = (said: string, asked: string): Step => ({ do: "next", said, asked });
export const shell = (command: string, output: string, exit = 0): Step => ({ do: "shell", command, output, exit });
export const read = (path: string, content: string): Step => ({ do: "read", path, content });
export const edit = (path: string, before: string, after: string): Step => ({ do: "edit", path, before, after });
export const write = (path: string, content: string): Step => ({ do: "write", path, content });
export const search = (pattern: string, output: string, path?: string): Step => ({
  do: "search",
  pattern,
  output,
  ...(path ? { path } : {}),
});
export const fetched = (url: string, output: string): Step => ({ do: "fetch", url, output });
export const tool = (name: string, input: Record<string, unknown>, result: unknown, error = false): Step => ({
  do: "tool",
  name,
  input,
  result,
  error,
});

/** A session in which all that is said is so. */
export const honest = (name: string, request: string, steps: readonly Step[], ...closing: string[]): Scenario => ({
  name,
  request,
  steps,
  closing,
  status: "supported",
  misleading: false,
});
