import { stat } from "node:fs/promises";
import { z } from "zod";
import { CodedError } from "../../core/errors.js";
import { refusal } from "../../files/refusal.js";
import { sessionRecord, SessionRecord } from "../../core/session/record/sessionRecord.js";
import { conversationWords } from "../../core/transcripts/conversationWords.js";
import { readTranscripts } from "../../core/transcripts/readTranscripts.js";
import type { Conversation } from "../../core/transcripts/turn.js";
import { readTranscriptFile } from "../../host/transcripts/transcriptFile.js";
import { renderSessionTerminal } from "../../report/session/terminal.js";
import { checkTalk } from "../../session/checkTalk.js";
import { tool } from "../tool.js";

/** Talks that are named where one must be chosen. */
const MOST_NAMED = 20;

export const checkSession = tool({
  name: "check_session",
  title: "Check an agent's session",
  description:
    "Holds what an agent says in a session (tests pass, it works, all files are done) against what its tool calls returned, by program. " +
    "Give one of: the path of a transcript (Claude Code, Codex and other formats), its text, or chat messages in OpenAI's or Anthropic's form.",
  input: z.object({
    path: z.string().min(1).optional().describe("Path of a transcript on this machine"),
    text: z.string().min(1).optional().describe("A transcript as text: JSON, JSON lines, Markdown"),
    messages: z.array(z.looseObject({})).optional().describe("Chat messages, with their tool calls and results"),
    conversation: z
      .int()
      .min(1)
      .optional()
      .describe("Of a transcript that holds several talks, this one, counted from 1"),
  }),
  output: SessionRecord,
  run: async ({ path, text, messages, conversation }, { language }) => {
    if ([path, text, messages].filter((given) => given !== undefined).length !== 1)
      throw new CodedError("usage", "Give one of path, text and messages.");
    const talks = path === undefined ? readTranscripts(text ?? { messages: messages ?? [] }) : await talksOf(path);
    const { name, turns, report, leftOut } = checkTalk(path ?? "session", chosen(talks, conversation));
    return {
      text: renderSessionTerminal({ name, turns, report, leftOut }, { color: false, width: 100, language }),
      data: sessionRecord(name.slice(-500), report, leftOut),
    };
  },
});

async function talksOf(path: string): Promise<Conversation[]> {
  const kind = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new CodedError("usage", refusal(path, "read", error), { cause: error });
  });
  if (!kind.isFile()) throw new CodedError("usage", `${path} is no file.`);
  return readTranscriptFile(path);
}

function chosen(talks: readonly Conversation[], number: number | undefined): Conversation {
  const talk = talks[(number ?? 1) - 1];
  if (!talk) throw new CodedError("usage", `There are ${talks.length} talks, so there is no number ${number ?? 1}.`);
  if (number !== undefined || talks.length === 1) return talk;
  const named = talks.slice(0, MOST_NAMED).map((one, i) => `${i + 1}: ${conversationWords(one).label}`);
  throw new CodedError("usage", `There are ${talks.length} talks. Choose a conversation: ${named.join("; ")}.`);
}
