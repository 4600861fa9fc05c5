import { checkSession } from "../core/session/checkSession.js";
import type { CheckedClaim } from "../core/session/report.js";
import type { Turn } from "../core/transcripts/turn.js";

/** What an agent says at the end of its turn. */
export interface LastTurn {
  readonly turns: readonly Turn[];
  /** Claims of its closing words that their evidence does not carry. */
  readonly misleading: readonly CheckedClaim[];
}

/**
 * Checks the closing words of the last exchange against the whole session.
 * @param lastMessage what the agent said last, where it is known from elsewhere: files are written later than hooks are called.
 */
export function checkLastTurn(written: readonly Turn[], lastMessage: string | null): LastTurn {
  const turns = withLast(written, lastMessage);
  const request = turns.findLastIndex(isRequest);
  const { claims } = checkSession(closingWords(turns));
  return { turns, misleading: claims.filter(({ turn, closing, misleads }) => turn > request && closing && misleads) };
}

function isRequest({ role, parts }: Turn): boolean {
  return role === "user" && parts.some((part) => part.type === "text" && part.text.trim() !== "");
}

function withLast(turns: readonly Turn[], message: string | null): readonly Turn[] {
  const wanted = (message ?? "").replace(/\s+/gu, "");
  if (message === null || wanted === "") return turns;
  // A message of several blocks is kept as several turns.
  let said = "";
  for (let i = turns.length - 1; i >= 0 && turns[i].role !== "user" && said.length < wanted.length; i--) {
    if (turns[i].role !== "assistant") continue;
    for (const part of turns[i].parts.toReversed())
      if (part.type === "text") said = part.text.replace(/\s+/gu, "") + said;
  }
  return said.endsWith(wanted) ? turns : [...turns, { role: "assistant", parts: [{ type: "text", text: message }] }];
}

/** The same turns without what the agent said on the way, which is not asked about: most of the time goes into reading claims. */
function closingWords(turns: readonly Turn[]): readonly Turn[] {
  const kept = [...turns];
  let closed = false;
  for (let i = turns.length - 1; i >= 0; i--) {
    const { role, parts } = turns[i];
    if (isRequest(turns[i])) closed = false;
    if (role !== "assistant" || !parts.some(({ type }) => type === "text")) continue;
    if (closed) kept[i] = { ...turns[i], parts: parts.filter(({ type }) => type !== "text") };
    closed = true;
  }
  return kept;
}
