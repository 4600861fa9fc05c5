import { CodedError } from "../core/errors.js";
import type { CheckedSession } from "../core/session/checkedSession.js";
import { checkSession } from "../core/session/checkSession.js";
import { withWrittenCalls } from "../core/session/written/withWrittenCalls.js";
import { attachment, callsLeftOut } from "../core/transcripts/content.js";
import { isPlainTalk, plainText } from "../core/transcripts/formats.js";
import type { Conversation, Turn } from "../core/transcripts/turn.js";

/**
 * Holds what the agent of a talk says against what its calls returned. No model is asked. Throws a CodedError "bad-input" for a text
 * without speakers and calls, a README, an article: it claims much, and none of it as an agent's report.
 */
export function checkTalk(name: string, talk: Conversation): CheckedSession {
  const turns = withWrittenCalls(talk.turns);
  const { leftOut, format } = talk;
  const holdsCalls = turns.some(({ parts }) =>
    parts.some(({ type }) => type === "tool-call" || type === "tool-result"),
  );
  if (format === plainText && !holdsCalls)
    throw new CodedError(
      "bad-input",
      "This is one text without speakers or calls, so there is nothing to hold it against. Give the transcript of a session; the steps of a text are checked by `cotcheck check --response`.",
    );
  if (holdsCalls || !isPlainTalk(talk)) return { name, turns, report: checkSession(turns), leftOut };
  return { name, turns, report: checkSession(withoutItsCalls(turns)), leftOut: [...leftOut, holdsNone] };
}

const holdsNone =
  "This text has a place for what was said and none for calls: that a call is missing here says nothing of whether it was made.";

function withoutItsCalls([first, ...rest]: readonly Turn[]): readonly Turn[] {
  return first ? [{ ...first, parts: [...first.parts, ...attachment(callsLeftOut)] }, ...rest] : [];
}
