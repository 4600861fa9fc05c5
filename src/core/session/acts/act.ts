import type { ToolResult } from "../../transcripts/turn.js";
import type { RunnerReport } from "../runners/report.js";

/** What a tool call did. One list for all agents: a shell command and a tool of its own that do the same are the same act. */
const actKinds = [
  "tests",
  "build",
  "lint",
  "types",
  "format",
  "program",
  "serve",
  "query",
  "search",
  "read",
  "list",
  "write",
  "edit",
  "delete",
  "move",
  "commit",
  "push",
  "pull-request",
  "version-control",
  "deploy",
  "migrate",
  "install",
  "fetch",
  "browse",
  "send",
  "create",
  "update",
  "remove",
  "lookup",
  "delegate",
  "plan",
  "ask",
  "think",
  "nothing",
  "unknown",
] as const;
export type ActKind = (typeof actKinds)[number];

/**
 * `none`: it ran and there was nothing (no tests, no rows). `pending`: accepted, its end was not seen. `refused`: never started (denied,
 * not found). `missing`: the session holds no result. `unknown`: the result does not tell.
 */
export type Outcome = "ok" | "failed" | "none" | "pending" | "refused" | "missing" | "unknown";

/** A change of a file as far as the call shows it. */
export interface FileEdit {
  readonly path: string;
  /** Null where the call does not hold it: a whole file written anew, a script. */
  readonly before: string | null;
  readonly after: string | null;
  /** The whole file was written. */
  readonly whole: boolean;
}

export interface Act {
  readonly turn: number;
  /** Position among all parts of the session: later acts have greater ones. */
  readonly order: number;
  /** The call's id, or `#` and its place among the calls where it has none. */
  readonly call: string;
  readonly tool: string;
  readonly kind: ActKind;
  /** The program, or the tool's own name. */
  readonly name: string;
  /** The command, the code or the arguments, bounded. */
  readonly text: string;
  /** Files, addresses, names that it was told to work on. */
  readonly targets: readonly string[];
  /** Of a run of tests: all that there are, or a part that was chosen. */
  readonly scope: "all" | "part" | "unknown";
  readonly edits: readonly FileEdit[];
  readonly dryRun: boolean;
  readonly outcome: Outcome;
  /** The exit status is not this program's own. */
  readonly masked: boolean;
  readonly exit: number | null;
  readonly report: RunnerReport | null;
  /** The output was cut. */
  readonly truncated: boolean;
  /** The agent saw more of the output than stands here: a copied terminal folds it. */
  readonly folded: boolean;
  /** The command did more than stands here: a copied terminal shows its beginning. */
  readonly cut: boolean;
  /** The result is a part: a page, a range, the first matches. */
  readonly partial: boolean;
  /** The run was on the code as it was before the agent's changes (between `git stash` and `git stash pop`). */
  readonly baseline: boolean;
  /** The line that decided the outcome; empty where none did. */
  readonly quote: string;
  readonly result: ToolResult | null;
  /** A command line or code: its output may stand in the harness's own envelope. */
  readonly shell: boolean;
}

/** Acts that change something, after which what was shown before may no longer hold. */
export const changing: ReadonlySet<ActKind> = new Set<ActKind>([
  "write",
  "edit",
  "delete",
  "move",
  "commit",
  "push",
  "pull-request",
  "deploy",
  "migrate",
  "install",
  "send",
  "create",
  "update",
  "remove",
]);

/** Acts that show whether the work is right. */
export const checking: ReadonlySet<ActKind> = new Set<ActKind>(["tests", "build", "lint", "types"]);

/** Acts that change files. */
export const fileChanging: ReadonlySet<ActKind> = new Set<ActKind>(["write", "edit", "delete", "move"]);

/** Acts that look at something that is there. */
export const looking: ReadonlySet<ActKind> = new Set<ActKind>(["lookup", "query", "read", "list", "search", "fetch"]);

/** Acts by which nothing is otherwise than before. */
export const idle: ReadonlySet<ActKind> = new Set<ActKind>([...looking, "think", "plan", "ask"]);

/** Commands that change files of which the call names none. */
export const movesTree = ({ text }: Act): boolean =>
  /\bgit\b.*\b(?:checkout|apply|am|merge|pull|stash|rebase|reset|restore|cherry-pick|revert|switch|clone)\b/.test(text);

/** Another agent, or a tool whose name tells nothing: what it did is not seen from its call. */
export const isUnseen = ({ kind, folded, cut }: Act): boolean =>
  folded || cut || kind === "delegate" || kind === "unknown";
