import { statementsOf } from "../claims/statements.js";
import type { Evidence } from "../evidence.js";
import type { AgainstClosing } from "./againstClosing.js";

/** A row of `gh pr checks`: the check, how it stands, how long it took. A job of `gh run view`: a mark, its name, its id. */
const row =
  /^([^\t]{1,80})\t(pass|fail|pending|skipping|cancel(?:led)?)\t|^([✓X*-]) (.{1,80}?) (?:in [\dhms]+ )?\(ID \d+\)/;
const listing = /\bgh\s+pr\s+checks\b|\bgh\s+run\s+(?:view|watch)\b/;
const open: ReadonlySet<string> = new Set(["fail", "pending", "cancel", "cancelled", "X", "*"]);

const saysGreen =
  /\b(?:ci|pipelines?|(?:all |every |the )?(?:\w+ )?checks?|everything)\b.{0,40}\b(?:green|pass(?:es|ed|ing)?|succeeded)\b|\b(?:green|passing) (?:ci|pipeline|checks)\b|\bci\b.{0,40}(?:綠|绿|通過|通过)/;
const saysOpen =
  /\b(?:pending|running|queued|waiting|in progress|not (?:yet|finished|started|done|through)|has(?:n't| not)|red|fail(?:s|ed|ing|ure)?(?! (?:before|earlier|at first))|once|still)\b|還在|还在|尚未|等待|進行中|进行中|排隊|排队|失敗|失败/;

/** The last list of a pull request's checks has one that did not pass, and the closing says that they are green and nothing of that one. */
export function checksNotGreen(said: string, order: number, evidence: Evidence): AgainstClosing | null {
  const last = evidence
    .inExchange(order)
    .findLast((act) => listing.test(act.text) && evidence.outputOf(act).lines.some((line) => row.test(line)));
  if (!last) return null;
  const left = evidence.outputOf(last).lines.flatMap((line) => {
    const match = row.exec(line);
    return match && open.has(match[2] ?? match[3]) ? [line] : [];
  });
  if (left.length === 0) return null;
  if (saysOpen.test(said.toLowerCase())) return null;
  const told = [...statementsOf(said)].find(({ text }) => saysGreen.test(text));
  if (!told) return null;
  return {
    rule: "checks-not-green",
    status: "contradicted",
    act: last,
    quote: left[0].trim(),
    sentence: told.sentence.text,
  };
}
