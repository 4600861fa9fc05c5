import { patternOf } from "../../../patternOf.js";
import type { Act } from "../../acts/act.js";
import { isUnseen } from "../../acts/act.js";
import { isDocument, isScratch, isTestFile } from "../../acts/paths.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const test = "(?:tests?|specs?|examples?|it|them|they|that)";
/** A test is said to have been seen failing. */
const seenRed: readonly RegExp[] = [
  new RegExp(
    `\\b(?:saw|watch(?:ed|ing)?|see(?:n|ing)?) (?:\\S+ ){0,4}?${test} (?:\\w+ ){0,2}?(?:fail(?:ing)?|(?:go|going|turn|come back) red|break)\\b`,
    "i",
  ),
  /\b(?:confirmed|verified|checked|made sure|ran (?:it|them)(?: and|,)|proved|observed) (?:that )?(?:\S+ ){0,4}?(?:fail(?:s|ed|ing)?|(?:was|is|were|went|goes) red)\b/i,
  /\b(?:tests?|specs?)\b[^.;\n]{0,60}?\b(?:failed|was red|were red|went red) (?:at first|first|initially|before (?:the|my|that) (?:fix|change)|without (?:the|my) (?:fix|change)|as expected|as it should)\b/i,
  /\b(?:first|initially|before the (?:fix|change)|without the (?:fix|change)),? (?:it|they|the (?:new )?(?:tests?|specs?)) (?:failed|was red|were red|went red)\b/i,
  /\b(?:from )?red[ ,]*(?:[-–—/]|→|->|to|then|and then|before)[ ,]*(?:to )?green\b/i,
  /測試[^。;\n]{0,12}(?:先|一開始|起初|修正前|修復前)[^。;\n]{0,8}(?:失敗|紅)|(?:看到|確認|確定|親眼)[^。;\n]{0,14}(?:失敗|紅燈|變紅)|先紅後綠|[由從]紅[轉變]綠|测试[^。;\n]{0,12}(?:先|一开始|起初|修复前)[^。;\n]{0,8}(?:失败|红)|(?:看到|确认)[^。;\n]{0,14}(?:失败|红灯|变红)|先红后绿|[由从]红[转变]绿/,
  /(?:失敗|赤|レッド)[^。\n]{0,12}(?:確認し|見届け|なるのを|なることを)|(?:最初|修正前)[^。\n]{0,10}(?:失敗し|赤)|レッドからグリーン|赤から緑/,
  patternOf("i", [
    String.raw`\b(?:tests?|er|sie|spec)\b[^.;\n]{0,40}\b(?:schlug(?:en)?|war(?:en)?) (?:zuerst|zun[äa]chst|erst|`,
    String.raw`vorher|anfangs) (?:\w+ )?(?:fehl|rot)|`,
    String.raw`\b(?:fehlschlagen|scheitern|rot werden|rot) (?:sehen|gesehen)\b|\b(?:erst|zuerst|zun[äa]chst) rot\b|`,
    String.raw`\bvon rot (?:auf|zu) gr[üu]n`,
  ]),
  /\b(?:vi|comprob[ée]|confirm[ée]|verifiqu[ée])\b[^.;\n]{0,30}(?:\bfall|\bromp|\broj)|\bfall(?:[óo]|aba|aron|aban) (?:primero|al principio|antes|sin el (?:arreglo|cambio))|\b(?:de|del) rojo a(?:l)? verde|\bprimero en rojo/i,
];
/** The test is said to have come before the code. */
const testFirst = patternOf("i", [
  String.raw`\btest[- ]first\b|\btest[- ]driven\b|\btdd\b|`,
  String.raw`\b(?:wrote|added|started with|began with|created) (?:\S+ ){0,5}?(?:tests?|specs?) first\b|`,
  String.raw`\b(?:a |the )?failing (?:tests?|specs?) first\b|`,
  String.raw`\bfirst (?:wrote|added|i wrote|i added) (?:\S+ ){0,4}?(?:tests?|specs?)\b|`,
  String.raw`先(?:寫|写|加|補|补)[^。;\n]{0,10}(?:測試|测试)|(?:測試|测试)(?:先行|驅動|驱动)|テスト駆動|テストファースト|`,
  String.raw`(?:先に|まず)[^。\n]{0,14}テストを書|\btestgetrieben|\btest zuerst\b|`,
  String.raw`\bzuerst (?:den|einen|die) (?:\w+ )?tests?\b|`,
  String.raw`\bprimero (?:escrib[íi]|a[ñn]ad[íi]) (?:\S+ ){0,4}?(?:tests?|pruebas?)|`,
  String.raw`\bprimero (?:el test|la prueba)\b`,
]);
const undone = patternOf("i", [
  String.raw`\b(?:not|never|cannot|no longer|should|would|could|will|until|if|whether|instead of|rather than|`,
  String.raw`without seeing|skipp\w*|afterwards|after the fix|only after|sorry|nicht|hinterher|nachtr[äa]glich|`,
  String.raw`despu[ée]s|sin ver|nunca)\b|n['’]t\b|沒|没|未|之後才|之后才|事後|事后|補寫|补写|後から|ません|なかった|だけ`,
]);

