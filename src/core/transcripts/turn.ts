/**
 * What every transcript format is read into: the turns of a talk, in order, as plain data. Nothing that a file holds is dropped in
 * silence: what has no place here is named as an `attachment`.
 */
export interface Turn {
  readonly role: "system" | "user" | "assistant" | "tool";
  readonly parts: readonly Part[];
  /** Of the person, model or tool, where the format names it. */
  readonly author?: string;
  /** ISO 8601, where the format has it. */
  readonly time?: string;
}

export type Part =
  | { readonly type: "text"; readonly text: string }
  /** Reasoning that the format holds apart from the answer, or that stands in thinking markers of the answer's text. */
  | {
      readonly type: "thinking";
      readonly text: string;
      /** With its markers, as it stands in the answer's text; absent where the format holds it apart. */
      readonly marked?: string;
    }
  | ToolCall
  | ToolResult
  /** An image, a file, a refusal notice, a hidden or encrypted part: named, not read. */
  | { readonly type: "attachment"; readonly what: string };

export interface ToolCall {
  readonly type: "tool-call";
  /** Null where the format gives calls no id; a result then belongs to the nearest call before it. */
  readonly id: string | null;
  /** As the agent calls it: `Bash`, `shell`, `str_replace_editor`. */
  readonly name: string;
  /** Parsed JSON where the format holds JSON, else the text as it stands. */
  readonly input: unknown;
}

export interface ToolResult {
  readonly type: "tool-result";
  readonly callId: string | null;
  /** What the tool printed; parts are joined by line breaks. */
  readonly text: string;
  /** The format's own flag; null where it has none. */
  readonly isError: boolean | null;
  /** Exit status where the format states it; null elsewhere. */
  readonly exitCode: number | null;
  /** True where the format says that the output was cut. */
  readonly truncated?: boolean;
  /** What the agent saw was longer; whoever kept it shortened it. */
  readonly folded?: boolean;
  /** True where the format says that the tool was stopped before its end. */
  readonly interrupted?: boolean;
}

export interface Conversation {
  /** Null where the format has none. */
  readonly title: string | null;
  readonly turns: readonly Turn[];
  /** Branches of a tree, broken lines or records that were passed over: one sentence each, for people. */
  readonly leftOut: readonly string[];
  /** Name of the format it was read from, for people: "a ChatGPT export". */
  readonly format?: string;
}
