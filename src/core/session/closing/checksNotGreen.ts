import { statementsOf } from "../claims/statements.js";
import type { Evidence } from "../evidence.js";
import type { AgainstClosing } from "./againstClosing.js";

/** A row of `gh pr checks`: the check, how it stands, how long it took. */
const row = /^([^\t]{1,80})\t(pass|fail|pending|skipping|cancel(?:led)?)\t/;
const listing = /\bgh\s+pr\s+checks\b|\bgh\s+pr\s+status\b/;
const open: ReadonlySet<string> = new Set(["fail", "pending", "cancel", "cancelled"]);

const saysGreen =
  /\b(?:ci|pipelines?|(?:all |every |the )?(?:\w+ )?checks?|everything)\b.{0,40}\b(?:green|pass(?:es|ed|ing)?|succeeded)\b|\b(?:green|passing) (?:ci|pipeline|checks)\b/;
const saysOpen =
  /\b(?:pending|running|queued|waiting|in progress|not (?:yet|finished|started|done|through)|has(?:n't| not)|red|fail(?:s|ed|ing|ure)?(?! (?:before|earlier|at first))|once|still)\b/;

/** The last list of a pull request's checks has one that did not pass, and the closing says that they are green and nothing of that one. */
export function checksNotGreen(said: string, order: number, evidence: Evidence): AgainstClosing | null {
  const last = evidence
    .inExchange(order)
    .findLast((act) => listing.test(act.text) && evidence.outputOf(act).lines.some((line) => row.test(line)));
  if (!last) return null;
  const left = evidence.outputOf(last).lines.flatMap((line) => {
    const match = row.exec(line);
    return match && open.has(match[2]) ? [{ name: match[1].toLowerCase(), line }] : [];
  });
  if (left.length === 0) return null;
  const statements = [...statementsOf(said)];
  const told = statements.find(({ text }) => saysGreen.test(text) && !saysOpen.test(text));
  if (!told || saysOpen.test(said.toLowerCase())) return null;
  return {
    rule: "checks-not-green",
    status: "contradicted",
    act: last,
    quote: left[0].line.trim(),
    sentence: told.sentence.text,
  };
}
