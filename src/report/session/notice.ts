import type { CheckedSession } from "../../core/session/checkedSession.js";
import type { CheckedClaim } from "../../core/session/report.js";
import { plainLine, shortLine } from "../plainText.js";
import { claimSentence, claimStatusWords } from "../words/claims.js";
import type { Say } from "../words/language.js";
import { inQuotes } from "../words/quoted.js";
import { callNames } from "./calls.js";

/** What is shown of each; characters. */
const MOST_CLAIMS = 5;
const MOST_QUOTED = 300;

/** What a person is told of claims at the moment an agent makes them; plain text in a few lines. */
export function claimNotice(claims: readonly CheckedClaim[], session: Pick<CheckedSession, "turns">, say: Say): string {
  const calls = callNames(session);
  const more = claims.length - MOST_CLAIMS;
  return [
    claims.length === 1
      ? say("Cotcheck: this session does not carry a claim of the last message.")
      : say("Cotcheck: this session does not carry {0} claims of the last message.", claims.length),
    ...claims.slice(0, MOST_CLAIMS).flatMap((claim) => claimLines(claim, calls, say)),
    ...(more > 0 ? [say("And {0} more.", more)] : []),
  ].join("\n");
}

/** The same for the agent, with what it is to do. */
export function claimRequest(
  claims: readonly CheckedClaim[],
  session: Pick<CheckedSession, "turns">,
  say: Say,
): string {
  return [
    claimNotice(claims, session, say),
    say(
      "Do what is missing and look at its result, or correct the message: say what was run, what came out, and what is open.",
    ),
  ].join("\n");
}

function claimLines(claim: CheckedClaim, calls: ReturnType<typeof callNames>, say: Say): string[] {
  const { icon, label } = claimStatusWords[claim.status];
  return [
    `${icon} ${inQuotes(quoted(claim.text), say)} – ${say(label)}. ${claimSentence(claim, say)}`,
    ...claim.evidence.slice(0, 2).map(({ call, quote }) => {
      const named = calls(call) ?? plainLine(call);
      return `    ${named}${quote === "" ? "" : ` – ${inQuotes(quoted(quote), say)}`}`;
    }),
  ];
}

function quoted(text: string): string {
  return shortLine(text.slice(0, 4 * MOST_QUOTED), MOST_QUOTED);
}
