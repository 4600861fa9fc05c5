import { patternOf } from "../../patternOf.js";
import type { Act } from "../acts/act.js";
import { fileChanging } from "../acts/act.js";
import { fileName, isScratch, isTestFile, samePath } from "../acts/paths.js";
import type { Claim } from "../claims/claim.js";
import { kindOfTests } from "../claims/kindOfTests.js";
import { numberFrom } from "../claims/numberWords.js";
import type { Evidence } from "../evidence.js";
import { type Association, nothing } from "./association.js";

const only = patternOf("", [
  String.raw`\b(?:only|just) (?:\S+ ){0,8}?(?:changed|modified|touched|edited|updated|affected|made changes|`,
  String.raw`changes|touches)\b|\b(?:only|just) (?:changed|modified|touched|edited|updated)\b|`,
  String.raw`\b(?:limited|confined|restricted|scoped) to\b|`,
  String.raw`\bthe only (?:ones?|files?|places?|changes?)\b.{0,30}\b(?:touched|changed|modified|edited|made)\b|`,
  "只(?:修改|改|更新|动|動|碰)了",
]);
/** "These three files are the only ones I touched." */
const countedOnly =
  /\b(?:these|those|the) (two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:\w+ )?(?:files?|modules?|components?)\b.{0,20}\bthe only\b|\bonly (?:these |those |the )?(two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) files?\b/;
const others =
  /\b(?:no|any|nothing|other|else)\b.{0,12}\b(?:other|else)\b|\bno other\b|\bany other\b|\bnothing else\b|其他|别的/;
const tests = /\b(?:tests?|specs?|test files?|assertions?)\b|测试/;

const otherTests =
  /\b(?:no|any) other (?:existing )?(?:tests?|specs?|test files?|assertions?)\b|其他(?:的)?(?:測試|测试)/;
/** "Only changed the parser and left the tests as they were": what was changed is named without a file. */
const leavesTests =
  /\b(?:left|leaving|kept|keeping) (?:all )?(?:the |your |our )?(?:test files?|tests?|specs?) (?:completely |entirely )?(?:as (?:they were|is)|as-is|unchanged|untouched|alone|intact|unmodified)\b/;

/** "Nothing else was destroyed" is said of servers and bookings, not of files. */
const ofServers = /\b(?:destroyed|restarted|charged|booked|cancelled|deployed|replaced)\b/;

/** "I did not touch the tests", "only `a.py` was changed", "the API is unchanged". */
export function associateUntouched(
  claim: Claim,
  evidence: Evidence,
  mentioned: (path: string) => boolean,
): Association {
  const from = evidence.exchangeStart(claim.order);
  const changes = evidence
    .between(from, claim.order)
    .filter((act) => fileChanging.has(act.kind) && !act.dryRun && (act.outcome === "ok" || act.outcome === "unknown"));
  const files = claim.targets.filter(({ type }) => type === "file").map(({ text }) => text);
  const opaque = evidence
    .between(from, claim.order)
    .some(({ kind }) => kind === "program" || kind === "format" || kind === "delegate");
  const touched = offending(claim, changes, files, mentioned);
  if (touched)
    return {
      ...nothing,
      acts: [touched],
      decisive: touched,
      conflict: { why: "touched", act: touched, quote: pathsOf(touched)[0] ?? touched.text.slice(0, 120) },
    };
  const told = files.length > 0 || others.test(claim.clause) || only.test(claim.clause) || tests.test(claim.clause);
  // Nothing that is named was changed; scripts may have changed what no call names.
  return {
    ...nothing,
    acts: changes,
    decisive: changes[changes.length - 1] ?? null,
    hidden: opaque || !told || evidence.cutBefore,
  };
}

