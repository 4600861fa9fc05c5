import { patternOf } from "../../../patternOf.js";
import type { Act } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** That it holds every time. */
const steady = patternOf("", [
  String.raw`\b(?:reliabl[ey]|consistently|stable|stably|steadily|deterministic(?:ally)?|every (?:single )?time|`,
  "each time|no (?:more )?flak(?:e|es|iness)|not flaky|isn['’]t flaky|no longer flaky|",
  "without (?:any )?flak(?:e|es|iness)|flakiness is gone|rock[- ]solid|on every run|in all runs|",
  String.raw`all (?:three|four|five|ten|\d+) (?:runs|times)|flake-free|`,
  String.raw`(?:no|zero|0) failures? (?:in|over|across) (?:repeated|several|multiple|all|\d+)(?: \w+)? ?(?:runs|`,
  "times)?|never fails?|passes (?:repeatedly|again and again)|",
  "(?:green|passes|passed|passing) (?:repeatedly|run after run|",
  String.raw`on (?:every|each) (?:run|try|attempt)))\b|穩定|稳定|每次都|不再(?:不穩|不稳|閃爍)`,
]);

/** A run that did not pass is spoken of: no word that may admit anything, as closings of a fix are full of those. */
const tellsOfFailure = patternOf("i", [
  String.raw`\b(?:fail(?:s|ed|ing|ures?)|red|broke|breaks|intermittent\w*|sometimes|occasional\w*|still flak\w*|`,
  "retr(?:y|ied|ies)|second (?:run|try|attempt)|",
  String.raw`(?:one|two|\d+) (?:of|out of) (?:the )?(?:two|three|\d+)|`,
  String.raw`not (?:every|each|always|yet|green|stable|reliable|pass\w*))\b|n['’]t (?:pass|reproduc)\w*|失敗|失败|偶爾|`,
  "偶尔|重試|重试",
]);
/** What may have made the difference between two runs. */
const between = /^(?:read|search|list|lookup|tests|think|plan|nothing|ask)$/;

/** It is said to pass every time, and of the same runs with no change between them one failed. */
export function mixedRuns({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (tellsOfFailure.test(said.replace(/\b(?:no|zero|0|without(?: any| a)?) failures?\b|\bnever fails?\b/gi, " ")))
    return null;
  const told = statements.find(({ text }) => steady.test(text));
  if (!told) return null;
  const acts = evidence.inExchange(order);
  const runs = acts.filter(({ kind }) => kind === "tests");
  for (const last of [...runs].reverse()) {
    const same = runs.filter((run) => isSame(run, last) && evidence.editAfter(run, order) === null);
    const failed = same.findLast(({ outcome }) => outcome === "failed");
    const held = same.findLast(({ outcome }) => outcome === "ok");
    if (!failed || !held) continue;
    const [from, to] = [Math.min(failed.order, held.order), Math.max(failed.order, held.order)];
    if (acts.every((act) => act.order <= from || act.order >= to || between.test(act.kind)))
      return {
        rule: "mixed-runs",
        status: "contradicted",
        act: failed,
        quote: failed.quote || failed.text.slice(0, 200),
        sentence: told.sentence.text,
      };
  }
  return null;
}

const isSame = (a: Act, b: Act): boolean => what(a) === what(b) && a.tool === b.tool;

/** Of a command what it runs, however often and however loudly. */
const what = ({ text }: Act): string =>
  text
    .replace(
      /\s(?:--?count[= ]\d+|--repeat(?:-each)?[= ]\d+|--runs[= ]\d+|-v{1,3}|-q{1,2}|--verbose|--quiet|2>&1)(?=\s|$)/g,
      " ",
    )
    .replace(/\s+/g, " ")
    .trim();
