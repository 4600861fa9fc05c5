import { text, thinking } from "../content.js";
import { blockBody, fencedBlocks, fencedLines } from "../fences.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { fromJsonText } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";
import { speakerLine } from "./speakerLine.js";

/** `**Tool call → Bash**`, `#### Tool use: read_file`, `**Tool Call:** \`Bash\``. */
const call =
  /^(?:#{1,6} )?(?:\*\*)?[ \t]?(?:\p{Extended_Pictographic}\uFE0F?[ \t]{1,3})?Tool[ _-]?(?:call|use)(?:ed)?[ \t]{0,3}(?:→|->|:|–|—|-)[ \t]{0,3}(?:\*\*)?[ \t]{0,3}`?([A-Za-z_][\w.:/-]{0,80})`?(?:\*\*)?:?[ \t]*$/iu;
/** `**Tool** \`bash\``, `### Tool: bash`: what it was given and what it answered stand below, under labels of their own. */
const named =
  /^(?:#{1,6} )?(?:\*\*)?[ \t]?(?:\p{Extended_Pictographic}\uFE0F?[ \t]{1,3})?Tool(?: name)?(?:\*\*)?[ \t]{0,3}(?:(?:→|->|:|–|—)(?:\*\*)?[ \t]{0,3}`?|`)([A-Za-z_][\w.:/-]{0,80})`?(?:\*\*)?:?[ \t]*$/iu;
const given =
  /^(?:#{1,6} |[-*] )?(?:\*\*)?(?:Input|Arguments|Args|Parameters)(?:\*\*:?|:(?:\*\*)?)?[ \t]*(?<rest>\S.*)?$/iu;
const answered =
  /^(?:#{1,6} |[-*] )?(?:\*\*)?(?:Output|Result|Response|Observation)(?:\*\*:?|:(?:\*\*)?)?[ \t]*(?<rest>\S.*)?$/iu;
const result =
  /^(?:#{1,6} )?(?:\*\*)?[ \t]?(?:\p{Extended_Pictographic}\uFE0F?[ \t]{1,3})?Tool[ _-]?(?:result|output|response)(?: \([^()\n]{1,80}\))?:?(?:\*\*)?:?[ \t]*(?:`[^`\n]{1,80}`)?[ \t]*$/iu;
const speaker =
  /^(?:#{1,6} )?(?:\*\*)?(?:(?<user>User|Human|Task|Prompt)|(?<agent>Assistant|Agent|Model)|(?<thought>Thinking|Thought|Reasoning)|(?<end>Final result|Result|Session init)\b[^\n]{0,200}|(?<system>System))(?: \([^()\n]{1,80}\))?:?(?:\*\*)?:?[ \t]*$/iu;

/** Talks of agents that a program wrote as Markdown with a label above each call, result and message. */
export const labelledCalls: TranscriptFormat = {
  id: "labelled-calls",
  name: "Markdown with labelled calls",
  text: (whole) => {
    const lines = whole.split(/\r?\n/u);
    const sections = sectionsOf(whole, lines);
    const calls = sections.filter(({ kind }) => kind === "call").length;
    const results = sections.filter(({ kind }) => kind === "result" || kind === "answer").length;
    if (calls === 0 || results === 0) return undefined;
    const turns: TurnList = [];
    const leftOut = new LeftOut();
    // Where calls go out together, their results come back in their order.
    const open: string[] = [];
    for (const [i, { kind, name, body }] of sections.entries()) {
      if (kind === "call") {
        const id = `call ${i}`;
        open.push(id);
        addTurn(turns, "assistant", [toolCall(id, name, inputOf(body))], { goesOn: true });
      } else if (kind === "result") addTurn(turns, "tool", [toolResult(open.shift() ?? null, unfenced(body))]);
      else if (kind === "answer") {
        const { answer, rest } = answerIn(body);
        addTurn(turns, "tool", [toolResult(open.pop() ?? null, answer)]);
        if (rest !== "") addTurn(turns, "assistant", text(rest));
      } else if (kind === "thought") addTurn(turns, "assistant", thinking(body), { goesOn: true });
      else if (kind === "end") leftOut.count("part of the program's own");
      else addTurn(turns, kind === "agent" ? "assistant" : kind, text(body), { goesOn: kind === "agent" });
    }
    return [{ title: null, turns, leftOut: leftOut.sentences() }];
  },
};

interface Section {
  /** An answer stands within its call, and what stands behind it is said by the agent. */
  readonly kind: "call" | "result" | "answer" | "user" | "agent" | "thought" | "system" | "end";
  readonly name: string;
  readonly body: string;
}

function sectionsOf(whole: string, lines: readonly string[]): Section[] {
  const fenced = fencedLines(whole, lines);
  const sections: { kind: Section["kind"]; name: string; lines: string[] }[] = [];
  for (const [at, line] of lines.entries()) {
    const last = sections.at(-1);
    const isShort = line.length < 300 && !fenced[at];
    const within = isShort && last?.kind === "call" ? labelledPart(line) : undefined;
    const found = isShort && !within ? labelOf(line) : undefined;
    if (within?.kind === "call" && last) last.lines = [within.rest];
    else if (within) sections.push({ kind: within.kind, name: "", lines: [within.rest] });
    else if (found) sections.push({ kind: found.kind, name: found.name, lines: [found.rest ?? ""] });
    else last?.lines.push(line);
  }
  return sections.map(({ kind, name, lines: said }) => {
    const end = said.findLastIndex((line) => line.trim() !== "" && !/^-{3,}[ \t]*$/u.test(line));
    return {
      kind,
      name,
      body: said
        .slice(0, end + 1)
        .join("\n")
        .trim(),
    };
  });
}

/** Of a call that stands open: what it was given, or what it answered. */
function labelledPart(line: string): { readonly kind: "call" | "answer"; readonly rest: string } | undefined {
  if (!/^(?:#|\*\*|[-*] \*\*)/u.test(line)) return undefined;
  const input = given.exec(line);
  if (input) return { kind: "call", rest: input.groups?.rest ?? "" };
  const output = answered.exec(line);
  return output ? { kind: "answer", rest: output.groups?.rest ?? "" } : undefined;
}

/** A block, or the words on the label's own line; what stands behind either is no answer. Words below the label are all of it. */
function answerIn(body: string): { readonly answer: string; readonly rest: string } {
  const [block] = fencedBlocks(body);
  if (block && body.slice(0, block.start).trim() === "")
    return { answer: blockBody(body, block), rest: body.slice(block.end).trim() };
  const inline = /^`([^`\n]{1,2000})`[ \t]*(?:\n|$)/u.exec(body);
  return inline ? { answer: inline[1], rest: body.slice(inline[0].length).trim() } : { answer: body, rest: "" };
}

function labelOf(line: string): (Pick<Section, "kind" | "name"> & { readonly rest?: string }) | undefined {
  if (!/^(?:#|\*\*|[-*] \*\*)/u.test(line)) return undefined;
  const called = call.exec(line) ?? named.exec(line);
  if (called) return { kind: "call", name: called[1] };
  if (result.test(line)) return { kind: "result", name: "" };
  const said = speaker.exec(line)?.groups;
  const kind = (["user", "agent", "thought", "system", "end"] as const).find((one) => said?.[one] !== undefined);
  if (kind) return { kind, name: "" };
  const speaks = speakerLine(line);
  if (!speaks || (speaks.kind !== "heading" && speaks.kind !== "bold")) return undefined;
  const { role, rest } = speaks;
  if (role === "user" || role === "system") return { kind: role, name: "", rest };
  return role === "assistant" ? { kind: "agent", name: "", rest } : undefined;
}

/** The one block that a body is, without its fences; any other body as it stands. */
function unfenced(body: string): string {
  const opened = /^(`{3,}|~{3,})[^\n`]{0,40}\n/u.exec(body);
  if (!opened) return body;
  const rest = body.slice(opened[0].length);
  const end = rest.lastIndexOf(`\n${opened[1]}`);
  return end < 0 ? (rest.trimEnd() === opened[1] ? "" : rest) : rest.slice(0, end);
}

function inputOf(body: string): unknown {
  const plain = unfenced(body).replace(/^`([^`\n]{1,2000})`[ \t]*$/u, "$1");
  const read = fromJsonText(plain);
  return read === plain ? (cutInput(plain) ?? { input: plain }) : read;
}

/** JSON that is cut behind the beginning of its first text: what is there of it. */
function cutInput(given: string): Record<string, unknown> | undefined {
  const begins = /^\{\s{0,20}"(\w{1,60})":\s{0,20}"/u.exec(given);
  if (!begins) return undefined;
  const rest = given.slice(begins[0].length).replace(/\n[^\n]{0,200}$/u, "");
  // An escape of which only the backslash is left says nothing.
  const read = fromJsonText(`["${rest.replace(/\\{1,2}$/u, "")}"]`);
  return Array.isArray(read) ? { [begins[1]]: read[0] } : undefined;
}
