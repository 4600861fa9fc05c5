import type { StepKind } from "../../run/step.js";
import { holdsMarker } from "../markers/markers.js";
import type { TextStream, Waiting } from "../textStream.js";

/** How far a formula may reach before its opening is taken for ordinary text. UTF-16 code units. */
const MAX_DISPLAYED = 4000;
const MAX_INLINE = 1000;
const MAX_DOLLARS = 300;
const MAX_ENVIRONMENT = 8000;

const delimiters: Readonly<Record<string, { readonly close: string; readonly limit: number }>> = {
  $$: { close: "$$", limit: MAX_DISPLAYED },
  "\\[": { close: "\\]", limit: MAX_DISPLAYED },
  "\\(": { close: "\\)", limit: MAX_INLINE },
};

/** Environments of text: what stands in them is read like all text. */
const textEnvironments = new Set(
  (
    "itemize enumerate description document center quote quotation verse abstract figure table minipage flushleft flushright " +
    "theorem lemma proof proposition corollary definition remark example solution claim exercise problem answer frame block " +
    "thm lem prop cor defn rem step steps enumerate* itemize*"
  ).split(" "),
);
/** Environments of code or layout, of which nothing states anything. */
const codeEnvironments = new Set(
  (
    "verbatim Verbatim verbatim* lstlisting minted alltt algorithm algorithm2e algorithmic tikzpicture tabular tabular* " +
    "tabularx longtable tikzcd python code"
  ).split(" "),
);

/** A formula, or another LaTeX environment that is one unit. */
export interface Formula {
  readonly end: number;
  readonly kind: Extract<StepKind, "math" | "code">;
  /** The full stop that it ends with, `$x = 5.$` or `$x = 5\text{.}$`; null for none. */
  readonly stop: number | null;
}

/** The formula that begins at `at` with `$`, `$$`, `\(`, `\[` or `\begin{…}`; null where none does or it is not closed. */
export function* formulaAt(text: TextStream, at: number): Waiting<Formula | null> {
  const first = yield* text.at(at);
  if (first !== "$" && first !== "\\") return null;
  const next = yield* text.at(at + 1);
  const delimiter = delimiters[first + next];
  const found = delimiter
    ? yield* delimited(text, at, delimiter.close, delimiter.limit)
    : first === "$"
      ? yield* betweenDollars(text, at)
      : next === "b"
        ? yield* environment(text, at)
        : null;
  if (!found || holdsMarker(text.slice(found.start, found.close))) return null;
  return { end: found.end, kind: found.kind, stop: lastStop(text, found) };
}

interface Delimited {
  /** Its content's borders. */
  readonly start: number;
  readonly close: number;
  readonly end: number;
  readonly kind: Formula["kind"];
}

function lastStop(text: TextStream, { start, close, kind }: Delimited): number | null {
  const tail = text.slice(Math.max(start, close - 60), close);
  const found = /[.!?。](?:\s|\\\\|\\,|\}|\\(?:tag|label)\{[^}]*\})*$/.exec(tail);
  return kind === "code" || !found || tail[found.index - 1] === "." ? null : close - tail.length + found.index;
}

/** Whether a formula that begins here stands apart from the sentence. */
export function isDisplayed(opening: string): boolean {
  return /^(?:\$\$|\\\[|\\begin\{)/.test(opening);
}

/** Over line breaks, but not over an empty line. */
function* delimited(text: TextStream, at: number, close: string, limit: number): Waiting<Delimited | null> {
  const end = yield* text.search(close, at + 2, limit, "paragraph");
  return end < 0 ? null : { start: at + 2, close: end, end: end + 2, kind: "math" };
}

/** `$x + 1$`, told from money as pandoc does: no space inside the dollars, no digit after the second. */
function* betweenDollars(text: TextStream, at: number): Waiting<Delimited | null> {
  if (/\s/.test(yield* text.at(at + 1))) return null;
  for (let end = at + 1; end < at + MAX_DOLLARS; end++) {
    const character = text.has(end) ? text.peek(end) : yield* text.at(end);
    if (character === "\n" || character === "") return null;
    if (character === "\\") end++;
    else if (character === "$") {
      if (/\s/.test(text.peek(end - 1)) || /\d/.test(yield* text.at(end + 1))) return null;
      return { start: at + 1, close: end, end: end + 1, kind: "math" };
    }
  }
  return null;
}

const MAX_NAME = 24;

/** The name in `\begin{name}` or `\end{name}` at `at`; null where there is none. */
function* environmentName(text: TextStream, at: number, command: string): Waiting<string | null> {
  for (let i = 0; i < command.length; i++) if ((yield* text.at(at + i)) !== command[i]) return null;
  const name = /^([A-Za-z]+\*?)\}/.exec(yield* text.ofLine(at + command.length, MAX_NAME));
  return name ? name[1] : null;
}

/** A mathematical environment or one of code, over empty lines too; null for one of text. */
function* environment(text: TextStream, at: number): Waiting<Delimited | null> {
  const name = yield* environmentName(text, at, "\\begin{");
  if (name === null || textEnvironments.has(name)) return null;
  const open = `\\begin{${name}}`;
  const close = `\\end{${name}}`;
  const limit = at + MAX_ENVIRONMENT;
  let depth = 1;
  let from = at + open.length;
  for (;;) {
    const end = yield* text.search(close, from, limit - from, "text");
    if (end < 0) return null;
    depth += text.slice(from, end).split(open).length - 2;
    from = end + close.length;
    if (depth > 0) continue;
    const kind = codeEnvironments.has(name) ? "code" : "math";
    return { start: at + open.length, close: end, end: from, kind };
  }
}

/** Behind a line that only begins or ends an environment of text, `\begin{proof}[of 2]`; `at` for any other line. */
export function* textEnvironmentEnd(text: TextStream, at: number): Waiting<number> {
  if ((yield* text.at(at)) !== "\\" || !/[be]/.test(yield* text.at(at + 1))) return at;
  for (const command of ["\\begin{", "\\end{"]) {
    const name = yield* environmentName(text, at, command);
    if (name === null || !textEnvironments.has(name)) continue;
    const end = at + command.length + name.length + 1;
    const rest = yield* text.lineEnd(end, 80);
    if (rest >= 0 && /^\s*(?:\[[^\]]*\]|\{[^}]*\})*\s*$/.test(text.slice(end, rest))) return rest;
  }
  return at;
}
