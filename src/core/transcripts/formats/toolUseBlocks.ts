import { text } from "../content.js";
import { toolCall, toolResult } from "../toolResult.js";
import type { Part } from "../turn.js";

const open = /<tool-use\b([^>\n]{0,400})>/gu;
const close = "</tool-use>";

/** What SpecStory and its like write of an agent's turn: words, and among them a folded block for each call. */
export function withToolUse(said: string): Part[] {
  if (!said.includes(close)) return text(said);
  const parts: Part[] = [];
  let from = 0;
  let calls = 0;
  for (const found of said.matchAll(open)) {
    if (found.index < from) continue;
    const begin = found.index + found[0].length;
    const end = said.indexOf(close, begin);
    if (end < 0) break;
    parts.push(...text(said.slice(from, found.index).trim()));
    parts.push(...partsOf(found[1], said.slice(begin, end), `tool-use-${calls++}`));
    from = end + close.length;
  }
  return [...parts, ...text(said.slice(from).trim())];
}

const attribute = (attributes: string, name: string): string =>
  new RegExp(`${name}="([^"]{0,200})"`, "u").exec(attributes)?.[1] ?? "";

interface Block {
  readonly language: string;
  readonly text: string;
}

function partsOf(attributes: string, body: string, id: string): Part[] {
  const kind = attribute(attributes, "data-tool-type");
  const summary = /<summary>([\s\S]{0,20000}?)<\/summary>/u.exec(body)?.[1] ?? "";
  const shown = body
    .replace(`<summary>${summary}</summary>`, "")
    .replace(/<\/?details[^>\n]{0,100}>/gu, "")
    .trim();
  const name = attribute(attributes, "data-tool-name") || /\*\*(\S{1,80})\*\*/u.exec(summary)?.[1] || "tool";
  const blocks = fencedIn(shown);
  // "Tool use: **run_terminal_cmd** • Run command: npm test"
  const told = /•\s*(?:[A-Z][\w ]{1,30}:\s*)?([\s\S]*)$/u.exec(summary)?.[1]?.trim() ?? "";
  const quoted = /^[^`\n]*`([^`\n]{1,4000})`\s*$/mu.exec(shown.split("```")[0] ?? "")?.[1] ?? "";
  const call = readers.get(kind)?.({ told, quoted, blocks }) ?? general({ told, quoted, blocks });
  return [toolCall(id, name, call.input), ...(call.result === undefined ? [] : [toolResult(id, call.result)])];
}

interface Shown {
  /** Behind the dot of the summary. */
  readonly told: string;
  /** The first words in backticks above the fences. */
  readonly quoted: string;
  readonly blocks: readonly Block[];
}
interface Read {
  readonly input: Readonly<Record<string, unknown>>;
  readonly result: string | undefined;
}

const isScript = ({ language }: Block): boolean => /^(?:bash|sh|shell|zsh|powershell|console)$/u.test(language);

const readers = new Map<string, (shown: Shown) => Read>([
  ["shell", shellOf],
  ["read", ({ told, quoted, blocks }) => ({ input: { file_path: quoted || told }, result: blocks.at(-1)?.text })],
  [
    "write",
    ({ told, quoted, blocks }) => {
      const written = blocks[0];
      const key = written?.language === "diff" ? "diff" : "content";
      return {
        input: { file_path: quoted || told, ...(written && { [key]: written.text }) },
        // A change that is shown was made; where the tool answered besides, its words stand below.
        result: blocks.length > 1 ? blocks.at(-1)?.text : written && "Applied.",
      };
    },
  ],
]);

function shellOf({ told, quoted, blocks }: Shown): Read {
  const script = blocks.find(isScript);
  // opencode shows the command behind a prompt, and what it printed below it.
  const prompt = /^\$ ([^\n]*)\n?([\s\S]*)$/u.exec(script?.text ?? "");
  if (prompt && !quoted) return { input: { command: prompt[1] }, result: prompt[2] };
  const command = quoted || script?.text || told;
  return { input: { command }, result: blocks.findLast((block) => block !== script)?.text };
}

function general({ told, quoted, blocks }: Shown): Read {
  return { input: { input: quoted || told }, result: blocks.at(-1)?.text };
}

/** Blocks in fences, each closed by one as long as its own. */
function fencedIn(shown: string): Block[] {
  const blocks: Block[] = [];
  let fence = "";
  let language = "";
  let lines: string[] = [];
  for (const line of shown.split(/\r?\n/u)) {
    const mark = /^\s{0,3}(`{3,})([\w+-]{0,30})\s*$/u.exec(line);
    if (fence === "" && mark) {
      [, fence, language] = mark;
      lines = [];
    } else if (fence !== "" && line.trim() === fence) {
      blocks.push({ language, text: lines.join("\n") });
      fence = "";
    } else if (fence !== "") lines.push(line);
  }
  if (fence !== "") blocks.push({ language, text: lines.join("\n") });
  return blocks;
}
