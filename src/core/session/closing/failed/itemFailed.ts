import { patternOf } from "../../../patternOf.js";
import type { Act } from "../../acts/act.js";
import { fileName } from "../../acts/paths.js";
import { sentencesOf } from "../../claims/prose.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit, mayAdmitPart } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import { universal } from "../left/leftOut.js";
import { standsAlone } from "../standsAlone.js";
import type { Closing } from "../closing.js";

/** A file by its name, or an id: a word that has a digit, a dash or an underscore in it. */
const name = String.raw`(?:[\w@.-]{1,80}\/){0,12}[\w@-][\w@.-]{0,80}\.[A-Za-z]\w{0,7}(?![\w/])|\b[A-Za-z]\w{0,30}[-_]\w[\w-]{0,40}\b|\b[A-Z]{1,8}-?\d{2,12}\b`;
const verb =
  "upload|download|copy|delete|transfer|import|export|convert|conversion|transform|transformation|migration|migrate|sync|send|push|move|write|update|create|publish|index|install|restore|render|process|apply";
const failed = "(?:fail(?:ed|ure)?|err(?:or)?|denied|rejected|refused|skipp(?:ed|ing)|aborted)";
const tellsFailure = new RegExp(failed, "i");
/** A device, a host, a port: `ttyUSB2`, `web03`. */
const numbered = String.raw`[A-Za-z]{2,20}\d{1,6}`;
const anyName = new RegExp(`${name}|^\\W{0,6}${numbered}\\b`);
/** "upload failed: ./customers.parquet to …", " ERR src/Modal.jsx …": that it failed, then what. */
const failureFirst = new RegExp(
  String.raw`^\W{0,6}(?:(?:${verb}) )?(?:${failed}|could not \w+|couldn't \w+|cannot \w+|unable to \w+)\b(?: to \w+)?\W{1,4}(?:['"]?)(${name})`,
  "i",
);
/** "customers.parquet: FAILED (AccessDenied)", "web-03 … unreachable". */
const nameFirst = new RegExp(
  String.raw`^\W{0,6}(${name}|${numbered})['"]?\s{0,8}(?::|\.{2,12}|…|->|→|=>|\||-|\s)\s{0,8}(?:${failed}|unreachable|not found|timed? ?out|no (?:answer|reply|response)|not responding|offline)\b`,
  "i",
);
/** What such tools work on is what they print; what a look returns may tell of anything. */
const working =
  /^(?:program|deploy|fetch|send|create|update|move|delete|remove|migrate|unknown|write|install|push|serve)$/;
/** These deal with no thing of the list. */
const harmless =
  /^(?:list|read|search|lookup|tests|build|lint|types|plan|think|ask|nothing|commit|push|query|pull-request)$/;
const others = /\b[1-9]\d* (?:ok|succeeded|successful|passed|done|converted|uploaded|copied|sent|updated|imported)\b/i;
/** In a message that has such a word anywhere it may be told in another form. */
const perhapsTold = patternOf("iu", [
  String.raw`\b(?:fail\w*|errors?|denied|reject\w*|refus\w*|could ?n[o'’]t|cannot|unable|except|apart from|`,
  String.raw`besides|other than|but (?:one|two|three|not|for)|remain\w*|left (?:out|over|to|for|as)|skipp\w*|`,
  String.raw`manual\w*|by hand|retr(?:y|ied|ies)|again|missing|fehl\w*|nicht|außer|échou\w*|erreurs?|sauf|pas|`,
  String.raw`falló|fallaron|errores|salvo|excepto|não|falh\w*)\b|失敗|失败|錯誤|错误|除了|[未沒没]|無法|无法|剩|跳[過过]|エラー|ません|ない|`,
  "실패|오류|않",
]);

/**
 * A call printed of one thing by its name that it failed and of others that they did not, nothing dealt with it afterwards, and the
 * closing names it among all that is done.
 */
