import { patternOf } from "../../patternOf.js";
import { fromCounts, lastMatch, stated } from "./counting.js";
import type { Reading } from "./report.js";

const failures = patternOf("i", [
  String.raw`\b([1-9]\d*)\s*(?:\/\s*\d+\s+)?(?:of \d+ )?(?:unit |integration |e2e )?(?:tests?|specs?|examples?|`,
  String.raw`cases?|checks?|assertions?)?\s*(?:have |has |are |were )?(?:failed|failing|failures?|broken|`,
  String.raw`errors?)\b|\b(?:failed|failures|fail|errors?)\s*[:=]\s*([1-9]\d*)\b`,
]);
const passes = patternOf("i", [
  String.raw`\b(\d+)\s*(?:(?:\/|of|out of)\s*(\d+)\s+)?(?:unit |integration |e2e )?(?:tests?|specs?|examples?|`,
  String.raw`cases?|checks?|assertions?)?\s*(?:have |has |are |were )?(?:passed|passing|succeeded|successful|`,
  String.raw`ok)\b|\b(?:passed|passes|successes|success|ok)\s*[:=]\s*(\d+)\b`,
]);
const plainBad =
  /(?:^|\s)(?:FAILED|FAIL|FAILURE|ERROR)(?:[\s:!(.]|$)|^(?:Traceback \(most recent call last\)|AssertionError|Assertion failed|panicked at)|(?:^|\s)[✗✘✖❌]|\btests? (?:failed|failing|suite failed)\b|Segmentation fault|测试失败/;
const plainGood =
  /^(?:PASS(?:ED)?|OK|SUCCESS)\b|\ball (?:\d+ )?(?:tests?|checks?|specs?|assertions) (?:have |has )?(?:passed|pass|succeeded|ok)\b|(?:^|\s)[✓✔✅]|\btests? passed\b|测试通过/i;

/** Test programs of one's own and runners that are not listed: the words and signs that all of them share. */
export function anyTests(lines: readonly string[]): Reading {
  const failed = lastMatch(lines, failures);
  const passed = lastMatch(lines, passes);
  if (failed) {
    const number = Number(failed.match[1] ?? failed.match[2]);
    return fromCounts({ failed: number, ...(passed ? { passed: numberIn(passed.match) } : {}) }, failed.line);
  }
  const bad = lastMatch(lines, plainBad);
  if (bad && !/\b(?:0|no) (?:errors?|failures?|failed)\b/i.test(bad.line)) return stated("failed", bad.line);
  if (passed) {
    const number = numberIn(passed.match);
    const of = passed.match[2] === undefined ? number : Number(passed.match[2]);
    return fromCounts({ passed: number, failed: Math.max(0, of - number), collected: of }, passed.line);
  }
  const good = lastMatch(lines, plainGood);
  return good ? stated("passed", good.line) : null;
}

function numberIn(match: RegExpExecArray): number {
  return Number(match[1] ?? match[3]);
}
