import { patternOf } from "../../../patternOf.js";
import type { Act } from "../../acts/act.js";
import { listsOf } from "../../acts/lists.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** A row of `gh pr checks`: the check, how it stands, how long it took. A job of `gh run view`: a mark, its name, its id. */
const row =
  /^([^\t]{1,80})\t(pass|fail|pending|skipping|cancel(?:led)?)\t|^([✓X*-]) (.{1,80}?) (?:in [\dhms]+ )?\(ID \d+\)|^([✓X*]) (\S.{0,80}?) in (?:\d+[hms]){1,3}$/;
const listing =
  /\bgh\s+pr\s+checks\b|\bgh\s+run\s+(?:view|watch|list)\b|\bgh\s+pr\s+view\b.*\bstatusCheckRollup\b|\bglab\s+ci\s+(?:status|view|get)\b/;
/** A tool that asks for the checks of a commit or a pull request. */
const asking = /check_?(?:runs?|suites?)|checks\b|workflow_?(?:runs?|jobs?)|pipeline|ci_?status|build_?status/i;
/** The first run of `gh run list` is the last one: whether it has ended, and how. */
const newest = /^(completed|in_progress|queued|waiting|pending)\t(\w*)\t/;
/** `Pipeline state: failed`. */
const pipeline = /^Pipeline state: (\w+)$/;
const open: ReadonlySet<string> = new Set(["fail", "pending", "cancel", "cancelled", "X", "*"]);

const saysGreen = patternOf("", [
  String.raw`\b(?:deploy(?:ment)?|jobs?|run|workflow)\b.{0,30}\b(?:went through|succeeded|passed|is through|`,
  String.raw`was successful|is green)\b|\b(?:ci|pipelines?|(?:all |every |the )?(?:\w+ )?(?:checks?|jobs?)|`,
  String.raw`everything)\b.{0,40}\b(?:green|pass(?:es|ed|ing)?|succeeded)\b|`,
  String.raw`\b(?:green|passing) (?:ci|pipeline|checks)\b|\b(?:ci|pipelines?|checks)\b.{0,20}[✓✔✅]|`,
  String.raw`\bci\b.{0,40}(?:綠|绿|通過|通过)`,
]);
const saysOpen =
  /\b(?:pending|running|queued|waiting|in progress|not (?:yet|finished|started|done|through)|has(?:n't| not)|red|fail(?:s|ed|ing|ure)?(?! (?:jobs?|checks?|runs?|before|earlier|at first))|once|still)\b|還在|还在|尚未|等待|進行中|进行中|排隊|排队|失敗|失败/;

/** The last list of a pull request's checks has one that did not pass, and the closing says that they are green and nothing of that one. */
export function checksNotGreen(
  { said, order, statements, sentences }: Closing,
  evidence: Evidence,
): AgainstClosing | null {
  const last = evidence
    .inExchange(order)
    .findLast((act) => (listing.test(act.text) || asking.test(act.tool)) && checksOf(act, evidence) !== null);
  if (!last) return null;
  const left = checksOf(last, evidence) ?? [];
  if (left.length === 0) return null;
  if (saysOpen.test(said.toLowerCase())) return null;
  const told = statements.find(({ text }) => saysGreen.test(text));
  if (!told) return null;
  // Each is spoken of in another sentence.
  const others = sentences.filter(({ text }) => text !== told.sentence.text);
  const isNamed = (line: string) => {
    const name = nameOf(line);
    return name.length > 3 && others.some(({ text }) => text.includes(name));
  };
  if (left.every(isNamed)) return null;
  return {
    rule: "checks-not-green",
    status: "contradicted",
    act: last,
    quote: left[0].trim(),
    sentence: told.sentence.text,
  };
}

/** The name of a check in the line of a list: `codecov/patch`. */
const nameOf = (line: string): string => {
  const match = row.exec(line);
  return (match?.[1] ?? match?.[4] ?? line.replace(/: \w+$/, "")).trim();
};

/** The checks of a list that did not pass; null where it is no such list. */
function checksOf(act: Act, evidence: Evidence): readonly string[] | null {
  const { lines } = evidence.outputOf(act);
  const latest = /\brun\s+list\b/.test(act.text) ? newest.exec(lines[0] ?? "") : null;
  if (latest)
    return latest[1] !== "completed" || /^(?:failure|cancelled|timed_out)$/.test(latest[2]) ? [lines[0] ?? ""] : [];
  const rows = lines.filter((line) => row.test(line) || pipeline.test(line));
  if (rows.length > 0)
    return rows.filter((line) => {
      const match = row.exec(line);
      return match
        ? open.has(match[2] ?? match[3] ?? match[5])
        : /^(?:failed|running|pending|canceled)$/.test(pipeline.exec(line)?.[1] ?? "");
    });
  return checksIn(evidence.jsonOf(act));
}

const notPassed =
  /^(?:failure|failed|fail|error|cancelled|canceled|timed_out|action_required|pending|queued|in_progress|running)$/i;

/** Items that have a name and a conclusion; null where one name has several: they may be tries. */
function checksIn(json: unknown): readonly string[] | null {
  const [list = []] = listsOf(json);
  const checks = list.slice(0, 200).flatMap((item): { name: string; how: string }[] => {
    if (item === null || typeof item !== "object") return [];
    const { name, conclusion, state, status } = item as Readonly<Record<string, unknown>>;
    const how = [conclusion, state, status].find((value) => typeof value === "string" && value !== "");
    return typeof name === "string" && typeof how === "string" ? [{ name, how }] : [];
  });
  if (checks.length === 0 || new Set(checks.map(({ name }) => name)).size !== checks.length) return null;
  return checks.filter(({ how }) => notPassed.test(how)).map(({ name, how }) => `${name}: ${how}`);
}
