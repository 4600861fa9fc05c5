import { open } from "node:fs/promises";
import { z } from "zod";
import { CodedError } from "../../core/errors.js";
import { refusal } from "../../files/refusal.js";
import type { Turn } from "../../core/transcripts/turn.js";
import { readTranscriptChunks } from "../../host/transcripts/transcriptFile.js";
import { claimNotice, claimRequest } from "../../report/session/notice.js";
import type { Say } from "../../report/words/language.js";
import { checkLastTurn } from "../../session/lastTurn.js";

/**
 * What agents hand to a hook that is called when a turn ends, as Claude Code documents it (code.claude.com/docs/en/hooks) and Codex does
 * as well (developers.openai.com/codex/hooks). What else they hand over is not looked at.
 */
const StopEvent = z.object({
  hook_event_name: z.enum(["Stop", "SubagentStop"]).optional(),
  transcript_path: z.string().nullish(),
  /** Of a sub-agent, which has a transcript of its own. */
  agent_transcript_path: z.string().nullish(),
  /** The turn goes on because a hook blocked its end before. */
  stop_hook_active: z.boolean().nullish(),
  last_assistant_message: z.string().nullish(),
});

/** How a hook answers; both agents take the same. */
export interface StopAnswer {
  readonly systemMessage?: string;
  readonly decision?: "block";
  readonly reason?: string;
}

export interface StopOptions {
  /** Whether the agent is held to go on; else only the person is told. */
  readonly block: boolean;
  readonly on: "contradicted" | "unsupported";
}

/** Longer sessions are read from behind, so that the answer takes no second. Bytes. */
const MOST_BYTES = 4_000_000;

/** Null where there is nothing to say. Throws CodedErrors. */
export async function answerStop(input: string, { block, on }: StopOptions, say: Say): Promise<StopAnswer | null> {
  const event = eventOf(input);
  const path = event.agent_transcript_path ?? event.transcript_path;
  if (typeof path !== "string" || path === "")
    throw new CodedError("bad-input", "The event names no transcript, so there is nothing to check.");
  const { turns: written, cut } = await lastTurns(path);
  const { turns, misleading } = checkLastTurn(written, event.last_assistant_message ?? null);
  // What the beginning of a session would show is not known where that was not read.
  const claims = misleading.filter(({ status }) => status === "contradicted" || (on === "unsupported" && !cut));
  if (claims.length === 0) return null;
  if (block && event.stop_hook_active !== true)
    return { decision: "block", reason: claimRequest(claims, { turns }, say) };
  return { systemMessage: claimNotice(claims, { turns }, say) };
}

function eventOf(input: string): z.infer<typeof StopEvent> {
  let value: unknown;
  try {
    value = JSON.parse(input);
  } catch (cause) {
    throw new CodedError("bad-input", "Standard input holds no JSON of a hook.", { cause });
  }
  const read = StopEvent.safeParse(value);
  if (read.success) return read.data;
  const [{ path, message }] = read.error.issues;
  throw new CodedError("bad-input", `Standard input is no event at the end of a turn: ${path.join(".")}: ${message}.`);
}

async function lastTurns(path: string): Promise<{ readonly turns: readonly Turn[]; readonly cut: boolean }> {
  const { bytes, cut } = await endOf(path);
  const talk = (await readTranscriptChunks(oneChunk(bytes))).at(-1);
  if (!talk) throw new CodedError("bad-input", `${path} holds no talk.`);
  return { turns: talk.turns, cut };
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The last whole lines of a file. */
async function endOf(path: string): Promise<{ readonly bytes: Uint8Array; readonly cut: boolean }> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const start = Math.max(0, size - MOST_BYTES);
      const { buffer, bytesRead } = await file.read(Buffer.alloc(size - start), 0, size - start, start);
      const read = buffer.subarray(0, bytesRead);
      return start === 0 ? { bytes: read, cut: false } : { bytes: read.subarray(read.indexOf(10) + 1), cut: true };
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new CodedError("usage", refusal(path, "read", error), { cause: error });
  }
}
