import { readOutput } from "../acts/output.js";
import type { CallEvent, CallResult, OutputLine } from "../timeline/timeline.js";

/** How much of a call is put in view. UTF-16 code units. */
const MOST_ASKED = 240;
const MOST_LINE = 240;
const MOST_OUTPUT = 800;

/** A call and what came back, as a text that a model is given: what was asked, how it ended, and the lines that decide. */
export function callText({ tool, asked, result }: CallEvent): string {
  const call = `${oneLine(tool)}: ${oneLine(asked.text).slice(0, MOST_ASKED)}`;
  if (!result) return `${call}\n(no result)`;
  const lines = shownLines(result.lines);
  return [call, ...(lines.length === 0 ? ["(no output)"] : lines), ...ended(result)].join("\n");
}

/** Nothing where the session does not tell: that a result is not flagged as failed does not make it a success. */
function ended({ exit, state }: CallResult): string[] {
  if (exit !== null) return [`(exit ${exit})`];
  return state === "ok" ? [] : [`(${state})`];
}

/** Lines that decide, then the last, then the first: in their order, with a mark where some are left out. */
function shownLines(lines: readonly OutputLine[]): string[] {
  const places = lines.flatMap((line, i) => ("text" in line && line.text.trim() !== "" ? [i] : []));
  const decides = (i: number) => {
    const line = lines[i];
    return "text" in line && line.decides === true;
  };
  const order = [...places.filter(decides), ...places.filter((i) => !decides(i)).reverse()];
  const shown = new Map<number, string>();
  let left = MOST_OUTPUT;
  for (const i of order) {
    const line = lines[i];
    if (!("text" in line)) continue;
    const text = readable(line.text).slice(0, MOST_LINE);
    if (text.length > left) break;
    left -= text.length + 1;
    shown.set(i, text);
  }
  const texts: string[] = [];
  let gap = false;
  for (const [i, line] of lines.entries()) {
    const text = shown.get(i);
    if (text === undefined) {
      gap ||= !("text" in line) || line.text.trim() !== "";
      continue;
    }
    if (gap) texts.push("…");
    gap = false;
    texts.push(text);
  }
  return gap ? [...texts, "…"] : texts;
}

/** Without escapes and other characters that are not seen. */
function readable(text: string): string {
  return readOutput(text).text.trimEnd();
}

export function oneLine(text: string): string {
  return readable(text).replace(/\s+/gu, " ").trim();
}
