import { z } from "zod";
import { attachment, text, thinking } from "../content.js";
import type { SequenceReader, TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { anything, fromJsonText, isObject, type JsonObject, maybeText, textOf } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, timeOf, type TurnList } from "../turnList.js";
import type { Part, Turn } from "../turn.js";

const Told = z.object({
  type: z.enum(["say", "ask"]),
  say: maybeText,
  ask: maybeText,
  text: maybeText,
  reasoning: maybeText,
  partial: anything,
  ts: anything,
});
type Told = z.infer<typeof Told>;

/**
 * `ui_messages.json` of Cline and Roo Code: what the side panel showed. Their `api_conversation_history.json` is a list of messages like
 * everybody's.
 */
export const cline: TranscriptFormat = {
  id: "cline",
  name: "a Cline or Roo Code task",
  sequence: {
    recognises: (value) => {
      const told = Told.safeParse(value).data;
      return told !== undefined && told[told.type] !== undefined;
    },
    begin: taskReader,
  },
};

function taskReader(): SequenceReader {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  return {
    take: (value: JsonObject) => {
      const told = Told.safeParse(value).data;
      if (!told) return leftOut.count("record without a kind");
      if (told.partial === true) return;
      const kind = told[told.type] ?? "";
      // The task is the first text, and stands for the person's question.
      const said =
        kind === "text" && turns.length === 0
          ? { role: "user" as const, parts: text(told.text) }
          : kinds.get(kind)?.(told);
      if (said) addTurn(turns, said.role, said.parts, { time: timeOf(told.ts), goesOn: said.role === "assistant" });
      else if (!silent.has(kind)) leftOut.count(`record of the kind ${JSON.stringify(kind.slice(0, 40))}`);
    },
    end: () => [{ title: null, turns, leftOut: leftOut.sentences() }],
  };
}

interface Said {
  readonly role: Turn["role"];
  readonly parts: readonly Part[];
}

const assistant = (parts: readonly Part[]): Said => ({ role: "assistant", parts });
const answer = ({ text: said, reasoning }: Told): Said => assistant([...thinking(reasoning), ...text(said)]);

const kinds = new Map<string, (told: Told) => Said>([
  ["task", ({ text: said }) => ({ role: "user", parts: text(said) })],
  ["user_feedback", ({ text: said }) => ({ role: "user", parts: text(said) })],
  ["text", answer],
  ["completion_result", answer],
  ["plan_mode_respond", ({ text: said }) => assistant(text(wordsIn(said)))],
  ["followup", ({ text: said }) => assistant(text(wordsIn(said)))],
  ["reasoning", ({ text: said, reasoning }) => assistant(thinking(said ?? reasoning))],
  ["command", ({ text: said }) => assistant([toolCall(null, "execute_command", { command: said })])],
  ["command_output", ({ text: said }) => ({ role: "tool", parts: [toolResult(null, said)] })],
  ["tool", ({ text: said }) => assistant([callIn(said, "tool")])],
  ["use_mcp_server", ({ text: said }) => assistant([callIn(said, "toolName")])],
  ["mcp_server_response", ({ text: said }) => ({ role: "tool", parts: [toolResult(null, said)] })],
  ["error", ({ text: said }) => ({ role: "system", parts: attachment(`error: ${said ?? "without words"}`) })],
]);

/** Of the panel and its requests. */
const silent = new Set([
  "api_req_started",
  "api_req_finished",
  "api_req_retried",
  "api_req_deleted",
  "deleted_api_reqs",
  "checkpoint_created",
  "checkpoint_saved",
  "resume_task",
  "resume_completed_task",
  "shell_integration_warning",
  "task_progress",
  "info",
]);

function wordsIn(said: string | undefined): string | undefined {
  const value = fromJsonText(said);
  return isObject(value) ? (textOf(value.response) ?? textOf(value.question) ?? said) : said;
}

function callIn(said: string | undefined, key: string): Part {
  const value = fromJsonText(said);
  return toolCall(null, isObject(value) ? value[key] : undefined, value);
}
