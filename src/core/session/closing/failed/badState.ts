import type { Act } from "../../acts/act.js";
import { samePath } from "../../acts/paths.js";
import { contentWords } from "../../claims/details.js";
import type { Evidence } from "../../evidence.js";

/** The call that shows what was left in a state that is no good: a service, a health check, an ability, a file. */
export function badState(said: string, acts: readonly Act[], order: number, evidence: Evidence): Act | null {
  return (
    brokenState(said, acts, evidence) ??
    deniedState(said, acts, evidence) ??
    unhealthy(said, acts, evidence) ??
    stoppedContainer(said, acts, evidence) ??
    brokenFile(acts, order, evidence)
  );
}

const brokenStates =
  /\b(?:CrashLoopBackOff|ImagePullBackOff|ErrImagePull|CreateContainerConfigError|OOMKilled|UPGRADE FAILED|ROLLBACK_COMPLETE|Exited \([1-9]\d*\)|Restarting \([1-9]\d*\)|Active: (?:failed|inactive)|main +\d{4,5} +down)|"#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|N\/A)"/;

/** What was looked at last is in a state that is no good, by a name that means nothing else. */
function brokenState(said: string, acts: readonly Act[], evidence: Evidence): Act | null {
  const last = acts.findLast(
    ({ kind, shell }) => kind === "lookup" || kind === "deploy" || (shell ? kind === "program" : kind === "read"),
  );
  if (!last) return null;
  const { text, lines } = evidence.outputOf(last);
  const state = brokenStates.exec(text)?.[0];
  // A service that was to be stopped is inactive.
  const wantsItSo =
    state === "Active: inactive" &&
    (/\b(?:stopped|inactive|down|off|disabled|dead|shut|masked)\b|停/i.test(said) ||
      acts.some((act) => /\bsystemctl\b.*\b(?:stop|disable|mask)\b/.test(act.text)));
  if (wantsItSo) return null;
  // A diagnosis names it.
  if (state !== undefined) return said.includes(state.replaceAll('"', "")) ? null : last;
  if (
    !/\b(?:stopped|inactive|down|off|disabled|dead|shut)\b|停/i.test(said) &&
    /\bsystemctl\b.*\bis-(?:active|failed)\b/.test(last.text) &&
    lines.some((line) => /^(?:failed|inactive)$/.test(line.trim()))
  )
    return last;
  if (lines.some((line) => /^error: timed out waiting for the condition/.test(line))) return last;
  return notReady(acts, evidence);
}

/** What `kubectl get` lists: the last list of pods or deployments, and one of another thing says nothing of them. */
function notReady(acts: readonly Act[], evidence: Evidence): Act | null {
  const last = acts.findLast(
    (act) =>
      /\bkubectl\b.*\bget\b/.test(act.text) && evidence.outputOf(act).lines.some((line) => /\s\d+\/\d+\s/.test(line)),
  );
  const isShort = (line: string) => {
    // READY, and of a deployment how many of them are of the new version.
    const match = /\s(\d+)\/(\d+)(?:\s+(\d+)\s+\d+\s)?/.exec(line);
    if (!match || line.includes("Completed")) return false;
    const [, up, wanted, renewed = up] = match;
    return Math.min(Number(up), Number(renewed)) < Number(wanted);
  };
  return last && evidence.outputOf(last).lines.some(isShort) ? last : null;
}

const asksForContainer = /\b(?:docker|podman)\b.*(?:\binspect\b.*State\.Status|\sps\b)/;

/** Its bare state, or a list of containers of which none is up and one ended with an error. */
const isStopped = (lines: readonly string[]): boolean =>
  lines.some(
    (line) => /^\W*(?:exited|dead|restarting)\W*$/.test(line) || /\b(?:Exited|Restarting) \([1-9]\d*\)/.test(line),
  ) && !lines.some((line) => /\bUp (?:\d|About|Less)/.test(line));

/** A container that was asked for its state is not running, nothing started it again, and the closing says that it runs. */
function stoppedContainer(said: string, acts: readonly Act[], evidence: Evidence): Act | null {
  const last = acts.findLast(({ text }) => asksForContainer.test(text));
  if (!last || !isStopped(evidence.outputOf(last).lines)) return null;
  const restarted = acts.some(
    ({ order, text }) => order > last.order && /\b(?:run|start|restart|up)\b/.test(text) && /docker|podman/.test(text),
  );
  const isUp = /\b(?:runs|running|starts|started|is up|healthy)\b|正常|啟動|启动/i.test(said);
  return isUp && !restarted && !/\b(?:exit(?:s|ed)?|dead|restarting|crash\w*|stopped)\b/i.test(said)
    ? { ...last, quote: evidence.outputOf(last).text.trim().slice(-200) }
    : null;
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
