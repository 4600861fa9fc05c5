import { text } from "../content.js";
import { documentOf } from "../documentOf.js";
import { blockBody, fencedBlocks } from "../fences.js";
import type { TranscriptFormat } from "../format.js";
import { firstText, fromJsonText, isObject, type JsonObject, objectsOf, word } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";

/** Steps of a harness whose model writes its calls as text: what it wrote, and a list of the tools that were run for it with what they returned. */
export const writtenSteps: TranscriptFormat = {
  id: "written-steps",
  name: "steps in which calls are written as text",
  document: documentOf(stepsIn, (steps, value) => {
    const turns: TurnList = [];
    const task = firstText(value, ["task", "instruction", "question", "goal", "problem_statement"]);
    if (task !== undefined) addTurn(turns, "user", text(task));
    for (const [i, step] of steps.entries()) {
      const { said, inputs } = partsOf(word(step.content));
      const ran = objectsOf(step.results).filter(({ tool }) => !ends.test(word(tool)));
      const calls = ran.map(({ tool }, k) => toolCall(`step ${i + 1}.${k + 1}`, tool, inputs[k] ?? {}));
      addTurn(turns, "assistant", [...text(said), ...calls]);
      for (const [k, { result }] of ran.entries()) addTurn(turns, "tool", [toolResult(calls[k].id, result)]);
    }
    const { finish } = value;
    const last = isObject(finish) ? firstText(finish, ["summary", "message", "answer", "result"]) : undefined;
    if (last !== undefined) addTurn(turns, "assistant", text(last));
    return [{ title: null, turns, leftOut: [] }];
  }),
};

/** With these an agent ends. */
const ends = /^(?:finish|final_?answer|submit|done|complete)$/iu;

function stepsIn(value: JsonObject): readonly JsonObject[] | undefined {
  const steps = objectsOf(value.log ?? value.steps ?? value.trajectory);
  const isStep = ({ content, results }: JsonObject) =>
    typeof content === "string" &&
    objectsOf(results).some(({ tool, result }) => typeof tool === "string" && result !== undefined);
  return steps.some(isStep) && steps.every(({ content }) => typeof content === "string") ? steps : undefined;
}

/** What is said, and the arguments of the calls in their order. One whose quotes are Python's is no JSON, and has none that can be read. */
function partsOf(content: string): { readonly said: string; readonly inputs: readonly unknown[] } {
  const inputs: unknown[] = [];
  let said = "";
  let behind = 0;
  for (const block of fencedBlocks(content)) {
    const body = blockBody(content, block);
    const call = fromJsonText(body);
    if (!isObject(call) && !/^\s*\{\s*"name":/u.test(body)) continue;
    inputs.push(isObject(call) ? (call.arguments ?? call.parameters ?? call.args ?? {}) : { written: body });
    said += content.slice(behind, block.start);
    behind = block.end;
  }
  return { said: (said + content.slice(behind)).trim(), inputs };
}
