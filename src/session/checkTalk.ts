import type { CheckedSession } from "../core/session/checkedSession.js";
import { checkSession } from "../core/session/checkSession.js";
import { withWrittenCalls } from "../core/session/written/withWrittenCalls.js";
import type { Conversation } from "../core/transcripts/turn.js";

/** Holds what the agent of a talk says against what its calls returned. No model is asked. */
export function checkTalk(name: string, { turns: told, leftOut }: Conversation): CheckedSession {
  const turns = withWrittenCalls(told);
  return { name, turns, report: checkSession(turns), leftOut };
}
