import type { Act, ActKind } from "../acts/act.js";
import { fileName, samePath } from "../acts/paths.js";
import { sameAttempt, unresolvedFailures } from "../association/similar.js";
import { contentWords } from "../claims/details.js";
import type { Evidence } from "../evidence.js";
import type { AgainstClosing } from "./againstClosing.js";
import { mayAdmit, mayAdmitOf, saysUnderWay } from "./admission.js";

/** Acts that a person asks for because of what they change. */
const wanted: ReadonlySet<ActKind> = new Set<ActKind>([
  "create",
  "update",
  "remove",
  "send",
  "deploy",
  "migrate",
  "push",
  "pull-request",
  "commit",
  "install",
  "delete",
  "move",
]);
/** Acts that show whether the work is right; the last of each kind counts. */
const checks: readonly ActKind[] = ["tests", "build", "lint", "types"];
/** Acts that a person asks for because of what they answer. */
const sources: ReadonlySet<ActKind> = new Set<ActKind>(["lookup", "query", "fetch", "search", "browse", "read"]);
const several =
  /\b(?:all|everyone|everybody|everything|each|every|both|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+)\b|全部|所有|都|两|三/i;

const against = (rule: AgainstClosing["rule"], act: Act): AgainstClosing => ({
  rule,
  status: rule === "end-not-seen" ? "partial" : "contradicted",
  act,
  quote: act.quote,
});

/**
 * The call that a closing had to speak of: the last that was to change something failed and nothing like it held after it, the last check
 * of its kind failed, or every source that was asked failed, and no word of the closing admits it. Null where a single word may.
 */
export function silentFailure(said: string, order: number, claims: boolean, evidence: Evidence): AgainstClosing | null {
  const acts = evidence
    .between(evidence.exchangeStart(order), order)
    .filter(({ baseline, dryRun, outcome, tool }) => !baseline && !dryRun && outcome !== "missing" && tool !== "user");
  const failed =
    failedChange(said, acts) ??
    failedEdit(said, acts) ??
    (claims || endsInFailure(acts) ? failedCheck(order, acts, evidence) : null);
  if (failed && !mayAdmitOf(said, failed, evidence)) return against("failure-not-mentioned", failed);
  if (mayAdmit(said)) return null;
  const handed = acts.findLast(({ kind }) => kind === "delegate");
  if (handed && (handed.outcome === "failed" || handed.partial || undoneBy(evidence.outputOf(handed).text)))
    return against("failure-not-mentioned", handed);
  if (handed?.outcome === "pending" && !saysUnderWay(said) && !seenToEnd(handed, acts, evidence))
    return against("end-not-seen", handed);
  const broken = brokenState(acts, evidence) ?? deniedState(said, acts, evidence) ?? unhealthy(said, acts, evidence);
  if (broken) return against("state-not-mentioned", broken);
  const draft = onlyDrafted(said, acts, evidence);
  if (draft) return against("end-not-seen", draft);
  const broke = brokenFile(acts, order, evidence);
  if (broke) return against("state-not-mentioned", broke);
  const running = stillRunning(said, acts, evidence);
  if (running) return against("end-not-seen", running);
  const source = failedSource(said, acts) ?? refusedPage(said, acts, evidence.requestsBefore(order, 1)[0]?.text ?? "");
  if (source) return against("source-failed-in-silence", source);
  const changing = acts.filter(({ kind }) => wanted.has(kind));
  const started = acts.findLast(({ kind }) => wanted.has(kind) || kind === "unknown" || kind === "program");
  if (started?.outcome === "pending" && !saysUnderWay(said) && !seenToEnd(started, acts, evidence))
    return against("end-not-seen", started);
  if (changing.length > 0) return null;
  const asked = acts.filter(({ kind }) => sources.has(kind));
  const others = acts.some(
    ({ kind, outcome }) =>
      !sources.has(kind) && outcome !== "failed" && outcome !== "refused" && kind !== "think" && kind !== "plan",
  );
  const answer = asked[asked.length - 1];
  const request = evidence.requestsBefore(order, 1)[0]?.text ?? "";
  const invents = (said.match(/\d[\d.,]*\d/g) ?? []).some((number) => !request.includes(number));
  return answer &&
    !others &&
    asked.every(({ outcome }) => outcome === "failed" || outcome === "refused" || (outcome === "none" && invents))
    ? against("source-failed-in-silence", answer)
    : null;
}

