import { z } from "zod";
import { attachment, text } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut, quoted } from "../leftOut.js";
import { anything, type JsonObject, maybeText, objectsOf, word } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";

const Item = z.object({
  class_: z.string(),
  source: maybeText,
  content: maybeText,
  description: maybeText,
  language: maybeText,
  function: maybeText,
  kwargs: anything,
  html: maybeText,
  axtree: maybeText,
});
type Item = z.infer<typeof Item>;

const classes = /_(?:observation|action)$/u;
const isItem = (value: JsonObject): boolean => classes.test(word(value.class_));

/** Trajectories of the Agent Data Protocol: what was observed and done, each with its class. */
export const agentData: TranscriptFormat = {
  id: "agent-data",
  name: "a trajectory of the Agent Data Protocol",
  document: {
    recognises: ({ content }) => objectsOf(content).length > 0 && objectsOf(content).every(isItem),
    read: ({ content }) => {
      const turns: TurnList = [];
      const leftOut = new LeftOut();
      for (const value of objectsOf(content)) {
        const item = Item.safeParse(value).data;
        if (item) addItem(turns, item, leftOut);
        else leftOut.count("item without a class");
      }
      return [{ title: null, turns, leftOut: leftOut.sentences() }];
    },
  },
};

function addItem(turns: TurnList, item: Item, leftOut: LeftOut): void {
  const { class_, source, content, description } = item;
  const done = { goesOn: true };
  if (class_ === "text_observation" && source === "user") addTurn(turns, "user", text(content));
  else if (class_ === "text_observation") addTurn(turns, "tool", [toolResult(null, content)]);
  else if (class_ === "web_observation") addTurn(turns, "tool", [toolResult(null, item.axtree ?? item.html)]);
  else if (class_ === "message_action") addTurn(turns, "assistant", text(content), done);
  else if (class_ === "code_action")
    addTurn(turns, "assistant", [...text(description), toolCall(null, item.language ?? "code", content)], done);
  else if (class_ === "api_action")
    addTurn(turns, "assistant", [...text(description), toolCall(null, item.function, item.kwargs)], done);
  else if (class_.endsWith("observation")) addTurn(turns, "tool", attachment(class_.replace("_", " ")));
  else leftOut.count(`item of the class ${quoted(class_)}`);
}
