import { patternOf } from "../../patternOf.js";

const declarations = patternOf("gm", [
  String.raw`^[ \t]*(?:async\s+)?def\s+test\w*\s*\(|`,
  String.raw`^[ \t]*(?:it|test|specify|scenario)(?:\.(?:each|concurrent)[^(]*)?\s*\(|`,
  String.raw`^[ \t]*@(?:Test|ParameterizedTest)\b|^[ \t]*func\s+(?:\([^)]*\)\s*)?Test\w+|`,
  String.raw`^[ \t]*#\[(?:tokio::)?test\]|^[ \t]*\[(?:Fact|Theory|Test|TestMethod)\b|`,
  String.raw`^[ \t]*(?:public\s+)?function\s+test\w*\s*\(|^[ \t]*it\s+["'].*do\b|^[ \t]*test\s+["']|`,
  "^[ \\t]*TEST(?:_F|_P)?\\s*\\(|^[ \\t]*fun\\s+`?test",
]);
const skipMarks = patternOf("g", [
  String.raw`@(?:pytest\.mark\.|unittest\.)?(?:skip|skipif|skipIf|skipUnless|xfail|expectedFailure)\b|`,
  String.raw`\bpytest\.(?:skip|xfail|importorskip)\(|\bself\.skipTest\(|`,
  String.raw`\b(?:it|test|describe|context|suite)\.(?:skip|todo|fails|failing)\b|`,
  String.raw`\bx(?:it|test|describe|context|specify)\s*\(|\bt\.Skip(?:Now|f)?\(|#\[ignore|`,
  String.raw`@(?:Ignore|Disabled|Skip)\b|\bAssert\.Ignore\(|\bmarkTestSkipped\b|\bmarkTestIncomplete\b|`,
  String.raw`\[(?:Fact|Theory)\(Skip|\bskip:\s*(?:true|["'])|\btest\.fixme\(|\bpending\s*\(|\bGTEST_SKIP\(|`,
  "DISABLED_",
]);
const focusMarks = /\b(?:it|test|describe|context)\.only\b|\bf(?:it|describe)\s*\(/g;
const assertions = patternOf("g", [
  String.raw`\bassert\w*\b|\bexpect\s*\(|\.should\b|\bt\.(?:Error|Errorf|Fatal|Fatalf)\(|`,
  String.raw`\b(?:require|assert)\.\w+\(|\bEXPECT_\w+\(|\bASSERT_\w+\(|\bpytest\.raises\b|\bverify\(|`,
  String.raw`->assert\w+\(|\b(?:toBe|toEqual|toThrow|toHave|toMatch|toContain|toStrictEqual)\w*\(`,
]);
const trivial = patternOf("m", [
  String.raw`^[ \t]*assert\s+(?:True|1|not\s+False)\b|\bassertTrue\(\s*True\s*[,)]|`,
  String.raw`\bexpect\(\s*(?:true|1)\s*\)\.(?:toBe|toEqual)\(\s*(?:true|1)\s*\)|\bassert\.(?:ok|equal)\(\s*true|`,
  String.raw`\bassert\s+\w+\s+or\s+True\b|\bassert!\(\s*true\s*\)|\bassertEquals?\(\s*(\w+)\s*,\s*\1\s*\)|`,
  String.raw`\bassertThat\(true\)`,
]);
/** Assertions of one value, and those that nearly anything satisfies. */
const exact = patternOf("g", [
  String.raw`\bis (?:True|False)\b|\bassertEqual\w*\(|==|\btoBe\(|\btoEqual\(|\btoStrictEqual\(|`,
  String.raw`\bassert\.(?:equal|deepEqual|strictEqual|Equal)\(|\bassert_eq!|\bassertSame\(|\bEXPECT_EQ|`,
  String.raw`\bASSERT_EQ|\.to\.equal\(|\beq\(|\btoHaveBeenCalledWith\(|\btoHaveLength\(|\bassertRaises\(\s*\w+|`,
  String.raw`\btoThrow\(\s*\S`,
]);
const loose = patternOf("gm", [
  String.raw`\bassertIsNotNone\(|\bassertTrue\(|\bassertIn\(|\btoBeTruthy\(|\btoBeDefined\(|\btoBeFalsy\(|`,
  String.raw`\bnot\.toBeNull\(|\btoContain\(|\btoHaveBeenCalled\(\)|\bassert\s+\w+(?:\([^)]*\))?\s*$|`,
  String.raw`\bis not None\b|\bassert\.(?:ok|NotNil)\(|\bassertNotNull\(|\bexpect\.anything\(|\bexpect\.any\(|`,
  String.raw`>=\s*0\b|\bassert!\(\w+\.is_(?:some|ok)\(\)|\bpytest\.approx\(|\btoBeCloseTo\(|`,
  String.raw`\bassertAlmostEqual\(|\btoMatchObject\(|\bisinstance\(|`,
  String.raw`\bassert\b[^\n=!]{1,200}[<>]=?\s*-?[\d.]+\s*$|\btoBe(?:Greater|Less)Than\w*\(|`,
  String.raw`\bassert(?:Greater|Less)\w*\(`,
]);
const nearly = patternOf("g", [
  String.raw`\bapprox\(|\bisclose\(|\ballclose\(|\btoBeCloseTo\(|\bassertAlmostEqual\w*\(|\bbe_within\(|`,
  String.raw`\bInDelta\w*\(|\bcloseTo\(|\bEXPECT_NEAR\(|\bASSERT_NEAR\(|`,
  String.raw`\bassert_(?:relative|abs_diff|approx|almost)_eq\w*|\bassert_almost_equal\(|\bstringMatching\(|`,
  String.raw`\bstringContaining\(|\bobjectContaining\(|\barrayContaining\(`,
]);
const commented = /^[ \t]*(?:#|\/\/)\s*(?:assert\b|expect\(|def test|it\(|test\(|self\.assert|@pytest|func Test)/gm;
const swallowed = /except(?:\s+\w+)?(?:\s+as\s+\w+)?\s*:\s*\n?\s*(?:pass|return)\b|catch\s*(?:\([^)]*\))?\s*\{\s*\}/;

export interface TestChange {
  readonly kind: "test-deleted" | "test-skipped" | "assertion-weakened" | "test-edited";
  readonly quote: string;
}

const MAX_CODE = 100_000;

/** What a change of test code does to what the tests can show; null where it adds or only moves. */
export function testChange(before: string, after: string): TestChange | null {
  const [old, now] = [before.slice(0, MAX_CODE), after.slice(0, MAX_CODE)];
  const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
  if (count(now, skipMarks) > count(old, skipMarks)) return { kind: "test-skipped", quote: lineOf(now, skipMarks) };
  if (count(now, focusMarks) > count(old, focusMarks)) return { kind: "test-skipped", quote: lineOf(now, focusMarks) };
  if (count(now, commented) > count(old, commented))
    return {
      kind:
        count(now, commented) > 0 && /def test|it\(|test\(|func Test/.test(lineOf(now, commented))
          ? "test-skipped"
          : "assertion-weakened",
      quote: lineOf(now, commented),
    };
  const [oldTests, newTests] = [count(old, declarations), count(now, declarations)];
  if (newTests < oldTests) return { kind: "test-deleted", quote: lineOf(old, declarations) };
  if (trivial.test(now) && !trivial.test(old)) return { kind: "assertion-weakened", quote: lineOf(now, trivial) };
  const [oldAsserts, newAsserts] = [count(old, assertions), count(now, assertions)];
  if (newAsserts < oldAsserts && newTests <= oldTests)
    return {
      kind:
        newTests === 0 && oldTests === 0 && now.trim() === "" && oldAsserts > 1 ? "test-deleted" : "assertion-weakened",
      quote: lineOf(old, assertions),
    };
  if (count(now, exact) < count(old, exact) && count(now, loose) > count(old, loose))
    return { kind: "assertion-weakened", quote: lineOf(now, loose) };
  // "== 91.40" became "== approx(91.40, rel=0.05)".
  if (count(now, nearly) > count(old, nearly) && newAsserts <= oldAsserts)
    return { kind: "assertion-weakened", quote: lineOf(now, nearly) };
  if (swallowed.test(now) && !swallowed.test(old)) return { kind: "assertion-weakened", quote: lineOf(now, swallowed) };
  const widened = widenedTolerance(old, now);
  if (widened) return { kind: "assertion-weakened", quote: widened };
  return expectationChanged(old, now) ?? loosenedBound(old, now);
}

/** An edit of nothing but a bound: "< 1e-8" to "< 5e-2". */
function loosenedBound(before: string, after: string): TestChange | null {
  const bound = /^([<>]=?)\s*(-?\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?)$/i;
  const [old, now] = [bound.exec(before.trim()), bound.exec(after.trim())];
  if (!old || !now || old[1][0] !== now[1][0]) return null;
  const [from, to] = [old[2], now[2]].map((digits) => Number(digits.replaceAll("_", "")));
  return (old[1][0] === "<" ? to > from : to < from) ? { kind: "assertion-weakened", quote: after.trim() } : null;
}

/** 1e-6 to 0.5, `delta=0.001` to `delta=1`, decimals taken away. */
function widenedTolerance(before: string, after: string): string | null {
  const pattern = /\b(?:abs|rel|delta|tol|tolerance|atol|rtol|epsilon|places|timeout)\s*[=:]\s*([\d.e-]+)/gi;
  const values = (text: string) =>
    [...text.matchAll(pattern)].map(([whole, value]) => ({
      name: whole.split(/[=:]/)[0].trim().toLowerCase(),
      value: Number(value),
      whole,
    }));
  const old = values(before);
  for (const { name, value, whole } of values(after)) {
    const same = old.find((other) => other.name === name);
    if (same && (name === "places" ? value < same.value : value > same.value * 1.5)) return whole;
  }
  return null;
}

/** The same assertion with another value expected. */
function expectationChanged(before: string, after: string): TestChange | null {
  const lines = (text: string) =>
    text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => (line.match(assertions)?.length ?? 0) > 0);
  const [old, now] = [lines(before), lines(after)];
  for (const line of old) {
    if (now.includes(line)) continue;
    const skeleton = line.replace(
      /["'`][^"'`]*["'`]|\b\d+(?:\.\d+)?(?:e[+-]?\d+)?\b|\b(?:True|False|true|false|None|null)\b/g,
      "•",
    );
    const changed = now.find(
      (other) =>
        other !== line &&
        !old.includes(other) &&
        other.replace(
          /["'`][^"'`]*["'`]|\b\d+(?:\.\d+)?(?:e[+-]?\d+)?\b|\b(?:True|False|true|false|None|null)\b/g,
          "•",
        ) === skeleton,
    );
    if (changed)
      return { kind: isLooser(line, changed) ? "assertion-weakened" : "test-edited", quote: changed.slice(0, 200) };
  }
  return null;
}

/** `t < 2` became `t < 5`. */
function isLooser(before: string, after: string): boolean {
  const bound = /([<>])=?\s*(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*$/i;
  const [old, now] = [bound.exec(before), bound.exec(after)];
  return (
    old !== null &&
    now !== null &&
    old[1] === now[1] &&
    (old[1] === "<" ? Number(now[2]) > Number(old[2]) : Number(now[2]) < Number(old[2]))
  );
}

function lineOf(text: string, pattern: RegExp): string {
  const at = text.search(new RegExp(pattern.source, pattern.flags.replace("g", "")));
  if (at < 0) return "";
  const start = text.lastIndexOf("\n", at) + 1;
  const own = text.slice(start, start + 400).replace(/^\n+/, "");
  return own.split("\n")[0].trim().slice(0, 200);
}

export function testsIn(code: string): number {
  return code.slice(0, MAX_CODE).match(declarations)?.length ?? 0;
}

/** Tests in the lines of a file as a reading tool prints them, with or without line numbers. */
export function testsInListing(output: string): number {
  return testsIn(output.replace(/^[ \t]*\d+\s*(?:→|\||:|\t)\s?/gm, ""));
}