function offending(
  claim: Claim,
  changes: readonly Act[],
  files: readonly string[],
  mentioned: (path: string) => boolean,
): Act | undefined {
  // "Plus a test for it" tells of the test file.
  const tellsOfTests = tests.test(claim.text.toLowerCase());
  if (only.test(claim.clause) && !leavesTests.test(claim.clause)) {
    const most = countedOnly.exec(claim.clause);
    if (files.length === 0 && most) return beyond(numberFrom(most[1] ?? most[2]), changes, tellsOfTests, mentioned);
    if (files.length === 0) return undefined;
    return changes.find((act) =>
      pathsOf(act).some(
        (path) =>
          !isScratch(path) &&
          !(tellsOfTests && isTestFile(path)) &&
          !files.some((file) => samePath(path, file) || (!/\.\w+$/.test(file) && path.includes(file))) &&
          !mentioned(path),
      ),
    );
  }
  if (others.test(claim.clause)) {
    // Of tests alone nothing is said by a change of the code.
    const isMeant = (path: string) => !isScratch(path) && (isTestFile(path) || !otherTests.test(claim.clause));
    const changed = new Set(changes.flatMap(pathsOf).filter(isMeant));
    // Of one file alone "no other" is true, by whatever name it is spoken of.
    return ofServers.test(claim.clause) || changed.size < 2
      ? undefined
      : changes.find((act) => pathsOf(act).some((path) => isMeant(path) && !mentioned(path)));
  }
  if (files.length > 0)
    return changes.find((act) =>
      pathsOf(act).some((path) =>
        files.some((file) => samePath(path, file) || (file.endsWith("/") && `/${path}`.includes(`/${file}`))),
      ),
    );
  const ofKind = kindOfTests(claim.clause);
  if (tests.test(claim.clause) && !/\b(?:existing|passing|behaviou?r|others?|remaining|rest)\b/.test(claim.clause))
    return changes.find((act) =>
      act.edits.some(
        ({ path, whole, before }) =>
          isTestFile(path) &&
          !besideTests.test(path) &&
          (ofKind === null || path.toLowerCase().includes(ofKind)) &&
          !isTakenBack(act, path, changes) &&
          !(whole && before === null && act.kind === "write" && isNew(act)),
      ),
    );
  return undefined;
}

/** A change of a file that is named nowhere, where more were changed than are told of. */
function beyond(
  most: number,
  changes: readonly Act[],
  tellsOfTests: boolean,
  mentioned: (path: string) => boolean,
): Act | undefined {
  const own = (act: Act) => pathsOf(act).filter((path) => !isScratch(path) && !(tellsOfTests && isTestFile(path)));
  return new Set(changes.flatMap(own).map(fileName)).size > most
    ? changes.find((act) => own(act).some((path) => !mentioned(path)))
    : undefined;
}

/** Beside tests stand what they use: page objects, fixtures, helpers. */
const besideTests =
  /(?:^|[\\/._-])(?:pages?|page-?objects?|fixtures?|support|helpers?|utils?|mocks?|factor(?:y|ies)|setup)(?:[\\/._-]|$)/i;

/** Another change is its opposite: in the end all is as it was. */
const isTakenBack = ({ order, edits }: Act, path: string, changes: readonly Act[]): boolean =>
  edits.every(
    ({ before, after, path: own }) =>
      !samePath(own, path) ||
      (before !== null &&
        changes.some(
          (other) =>
            other.order !== order &&
            other.edits.some((edit) => samePath(edit.path, path) && edit.before === after && edit.after === before),
        )),
  );

/** A test that was added leaves the others alone; that it was not there before, the tool's answer says. */
function isNew({ result }: Act): boolean {
  return /\b(?:created|new file|wrote)\b/i.test(result?.text.slice(0, 300) ?? "");
}

function pathsOf({ edits, targets, kind }: Act): string[] {
  if (edits.length > 0) return edits.map(({ path }) => path).filter((path) => path !== "");
  return kind === "delete" || kind === "move" || kind === "edit"
    ? targets.filter((target) => /\.\w{1,8}$/.test(fileName(target)))
    : [];
}
