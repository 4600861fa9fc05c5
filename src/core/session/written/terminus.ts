import { toolCall } from "../../transcripts/toolResult.js";
import { fromJsonText, isObject, type JsonObject, objectsOf, textOf } from "../../transcripts/shapes.js";
import type { Part } from "../../transcripts/turn.js";

const words = ["analysis", "state_analysis", "explanation", "plan"];

/**
 * What Terminus (terminal-bench) answers with: `{"analysis": "…", "plan": "…", "commands": [{"keystrokes": "ls\n"}], "task_complete": false}`.
 * Undefined for any other text.
 */
export function terminusParts(text: string): Part[] | undefined {
  const answer = answerIn(text);
  if (!answer) return undefined;
  const { before, value } = answer;
  const said = [before, ...words.map((key) => textOf(value[key]) ?? "")].filter((part) => part !== "").join("\n\n");
  const keys = objectsOf(value.commands).map(({ keystrokes }) => textOf(keystrokes) ?? "");
  const command = keys
    .map((typed) => (typed.endsWith("\n") ? typed : `${typed}\n`))
    .join("")
    .trim();
  return [
    ...(said === "" ? [] : [{ type: "text" as const, text: said }]),
    ...(command === "" ? [] : [toolCall(null, "bash", { command })]),
  ];
}

function answerIn(text: string): { readonly before: string; readonly value: JsonObject } | undefined {
  if (!text.includes('"commands"')) return undefined;
  const start = text.indexOf("{");
  const end = text.lastIndexOf("}") + 1;
  const value = fromJsonText(text.slice(start, end));
  if (!isObject(value) || !Array.isArray(value.commands)) return undefined;
  const isOf = ["task_complete", "is_task_complete", ...words.slice(0, 2)].some((key) => key in value);
  const typed = objectsOf(value.commands);
  return isOf && typed.every((one) => typeof one.keystrokes === "string")
    ? {
        before: text
          .slice(0, start)
          .replace(/`{3}\w*\s*$/u, "")
          .trim(),
        value,
      }
    : undefined;
}
