import { CodedError } from "../core/errors.js";
import type { CheckedSession } from "../core/session/checkedSession.js";
import { checkSession } from "../core/session/checkSession.js";
import { withWrittenCalls } from "../core/session/written/withWrittenCalls.js";
import { plainText } from "../core/transcripts/formats.js";
import type { Conversation } from "../core/transcripts/turn.js";

/**
 * Holds what the agent of a talk says against what its calls returned. No model is asked. Throws a CodedError "bad-input" for a text
 * without speakers and calls, a README, an article: it claims much, and none of it as an agent's report.
 */
export function checkTalk(name: string, { turns: told, leftOut, format }: Conversation): CheckedSession {
  const turns = withWrittenCalls(told);
  if (format === plainText && !turns.some(({ parts }) => parts.some(({ type }) => type === "tool-call")))
    throw new CodedError(
      "bad-input",
      "This is one text without speakers or calls, so there is nothing to hold it against. Give the transcript of a session; the steps of a text are checked by `cotcheck check --response`.",
    );
  return { name, turns, report: checkSession(turns), leftOut };
}
