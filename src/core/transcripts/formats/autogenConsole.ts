import { text, thinking } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut, quoted } from "../leftOut.js";
import { fencedBlocks, withinBlocks } from "../fences.js";
import { printedValue } from "../printedValue.js";
import { objectsOf } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";

const head =
  /^-{8,12} (?:(?<type>\w{3,40}(?:Message|Event)) \((?<source>[^()\n]{1,80})\)|(?<other>[\w ]{1,40})) -{8,12}[ \t]*$/u;
const spent = /^\[Prompt tokens: \d{1,12}, Completion tokens: \d{1,12}\][ \t]*$/u;

/** What AutoGen's console prints of a team's run: a line of dashes with the kind of message and the agent, and below it what was said, called or returned. */
export const autogenConsole: TranscriptFormat = {
  id: "autogen-console",
  name: "what AutoGen's console printed",
  text: (whole) => {
    const lines = whole.split(/\r?\n/u);
    const sections = sectionsOf(lines);
    const isNamed = sections[0]?.type === undefined && isUser(sections[0]?.source ?? "") && sections.length > 2;
    if (!isNamed && !sections.some(({ type }) => type !== undefined)) return undefined;
    // A page that shows one in a code block is about it.
    const begins = whole.search(/^-{8,12} \w/mu);
    if (withinBlocks(fencedBlocks(whole))(begins)) return undefined;
    const turns: TurnList = [];
    const leftOut = new LeftOut();
    for (const section of sections) addSection(turns, section, isNamed, leftOut);
    return turns.some(({ role }) => role === "assistant")
      ? [{ title: null, turns, leftOut: leftOut.sentences() }]
      : undefined;
  },
};

/** `[FunctionCall(id='c1', arguments='{"q": "a"}', name='find')]` */
const printedObjects = (said: string) => objectsOf(printedValue(said)?.value);

interface Section {
  readonly type: string | undefined;
  readonly source: string;
  readonly lines: string[];
}

function sectionsOf(lines: readonly string[]): Section[] {
  const sections: Section[] = [];
  for (const line of lines) {
    const found = line.startsWith("--------") ? head.exec(line)?.groups : undefined;
    if (found) sections.push({ type: found.type, source: found.source ?? found.other, lines: [] });
    else if (!spent.test(line)) sections.at(-1)?.lines.push(line);
  }
  return sections;
}

const isUser = (source: string): boolean => /^user(?:[_ ]?proxy)?(?:[_ ]?agent)?$/iu.test(source);

/** Agents of Magentic-One that only do what they are told, and say what they saw. */
const isHand = (source: string): boolean => /(?:Surfer|Terminal|Executor)$/u.test(source);

function addSection(turns: TurnList, { type, source, lines }: Section, isNamed: boolean, leftOut: LeftOut): void {
  const said = lines.join("\n").trim();
  const facts = { author: source };
  if (type === "ThoughtEvent") addTurn(turns, "assistant", thinking(said), facts);
  else if (type === "ToolCallRequestEvent")
    addTurn(
      turns,
      "assistant",
      printedObjects(said).map((call) => toolCall(call.id, call.name, call.arguments)),
      facts,
    );
  else if (type === "ToolCallExecutionEvent")
    addTurn(
      turns,
      "tool",
      printedObjects(said).map((one) =>
        toolResult(one.call_id, one.content ?? said, { isError: one.is_error === true ? true : null }),
      ),
      facts,
    );
  // It says again what the tools have returned.
  else if (type === "ToolCallSummaryMessage") leftOut.count("summary of what tools had returned");
  else if (isNamed && isHand(source)) {
    const asked = turns.at(-1)?.parts.findLast((part) => part.type === "text");
    addTurn(turns, "assistant", [toolCall(null, source, { request: asked?.type === "text" ? asked.text : "" })], {
      goesOn: true,
    });
    addTurn(turns, "tool", [toolResult(null, said)], facts);
  } else if (type?.endsWith("Message") || (type === undefined && isNamed && said !== ""))
    addTurn(turns, isUser(source) ? "user" : "assistant", text(said), facts);
  else leftOut.count(type === undefined ? "part of the console's own" : `event of the type ${quoted(type)}`);
}
