import { z } from "zod";
import { attachment, text } from "../content.js";
import type { SequenceReader, TranscriptFormat } from "../format.js";
import { LeftOut, quoted } from "../leftOut.js";
import { anything, type JsonObject, listOf, maybeNumber, maybeObject, maybeText, objectsOf } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, timeOf, type TurnList } from "../turnList.js";

const Event = z.object({
  source: z.string(),
  action: maybeText,
  observation: maybeText,
  args: maybeObject,
  content: maybeText,
  message: maybeText,
  extras: maybeObject,
  timestamp: anything,
});
type Event = z.infer<typeof Event>;

const isEvent = (value: JsonObject): boolean =>
  typeof value.source === "string" && (typeof value.action === "string" || typeof value.observation === "string");

/** Trajectories of OpenHands: actions of the agent and observations of what came of them. */
export const openHands: TranscriptFormat = {
  id: "openhands",
  name: "an OpenHands trajectory",
  document: {
    recognises: (value) => listOf(isEvent).safeParse(value.history ?? value.trajectory).success,
    read: (value) => {
      const reader = eventReader();
      for (const event of objectsOf(value.history ?? value.trajectory)) reader.take(event);
      return reader.end();
    },
  },
  sequence: { recognises: isEvent, begin: eventReader },
};

function eventReader(): SequenceReader {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  return {
    take: (value) => {
      const event = Event.safeParse(value).data;
      if (!event) leftOut.count("record that is no event");
      else if (event.observation !== undefined) addObservation(turns, event);
      else addAction(turns, event, leftOut);
    },
    end: () => [{ title: null, turns, leftOut: leftOut.sentences() }],
  };
}

const Arguments = z.object({ content: maybeText, thought: maybeText, final_thought: maybeText });

/** Actions by which the agent speaks; all others are calls. */
const spoken = new Set(["message", "finish", "think", "reject"]);

function addAction(turns: TurnList, event: Event, leftOut: LeftOut): void {
  const { source, action = "", args = {}, message } = event;
  const time = timeOf(event.timestamp);
  const { content, thought, final_thought } = Arguments.parse(args);
  if (action === "system") addTurn(turns, "system", text(content ?? message), { time });
  else if (source === "user") addTurn(turns, "user", text(content ?? message), { time });
  else if (source !== "agent") leftOut.count(`event of the source ${quoted(source)}`);
  else {
    const said = text(content || final_thought || thought || message);
    const parts = spoken.has(action) ? said : [...text(thought), toolCall(null, action, args)];
    addTurn(turns, "assistant", parts, { time, goesOn: true });
  }
}

const Extras = z.object({
  exit_code: maybeNumber,
  metadata: z.object({ exit_code: maybeNumber }).optional().catch(undefined),
});

/** Of the program alone. */
const silent = new Set(["agent_state_changed", "null", "think"]);

function addObservation(turns: TurnList, { observation = "", content, extras, timestamp }: Event): void {
  if (silent.has(observation)) return;
  const facts = Extras.safeParse(extras).data;
  const exitCode = facts?.metadata?.exit_code ?? facts?.exit_code ?? null;
  if (observation === "error") addTurn(turns, "system", attachment(`error: ${content ?? "without words"}`));
  else addTurn(turns, "tool", [toolResult(null, content, { exitCode })], { time: timeOf(timestamp) });
}