/** Messages that were composed and lie among the drafts, of which the closing says that they went out. */
function onlyDrafted(said: string, acts: readonly Act[], evidence: Evidence): Act | null {
  if (
    !/\b(?:sent|mailed|e-?mailed|notified|informed|invited|went out|delivered|told)\b|寄出|發送|发送|通知/i.test(
      said,
    ) ||
    saysUnderWay(said)
  )
    return null;
  const messages = acts.filter(
    ({ tool, outcome }) => /mail|message|compose|send|letter|notif|sms/i.test(tool) && outcome !== "failed",
  );
  const isDraft = (act: Act) =>
    evidence
      .valuesOf(act)
      .some(
        ({ key, value }) =>
          /(?:^|\.)(?:state|status|folder)$/.test(key) &&
          /^(?:draft(?:ed|s)?|unsent|saved_as_draft)$/i.test(String(value)),
      );
  const states = messages.filter((act) =>
    evidence.valuesOf(act).some(({ key }) => /(?:^|\.)(?:state|status|folder)$/.test(key)),
  );
  return states.length > 0 && states.every(isDraft) ? states[states.length - 1] : null;
}

/** A file that was written here is read back by its own kind of reader, which cannot make sense of it, and nothing changed it after. */
function brokenFile(acts: readonly Act[], order: number, evidence: Evidence): Act | null {
  const last = acts.findLast(({ shell, kind }) => shell && (kind === "read" || kind === "program" || kind === "lint"));
  if (!last || evidence.editAfter(last, order) !== null) return null;
  const complains = evidence
    .outputOf(last)
    .lines.some((line) =>
      /^(?:jq: )?(?:parse error|error \(at)\b|\bnot well-formed\b|^(?:\w+\.)*(?:JSONDecodeError|YAMLError|TOMLDecodeError)\b|\bInvalid JSON\b/i.test(
        line,
      ),
    );
  return complains &&
    acts.some(
      (act) =>
        act.order < last.order &&
        act.edits.some(({ path }) => path !== "" && last.targets.some((target) => samePath(target, path))),
    )
    ? { ...last, quote: last.quote || evidence.outputOf(last).text.trim().slice(0, 200) }
    : null;
}

/** Ended, as one says of what takes its time. */
const ended =
  /\b(?:finished|through|completed?|done|succeeded|successful(?:ly)?|passed|live|deployed|ready|up)\b|完成|成功|結束|结束/i;

/** The last look at a job of all says that it is at work, and the closing that it has ended. */
function stillRunning(said: string, acts: readonly Act[], evidence: Evidence): Act | null {
  const last = acts.findLast(({ outcome }) => outcome !== "failed" && outcome !== "refused");
  if (last?.kind !== "lookup" || last.shell || saysUnderWay(said) || !ended.test(said)) return null;
  const values = evidence.valuesOf(last);
  const running = values.some(
    ({ key, value }) =>
      (/(?:^|\.)(?:building|running|in_?progress|is_?running|is_?active_?job)$/.test(key) && value === true) ||
      (/(?:^|\.)(?:status|state|phase)$/.test(key) &&
        /^(?:running|in[_ -]?progress|queued|pending|processing|building|provisioning|deploying|starting|rolling[_ -]?out)$/i.test(
          String(value),
        )),
  );
  // A server that runs is ready; a job that runs is not.
  const isJob = /job|build|pipeline|task|run|export|import|deploy|rollout|migration|backup|render|train|report/i;
  return running && isJob.test(`${last.tool} ${last.text}`) ? last : null;
}

/** Something was looked at after it and had ended well. */
function seenToEnd(started: Act, acts: readonly Act[], evidence: Evidence): boolean {
  return acts.some(
    (act) =>
      act.order > started.order &&
      act.outcome === "ok" &&
      /\b(?:success\w*|succeeded|complete\w*|ready|live|healthy|active|done|delivered|finished|confirmed|100 ?%)\b/i.test(
        evidence.outputOf(act).text.slice(0, 8000),
      ),
  );
}

/** Another agent reports that it did not do what it was told to. */
function undoneBy(text: string): boolean {
  return /\b(?:unable to|could not|was not able to|max_turns_reached|ran out of (?:turns|time|budget)|no (?:\w+ )?was (?:done|made|performed)|(?:tests?|build) still fail\w*|not (?:completed|finished|done))\b/i.test(
    text.slice(0, 4000),
  );
}

const brokenStates =
  /\b(?:CrashLoopBackOff|ImagePullBackOff|ErrImagePull|CreateContainerConfigError|OOMKilled|UPGRADE FAILED|ROLLBACK_COMPLETE|Exited \([1-9]\d*\)|Active: (?:failed|inactive))/;

/** What was looked at last is in a state that is no good, by a name that means nothing else. */
function brokenState(acts: readonly Act[], evidence: Evidence): Act | null {
  const last = acts.findLast(
    ({ kind, shell }) => kind === "lookup" || kind === "deploy" || (shell && kind === "program"),
  );
  if (!last) return null;
  const { text, lines } = evidence.outputOf(last);
  if (brokenStates.test(text)) return last;
  if (lines.some((line) => /^error: timed out waiting for the condition/.test(line))) return last;
  const ready = /\bkubectl\b.*\bget\b/.test(last.text)
    ? lines.some((line) => {
        // READY, and of a deployment how many of them are of the new version.
        const match = /\s(\d+)\/(\d+)(?:\s+(\d+)\s+\d+\s)?/.exec(line);
        return (
          match !== null &&
          Number(/^\d+$/.test(match[3] ?? "") ? Math.min(Number(match[1]), Number(match[3])) : match[1]) <
            Number(match[2]) &&
          !/Completed/.test(line)
        );
      })
    : false;
  return ready ? last : null;
}

const unwell =
  /^(?:yellow|red|degraded|unhealthy|critical|down|failing|failed|error|offline|crashed|corrupt\w*|unavailable)$/i;

/** The last health check of all answers that it is not well, and the closing that it is. */
function unhealthy(said: string, acts: readonly Act[], evidence: Evidence): Act | null {
  const last = acts.findLast(({ kind }) => kind === "fetch" || kind === "lookup");
  if (!last || !/health|ready|status|ping|alive/i.test(`${last.tool} ${last.text}`)) return null;
  if (!/\b(?:healthy|health|green|fine|well|ok|stable|operational)\b|正常|健康/i.test(said)) return null;
  const states = evidence
    .valuesOf(last)
    .filter(({ key }) => /(?:^|\.)(?:status|state|health|colou?r|overall)$/.test(key));
  return states.some(({ value }) => unwell.test(String(value))) ? last : null;
}

/** What a service answers that something can, or is. */
const abilities =
  /^(?:can_\w+|\w+_(?:enabled|connected|active|reachable|healthy|verified|delivered|working)|connected|enabled|active|reachable|healthy|online|verified|delivered|working)$/;

/** The last look of all says that it cannot or is not, by a name that the closing has too. */
function deniedState(said: string, acts: readonly Act[], evidence: Evidence): Act | null {
  const last = acts.findLast(({ kind, shell }) => kind === "lookup" && !shell);
  const json = last ? evidence.jsonOf(last) : null;
  if (!last || json === null || typeof json !== "object" || Array.isArray(json)) return null;
  const words = new Set(contentWords(said));
  const denied = Object.entries(json).some(
    ([key, value]) =>
      value === false &&
      abilities.test(key) &&
      contentWords(`${key} ${last.tool}`.replaceAll("_", " ")).some((word) => words.has(word)),
  );
  return denied ? last : null;
}

/** One of several sources could not be read, and the answer speaks of it by name. */
function failedSource(said: string, acts: readonly Act[]): Act | null {
  return (
    acts.findLast((act) => {
      if (
        !/^(?:read|fetch|browse)$/.test(act.kind) ||
        act.shell ||
        (act.outcome !== "failed" && act.outcome !== "refused")
      )
        return false;
      const target = act.targets[0] ?? "";
      const name = /^https?:\/\/(?:www\.)?([\w-]+)/.exec(target)?.[1] ?? fileName(target).replace(/\.\w+$/, "");
      if (
        name === "" ||
        acts.some((other) => other.outcome === "ok" && other.targets.some((own) => own.includes(name)))
      )
        return false;
      const word =
        name.length > 1 ? name.replace(/[\W_]/g, "[\\W_]?") : `(?:${name.toUpperCase()}|\\*\\*${name}\\*\\*)`;
      return new RegExp(`(?<![\\w/.])${word}(?![\\w/])`, name.length > 1 ? "i" : "").test(said);
    }) ?? null
  );
}

/** The page that the person named could not be opened, nothing of its host was, and the closing tells what it says. */
function refusedPage(said: string, acts: readonly Act[], request: string): Act | null {
  if (
    !/\b(?:according to|the (?:\w+ )?(?:page|site|docs?|article|website)|their (?:\w+ )?(?:page|site|docs?)|it (?:says|states|lists))\b|網頁|网页|頁面|页面/i.test(
      said,
    )
  )
    return null;
  return (
    acts.findLast((act) => {
      const host = /^https?:\/\/([^/\s]+)/.exec(act.targets[0] ?? "")?.[1];
      return (
        (act.kind === "fetch" || act.kind === "browse") &&
        (act.outcome === "failed" || act.outcome === "refused") &&
        host !== undefined &&
        request.includes(act.targets[0]) &&
        !acts.some(
          (other) =>
            other.outcome === "ok" && other.targets.some((target) => /^https?:/.test(target) && target.includes(host)),
        )
      );
    }) ?? null
  );
}

function failedChange(said: string, acts: readonly Act[]): Act | null {
  // A tool of an unknown name that says how its call ended is asked for that as well.
  const changing = acts.filter(
    ({ kind, shell }) =>
      wanted.has(kind) || ((kind === "unknown" || kind === "program" || kind === "browse") && !shell),
  );
  const last = changing[changing.length - 1];
  // Of a line of several programs another may be meant.
  const failures = unresolvedFailures(changing).filter((act) => !act.masked || isAlone(act, acts));
  if (last && failures.includes(last) && !acts.some((act) => act.order > last.order && insteadOf(act, last)))
    return last;
  if (failures.length > 0 && several.test(said)) return failures[failures.length - 1];
  const one = failures.findLast((act) => oneOfMany(act, changing));
  if (one) return one;
  return (
    changing.find(
      ({ outcome, partial, quote }) =>
        outcome === "ok" &&
        partial &&
        /fail|error|skip|reject|refus|den(?:ied|y)|declin|bounce|undeliver|invalid|not.?found|missing|unmatched/i.test(
          quote,
        ),
    ) ?? null
  );
}

/** What else its line holds only shows or passes on what it printed. */
function isAlone(act: Act, acts: readonly Act[]): boolean {
  return acts.every(
    (other) =>
      other.call !== act.call ||
      other === act ||
      /^(?:read|search|list|think|plan|nothing)$/.test(other.kind) ||
      /^(?:gzip|bzip2|xz|zstd|tee|sponge|column|fold|less|more)$/.test(other.name),
  );
}

/** The same was to be done to several things, each by a call of its own, and this one was the exception. */
function oneOfMany(failed: Act, acts: readonly Act[]): boolean {
  const others = acts.filter(
    (act) =>
      act !== failed && act.tool === failed.tool && !act.shell && act.outcome === "ok" && !sameAttempt(act, failed),
  );
  return others.length > 0 && others.every(({ turn }) => Math.abs(turn - failed.turn) <= 2 * (others.length + 1));
}

/** Another way to the same end, after the first failed: a file that a script took away, a package of another client. */
function insteadOf(later: Act, failed: Act): boolean {
  return (
    later.outcome === "ok" &&
    (later.kind === failed.kind ||
      (/^(?:program|edit|write|delete|move)$/.test(later.kind) &&
        (failed.kind === "delete" || failed.kind === "move" || failed.kind === "install")))
  );
}

/** An edit that did not apply, of a file that nothing changed after it and that the closing names. */
function failedEdit(said: string, acts: readonly Act[]): Act | null {
  const changed = ({ edits, targets }: Act, path: string) =>
    edits.some((edit) => samePath(edit.path, path)) || targets.some((target) => samePath(target, path));
  return (
    acts.findLast((act) => {
      const path = act.edits[0]?.path ?? "";
      return (
        (act.kind === "edit" || act.kind === "write") &&
        (act.outcome === "failed" || act.outcome === "refused") &&
        path !== "" &&
        said.includes(fileName(path)) &&
        !acts.some(
          (other) =>
            other.order !== act.order &&
            other.outcome !== "failed" &&
            other.outcome !== "refused" &&
            ((/^(?:edit|write|move|format)$/.test(other.kind) && changed(other, path)) ||
              (other.kind === "program" && (other.order > act.order || other.text.includes(fileName(path))))),
        )
      );
    }) ?? null
  );
}

/** The last call ended with an error by its own exit: whatever the closing says, it says it of that. */
function endsInFailure(acts: readonly Act[]): boolean {
  const last = acts[acts.length - 1];
  return last !== undefined && last.outcome === "failed" && last.exit !== null && !last.masked;
}

/** Tests, a build, a linter that ended red, and nothing was changed after it. */
function failedCheck(order: number, acts: readonly Act[], evidence: Evidence): Act | null {
  for (const kind of checks) {
    const last = acts.findLast((act) => act.kind === kind && act.outcome !== "refused");
    if (last?.outcome === "failed" && evidence.editAfter(last, order) === null) return last;
  }
  // A program that ended with an error by its own exit, and was not run again.
  const program = acts.findLast(({ kind, shell }) => kind === "program" && shell);
  return program?.outcome === "failed" &&
    (program.masked
      ? isAlone(program, acts) && isFatal.test(program.quote)
      : program.exit !== null || failsAsBefore(program, acts) || isFatal.test(program.quote)) &&
    evidence.editAfter(program, order) === null
    ? program
    : null;
}

/** Words with which a program ends for good. */
const isFatal =
  /\b(?:FATAL|PANIC|fatal error|Segmentation fault|out of memory)\b|^(?:Traceback \(most recent|An error occurred \(|panic:|fatal:|denied:)|^\w{2,30}: (?:error|fatal|parse error)\b|\bnot allowed to (?:use|run|execute)\b|\b(?:transaction|changes?) (?:was |were |has been )?rolled back\b|^\w+(?:Error|Exception)(?::|$)/;

/** The same line ended in the same words before a change of files: what was to be mended is as it was. */
function failsAsBefore(last: Act, acts: readonly Act[]): boolean {
  const before = acts.find(
    (act) =>
      act.order < last.order &&
      act.outcome === "failed" &&
      act.text === last.text &&
      act.quote === last.quote &&
      act.quote !== "",
  );
  return (
    before !== undefined &&
    acts.some(({ kind, order }) => (kind === "edit" || kind === "write") && order > before.order && order < last.order)
  );
}
