import { text } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { fromJsonText } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Part } from "../turn.js";

const header = /^={6,80} (Human|Ai|System|Tool|Function|Chat) Message ={6,80}[ \t]*$/u;
const named = /^Name: (\S.{0,200})$/u;
/** `  search (call_1)`, below "Tool Calls:". */
const call = /^ {2}(\S{1,200}) \(([^()\n]{1,200})\)$/u;
const argument = /^ {4}([\w.-]{1,100}): ?(.*)$/u;

/** What `pretty_print` of LangChain and LangGraph writes: a rule with the role for each message, and calls as lines of their own. */
export const langGraphPretty: TranscriptFormat = {
  id: "langgraph-pretty",
  name: "messages as LangChain prints them",
  text: (whole) => {
    const lines = whole.split(/\r?\n/u);
    const heads = lines.flatMap((line, at) => {
      const role = line.startsWith("=") ? header.exec(line)?.[1] : undefined;
      return role === undefined ? [] : [{ at, role }];
    });
    if (!heads.some(({ role }) => role === "Ai") || lines.slice(0, heads[0].at).some((line) => line.trim() !== ""))
      return undefined;
    const turns: TurnList = [];
    // Results come in the order of their calls, and name the tool.
    const open: { id: string; name: string }[] = [];
    for (const [i, { at, role }] of heads.entries()) {
      const held = lines.slice(at + 1, heads[i + 1]?.at);
      if (role === "Ai") {
        const parts = answerParts(withoutName(held));
        for (const part of parts)
          if (part.type === "tool-call" && part.id !== null) open.push({ id: part.id, name: part.name });
        addTurn(turns, "assistant", parts);
      } else if (role === "Tool" || role === "Function") {
        const name = nameIn(held);
        const of = open.findIndex((one) => name === undefined || one.name === name);
        const [answered] = of < 0 ? [] : open.splice(of, 1);
        addTurn(turns, "tool", [toolResult(answered?.id ?? null, withoutName(held).join("\n").trim())]);
      } else addTurn(turns, role === "System" ? "system" : "user", text(withoutName(held).join("\n").trim()));
    }
    return [{ title: null, turns, leftOut: [] }];
  },
};

const nameIn = (held: readonly string[]): string | undefined =>
  named.exec(held.find((line) => line.trim() !== "") ?? "")?.[1].trim();

function withoutName(held: readonly string[]): readonly string[] {
  return nameIn(held) === undefined ? held : held.slice(held.findIndex((line) => line.trim() !== "") + 1);
}

function answerParts(held: readonly string[]): Part[] {
  const at = held.findLastIndex((line, i) => line === "Tool Calls:" && call.test(held[i + 1] ?? ""));
  if (at < 0) return text(held.join("\n").trim());
  const calls: { id: string; name: string; input: Map<string, string> }[] = [];
  let key: string | undefined;
  for (const line of held.slice(at + 1)) {
    const begun = call.exec(line);
    const given = argument.exec(line);
    const last = calls.at(-1);
    if (begun) {
      calls.push({ id: begun[2], name: begun[1], input: new Map() });
      key = undefined;
    } else if (!last || /^ (?:Call ID:| Args:)/u.test(line)) continue;
    else if (given) {
      key = given[1];
      last.input.set(key, given[2]);
      // A value of several lines goes on at the margin.
    } else if (key !== undefined) last.input.set(key, `${last.input.get(key) ?? ""}\n${line}`);
  }
  return [
    ...text(held.slice(0, at).join("\n").trim()),
    ...calls.map(({ id, name, input }) =>
      toolCall(
        id,
        name,
        Object.fromEntries([...input].map(([field, value]) => [field, fromJsonText(value.trimEnd())])),
      ),
    ),
  ];
}