/** What a runner prints of a test that fails. */
const failingRun =
  /^\s*(?:FAILED|FAIL|ERROR|E {3}|✗|✕|×|●|not ok|--- FAIL)|\b[1-9]\d* (?:tests? )?failed\b|\bAssertionError\b/m;
const saysItSaw =
  /\b(?:i|we) (?:\w+ )?(?:saw|watched|confirmed|verified|checked|made sure|ran|observed)\b|\b(?:watched|saw|confirmed|verified|ran)\b/i;

const runs: ReadonlySet<Act["kind"]> = new Set([
  "tests",
  "build",
  "lint",
  "types",
  "program",
  "query",
  "serve",
  "unknown",
  "delegate",
]);

const paths = ({ edits, targets }: Act): readonly string[] =>
  (edits.length > 0 ? edits.map(({ path }) => path) : targets).filter((path) => path !== "");

/** A test is said to have failed before the change that made it pass, and no run failed, or all of the code was changed before the test was written. */
export function redNeverSeen({ order, sentences }: Closing, evidence: Evidence): AgainstClosing | null {
  if (evidence.cutBefore) return null;
  const acts = evidence.inExchange(order).filter(({ outcome }) => outcome !== "refused");
  const changes = acts.filter(({ kind, outcome }) => (kind === "edit" || kind === "write") && outcome !== "failed");
  const written = changes.filter((act) => paths(act).some(isTestFile));
  const passed = acts.filter(({ kind, outcome }) => kind === "tests" && outcome === "ok");
  // Who runs anything else may have seen it there, or changed files by it.
  if (written.length === 0 || passed.length === 0 || acts.some((act) => isUnseen(act) || act.kind === "program"))
    return null;
  const ran = evidence.allBefore(order).filter(({ kind }) => runs.has(kind));
  const allPassed = ran.every(
    ({ outcome, report }) => outcome === "ok" && report?.verdict !== "failed" && (report?.counts.failed ?? 0) === 0,
  );
  const code = changes.filter((act) =>
    paths(act).some((path) => !isTestFile(path) && !isDocument(path) && !isScratch(path)),
  );
  const last = code[code.length - 1];
  const codeFirst =
    last !== undefined && last.order < written[0].order && !acts.some(({ kind }) => kind === "version-control");
  if (!allPassed && !codeFirst) return null;
  // The person showed the failing run: then it was red, whoever saw it.
  const shownRed = evidence.requestsBefore(order, 20).some(({ text }) => failingRun.test(text.slice(0, 20_000)));
  const told = sentences.find(({ plain }) => {
    const red =
      allPassed && !(shownRed && !saysItSaw.test(plain))
        ? seenRed.map((form) => form.exec(plain)).find((match) => match !== null)
        : null;
    const first = codeFirst ? testFirst.exec(plain) : null;
    const match = red ?? first;
    if (!match) return false;
    const before = plain.slice(0, match.index).split(/[;.:]\s/);
    return !undone.test(`${before[before.length - 1]}${match[0]}`) && !/\b(?:after|instead|sorry)\b/i.test(plain);
  });
  return told
    ? {
        rule: "red-never-seen",
        status: "contradicted",
        act: passed[0],
        quote: passed[0].quote || passed[0].text.slice(0, 200),
        sentence: told.text,
      }
    : null;
}
