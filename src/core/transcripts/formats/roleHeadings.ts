import { attachment, callsLeftOut, text } from "../content.js";
import { blockBody, fencedBlocks, fencedLines } from "../fences.js";
import type { TranscriptFormat } from "../format.js";
import { fromJsonText, isObject, objectsOf } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Part } from "../turn.js";

export type Role = "user" | "assistant" | "system";

/** What an agent is shown of its own command comes as the user's word, as it did in the run. */
const roles: Readonly<Record<string, Role>> = {
  system: "system",
  developer: "system",
  user: "user",
  human: "user",
  task: "user",
  tool: "user",
  observation: "user",
  environment: "user",
  "user-observation": "user",
  "tool-result": "user",
  assistant: "assistant",
  agent: "assistant",
  ai: "assistant",
  model: "assistant",
  gpt: "assistant",
};

export function roleOf(name: string): Role | undefined {
  const key = name.toLowerCase().replaceAll(/[_ ]/gu, "-");
  return Object.hasOwn(roles, key) ? roles[key] : undefined;
}

/** `## [ai]`, and `### Block 12: tool`. */
const heading =
  /^#{1,4} (?:\[(?<framed>[\w -]{1,30})\]|(?:Block|Step|Turn|Message) \d{1,5}: (?<counted>\w{1,20}))[ \t]*$/u;

/**
 * Trajectories of data sets (SWE-Gym, Nebius, rollouts of Terminus) that were written out as Markdown, with the role in brackets or behind a
 * number.
 */
export const roleHeadings: TranscriptFormat = {
  id: "role-headings",
  name: "a trajectory with a heading for each role",
  text: (whole) => {
    const lines = whole.split(/\r?\n/u);
    const found = headingsOf(whole, lines);
    const first = found.findIndex(({ role }) => role === "assistant");
    const last = found.findLastIndex(({ role }) => role !== "assistant");
    if (first < 0 || last < 0 || found.length < 3) return undefined;
    const turns: TurnList = [];
    // Some that write them out keep nothing of what the commands printed.
    if (found.slice(first).every(({ role }) => role === "assistant"))
      addTurn(turns, "system", attachment(callsLeftOut));
    const open: string[] = [];
    for (const [i, { at, role, isTool }] of found.entries()) {
      const said = lines
        .slice(at + 1, found[i + 1]?.at)
        .join("\n")
        .trim();
      if (role === "assistant") {
        const parts = withListedCalls(said);
        open.length = 0;
        for (const part of parts) if (part.type === "tool-call" && part.id !== null) open.push(part.id);
        addTurn(turns, role, parts);
      } else if (isTool && open.length > 0) addTurn(turns, "tool", [toolResult(open.pop(), said)]);
      else addTurn(turns, role, text(said));
    }
    return [{ title: /^# (\S.{0,200})$/u.exec(lines[0])?.[1].trim() ?? null, turns, leftOut: [] }];
  },
};

interface Heading {
  readonly at: number;
  readonly role: Role;
  readonly isTool: boolean;
}

function headingsOf(whole: string, lines: readonly string[]): Heading[] {
  const fenced = fencedLines(whole, lines);
  const found: Heading[] = [];
  for (const [at, line] of lines.entries()) {
    const names = line.startsWith("#") && !fenced[at] ? heading.exec(line)?.groups : undefined;
    const name = names?.framed ?? names?.counted ?? "";
    const role = roleOf(name);
    if (role) found.push({ at, role, isTool: /^tool/iu.test(name) });
  }
  return found;
}

/** `Tool calls:` and a list in JSON, above what is said. */
function withListedCalls(said: string): Part[] {
  const begins = /^Tool calls:[ \t]*\n/u.exec(said);
  const [block] = begins ? fencedBlocks(said) : [];
  if (!begins || !block || block.start !== begins[0].length) return text(said);
  const listed = fromJsonText(blockBody(said, block));
  const calls = objectsOf(listed).map((call) =>
    isObject(call.function)
      ? toolCall(call.id, call.function.name, call.function.arguments)
      : toolCall(call.id, call.function ?? call.name, call.arguments ?? call.input),
  );
  return [...text(said.slice(block.end).trim()), ...calls];
}
