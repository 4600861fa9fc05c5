import { text, thinking } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { firstPrinted, printedValue } from "../printedValue.js";
import { fromJsonText, isObject } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";
import { speakerLine } from "./speakerLine.js";

const enters = /^[^\n>]{0,20}> Entering new [^\n]{0,60}chain\.\.\.[^\n]{0,20}$/mu;
const finished = /^[^\n>]{0,20}> Finished chain\.[^\n]{0,20}$/mu;
const invokes = /^[^\n`]{0,30}Invoking: `([^`\n]{1,100})` with `([^\n]*)`[ \t]*$/mu;
const labelled = /^Action: ?[^\n]{1,200}\n\s{0,5}Action Input:/mu;
/** A colour, also where its escape was lost on the way. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: consoles colour by it
const colour = /\u001b?\[\d{0,3}(?:;\d{1,3})*m/u;
const everyColour = new RegExp(colour, "gu");

/** What LangChain's AgentExecutor prints with `verbose=True`: calls as "Invoking: `tool` with `{…}`" or under labels, what they answered, and the answer. */
export const langchainConsole: TranscriptFormat = {
  id: "langchain-console",
  name: "what LangChain's agent printed",
  text: (whole) => {
    if (!enters.test(whole) || !(invokes.test(whole) || labelled.test(whole))) return undefined;
    const [before, ...chains] = whole.split(new RegExp(enters, "gmu"));
    const turns: TurnList = [];
    const told: string[] = [];
    let asked = askedIn(before);
    for (const chain of chains) {
      const [body, behind = ""] = chain.split(finished, 2);
      const returned = returnedIn(behind);
      const question = returned?.input ?? asked;
      if (question !== undefined) addTurn(turns, "user", text(question));
      if (invokes.test(body)) addChain(turns, body, returned?.output, told);
      else addLabelled(turns, body);
      asked = askedIn(behind);
    }
    return turns.some(({ role }) => role === "assistant")
      ? [{ title: null, turns, leftOut: [...new Set(told)] }]
      : undefined;
  },
};

function addChain(turns: TurnList, body: string, output: string | undefined, told: string[]): void {
  const [opening, ...calls] = body.split(new RegExp(`(?=${invokes.source})`, "gmu")).filter((_, i) => i % 3 === 0);
  const first = plain(opening);
  if (first !== "") addTurn(turns, "assistant", text(first));
  for (const [i, piece] of calls.entries()) {
    const call = invokes.exec(piece);
    if (!call) continue;
    const said = /^\s{0,5}responded: ([\s\S]{0,20000}?)\n\s*\n/u.exec(piece.slice(call[0].length));
    const rest = piece.slice(call[0].length + (said?.[0].length ?? 0));
    const { result, answer } = i < calls.length - 1 ? { result: plain(rest), answer: "" } : parted(rest, output, told);
    const id = addCall(turns, plain(said?.[1] ?? ""), call[1], printedValue(call[2])?.value ?? call[2]);
    addTurn(turns, "tool", [toolResult(id, result)]);
    if (answer !== "") addTurn(turns, "assistant", text(answer));
  }
}

/** Agents without calls of their own write what they think and do under labels. What they saw has one in old versions alone. */
function addLabelled(turns: TurnList, body: string): void {
  let open: string | null = null;
  for (const part of withObservations(body).split(/^(?=(?:Action|Observation|Final Answer): ?)|^Thought: ?/mu)) {
    const action = /^Action: ?([^\n]{1,200})\n\s{0,5}Action Input: ?([\s\S]*)/u.exec(part);
    const observed = /^Observation: ?/u.exec(part);
    const answer = /^Final Answer: ?/u.exec(part);
    if (action) open = addCall(turns, "", action[1].trim(), fromJsonText(action[2].trim()));
    else if (observed) addTurn(turns, "tool", [toolResult(open, part.slice(observed[0].length).trim())]);
    else if (answer) addTurn(turns, "assistant", text(part.slice(answer[0].length).trim()));
    else if (part.trim() !== "") addTurn(turns, "assistant", thinking(part.trim()));
  }
}

/** What stands in a colour of its own behind an action is what the agent saw; without colours it begins on the line below. */
function withObservations(body: string): string {
  const parts = body.split(everyColour).filter((part) => part.trim() !== "");
  if (parts.length < 2)
    return plain(body).replaceAll(
      /^(Action Input: ?[^\n]*)\n(?!\s*(?:Observation:|$))(?=[\s\S])/gmu,
      (_, input: string) => `${input}\nObservation: `,
    );
  return parts
    .map((part, i) => {
      const isSeen = /^Action Input:/mu.test(parts[i - 1] ?? "") && !/^\s*Observation:/u.test(part);
      return isSeen ? `\nObservation: ${part.trim()}\nThought: ` : part;
    })
    .join("");
}

/** Gives the call's id. */
function addCall(turns: TurnList, said: string, name: string, given: unknown): string {
  const id = `call ${turns.length}`;
  addTurn(turns, "assistant", [...text(said), toolCall(id, name, isObject(given) ? given : { input: given })]);
  return id;
}

/** The answer stands right behind what the last tool returned, on the same line. */
function parted(rest: string, output: string | undefined, told: string[]): { result: string; answer: string } {
  const whole = plain(rest);
  if (output !== undefined && whole.endsWith(output))
    return { result: whole.slice(0, -output.length).trim(), answer: output };
  const coloured = rest.split(everyColour).filter((part) => part.trim() !== "");
  if (coloured.length > 1) return { result: coloured[0].trim(), answer: coloured.slice(1).join("").trim() };
  const end = /^[[{]/u.test(whole) ? firstPrinted(whole)?.end : undefined;
  if (end !== undefined) return { result: whole.slice(0, end), answer: whole.slice(end).trim() };
  told.push("Where the last result ends and the answer begins is not written, so both are taken for either.");
  return { result: whole, answer: whole };
}

const plain = (part: string): string => part.replaceAll(everyColour, "").trim();

/** What the program printed of the run's value, `{'input': …, 'output': …}`, or of the answer alone. */
function returnedIn(behind: string): { readonly input?: string; readonly output: string } | undefined {
  const [first = ""] = plain(behind).split(/\n\s*\n/u);
  const value = printedValue(first)?.value;
  if (isObject(value) && typeof value.output === "string")
    return { ...(typeof value.input === "string" && { input: value.input }), output: value.output };
  const words = first.replace(/^[A-Z][\w ]{0,30}: /u, "");
  return words === "" ? undefined : { output: words };
}

/** The last line before a chain in which somebody asks. */
function askedIn(before: string): string | undefined {
  const lines = plain(before).split("\n");
  for (const line of lines.toReversed()) {
    const speaks = speakerLine(line);
    if (speaks?.role === "user" && speaks.rest) return speaks.rest;
  }
  return undefined;
}
