import type { Part } from "./turn.js";

/** How models and programs mark thinking within the text of an answer. Openers count at the beginning of a line. */
const markers: readonly { readonly open: RegExp; readonly close: RegExp }[] = [
  ...["think", "thinking", "thought", "reasoning", "antml:thinking", "seed:think"].map((tag) => ({
    open: new RegExp(`^<${tag}>`, "iu"),
    close: new RegExp(`</${tag}>`, "giu"),
  })),
  { open: /^\[THINK\]/u, close: /\[\/THINK\]/gu },
  { open: /^<\|begin_of_thought\|>/u, close: /<\|end_of_thought\|>/gu },
  { open: /^◁think▷/u, close: /◁\/think▷/gu },
  {
    open: /^<details[^>\n]{0,200}type="reasoning"[^>\n]{0,200}>|^<details[^>\n]{0,200}>\s{0,20}(?=<summary>[^<\n]{0,80}(?:think|thought|reasoning|思考|推理))/iu,
    close: /<\/details>/giu,
  },
];

const fence = /^ {0,3}(`{3,}|~{3,})/u;

/**
 * Cuts an answer's text at its blocks of thinking. The parts' texts, with `marked` in place of `text` where it is there, are the whole
 * text again. A block that is not closed reaches to the end; one within a code fence is text.
 */
export function splitMarkedThinking(answer: string): Part[] {
  if (!/<|\[THINK\]|◁/u.test(answer)) return answer === "" ? [] : [{ type: "text", text: answer }];
  const parts: Part[] = [];
  let from = 0;
  const textUpTo = (end: number) => {
    if (answer.slice(from, end).trim() !== "") parts.push({ type: "text", text: answer.slice(from, end) });
    else if (end > from) addToThinking(parts, answer.slice(from, end));
  };
  const headless = closedOnly(answer);
  if (headless) {
    parts.push({ type: "thinking", text: headless.text, marked: answer.slice(0, headless.end) });
    from = headless.end;
  }
  let fenced: string | undefined;
  for (let at = from; at < answer.length; ) {
    const line = answer.slice(at, at + 500);
    const block = fenced === undefined ? blockAt(answer, at, line) : undefined;
    if (block) {
      textUpTo(at);
      parts.push({ type: "thinking", text: block.text, marked: answer.slice(at, block.end) });
      from = block.end;
      at = block.end;
      continue;
    }
    const ticks = fence.exec(line)?.[1];
    if (ticks) {
      if (fenced === undefined) fenced = ticks;
      else if (ticks.startsWith(fenced)) fenced = undefined;
    }
    const end = answer.indexOf("\n", at);
    at = end < 0 ? answer.length : end + 1;
  }
  textUpTo(answer.length);
  return parts;
}

/** Blank text behind a block belongs to the block, so that it is kept and is no text of its own. */
function addToThinking(parts: Part[], blank: string): void {
  const last = parts.at(-1);
  if (last?.type === "thinking") parts[parts.length - 1] = { ...last, marked: `${last.marked ?? ""}${blank}` };
}

function blockAt(answer: string, at: number, line: string): { text: string; end: number } | undefined {
  const indent = /^[ \t]*/u.exec(line)?.[0].length ?? 0;
  for (const { open, close } of markers) {
    const opener = open.exec(line.slice(indent));
    if (!opener) continue;
    const begin = at + indent + opener[0].length;
    close.lastIndex = begin;
    const closes = close.exec(answer);
    const text = answer.slice(begin, closes?.index ?? answer.length);
    const end = closes ? closes.index + closes[0].length : answer.length;
    return { text: opener[0].startsWith("<details") ? unfolded(text) : text.trim(), end };
  }
  return undefined;
}

/** Templates that open the thinking themselves leave an answer with a closing tag alone. */
function closedOnly(answer: string): { text: string; end: number } | undefined {
  const closed = answer.indexOf("</think>");
  if (closed < 0) return undefined;
  const before = answer.slice(0, closed);
  if (/<think>/iu.test(before)) return undefined;
  const fences = before.match(/^ {0,3}(?:`{3,}|~{3,})/gmu)?.length ?? 0;
  const quoted = before.endsWith("`") || answer.charAt(closed + "</think>".length) === "`";
  return fences % 2 === 1 || quoted ? undefined : { text: before.trim(), end: closed + "</think>".length };
}

/** Open WebUI quotes its thinking, in HTML's escapes, below a summary of how long it took. */
function unfolded(text: string): string {
  const body = text.replace(/^\s*<summary>[^<]{0,500}<\/summary>/iu, "").trim();
  const lines = body.split("\n").map((line) => line.replace(/^(?:>|&gt;) ?/u, ""));
  return unescapeHtml(lines.join("\n")).trim();
}

const entities: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&#x27;": "'",
  "&amp;": "&",
};

export function unescapeHtml(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp|#39|#x27);/gu, (entity) => entities[entity]);
}