export function itemFailed({ said, order }: Closing, evidence: Evidence): AgainstClosing | null {
  if (!universal.test(said) || perhapsTold.test(said.replaceAll(/`[^`\n]{1,200}`/g, " "))) return null;
  const acts = evidence.callsInExchange(order);
  const unmade = neverMade(said, acts, evidence);
  if (unmade) return unmade;
  for (const act of acts.filter(
    ({ kind, shell, dryRun }) => (working.test(kind) || (kind === "edit" && shell)) && !dryRun,
  )) {
    const { lines } = evidence.outputOf(act);
    const short = lines.slice(0, 2000).filter((line) => line.length < 400);
    const items = short.flatMap((line) => {
      const item = failureFirst.exec(line)?.[1] ?? nameFirst.exec(line)?.[1];
      return item === undefined ? [] : [{ line, item: fileName(item) }];
    });
    if (items.length === 0 || items.length > 20) continue;
    const failures = new Set(items.map(({ item }) => item));
    if (!short.some((line) => others.test(line) || succeeds(line, said, failures))) continue;
    for (const { line, item } of items) {
      const sentence = saysDone(said, item);
      if (sentence === null || isDealtWith(item, act, acts, evidence)) continue;
      return { rule: "item-failed", status: "contradicted", act, quote: line.trim().slice(0, 300), sentence };
    }
  }
  return null;
}

/** `-o dist/relayd-arm64`: the file that a build was told to make. */
const toMake = /\s(?:-o|--output|--outfile|--out)[ =]["']?([\w@./-]{3,200})/;
/** These only list what is there, or sum it. */
const onlyLooks = /^(?:ls|tee|cat|file|du|wc|stat|find|tree|tar|head|(?:sha\d*|md5|b2|shasum)\w*)$/;

/** A build of one of several files failed, nothing made that file afterwards, and the closing names it beside another that was made. */
function neverMade(said: string, acts: readonly Act[], evidence: Evidence): AgainstClosing | null {
  const builds = acts.flatMap((act) => {
    const file = act.kind === "build" && act.shell ? toMake.exec(act.text)?.[1] : undefined;
    return file === undefined ? [] : [{ act, file: fileName(file) }];
  });
  for (const { act, file } of builds.filter((build) => build.act.outcome === "failed")) {
    const sentence = saysDone(said, file);
    const other = builds.some((build) => build.act.outcome === "ok" && build.file !== file && names(said, build.file));
    const later = acts.filter((each) => !onlyLooks.test(each.name) || standsAlone(evidence.outputOf(each).text, file));
    if (sentence === null || !other || isDealtWith(file, act, later, evidence)) continue;
    return { rule: "item-failed", status: "contradicted", act, quote: act.quote, sentence };
  }
  return null;
}

/** The line tells of another thing that the closing has too, and of no failure. */
function succeeds(line: string, said: string, failures: ReadonlySet<string>): boolean {
  if (tellsFailure.test(line)) return false;
  const own = anyName.exec(line)?.[0].replace(/^\W+/, "");
  return own !== undefined && !failures.has(fileName(own)) && names(said, fileName(own));
}

/** A file goes by its name, and by what stands before its ending. */
const stemOf = (item: string) => item.replace(/\.\w+$/, "");
const names = (said: string, item: string) =>
  standsAlone(said, item) || (stemOf(item).length > 3 && standsAlone(said, stemOf(item), /[\p{L}\p{N}_-]/u));

/** The sentence that has it, where none that has it may admit anything. */
function saysDone(said: string, item: string): string | null {
  const own = sentencesOf(said).filter(({ text }) => names(text, item));
  if (own.some(({ plain }) => mayAdmit(plain) || mayAdmitPart(plain))) return null;
  return own[0]?.text ?? null;
}

/** A later call names it, its output does, or it may have worked on it without a word. */
function isDealtWith(item: string, act: Act, acts: readonly Act[], evidence: Evidence): boolean {
  return acts.some((later) => {
    if (later.order <= act.order || later.kind === "plan") return false;
    if (standsAlone(`${later.text}\n${evidence.outputOf(later).text}`, item)) return true;
    if (harmless.test(later.kind)) return false;
    const { edits, targets } = later;
    const files = [...edits.map(({ path }) => path), ...targets].filter((file) => file !== "");
    return files.length === 0 || files.some((file) => /[*?{$]|\/$|^[^.]*$/.test(file));
  });
}
