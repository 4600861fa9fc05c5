import type { Act } from "../acts/act.js";
import { statementsOf } from "../claims/statements.js";
import type { Evidence } from "../evidence.js";
import { mayAdmit } from "./admission.js";
import type { AgainstClosing } from "./againstClosing.js";

/** That it holds every time. */
const steady =
  /\b(?:reliabl[ey]|consistently|stable|stably|steadily|deterministic(?:ally)?|every (?:single )?time|each time|no (?:more )?flak(?:e|es|iness)|not flaky|isn['’]t flaky|no longer flaky|without (?:any )?flak(?:e|es|iness)|flakiness is gone|rock[- ]solid|on every run|in all runs|all (?:three|four|five|ten|\d+) (?:runs|times))\b|穩定|稳定|每次都|不再(?:不穩|不稳|閃爍)/;

/** It is said to pass every time, and of the same runs with no change between them one failed. */
export function mixedRuns(said: string, order: number, evidence: Evidence): AgainstClosing | null {
  if (mayAdmit(said.replace(steady, " ").replace(/\bflak\w+/g, " "))) return null;
  const told = [...statementsOf(said)].find(({ text }) => steady.test(text));
  if (!told) return null;
  const runs = evidence.inExchange(order).filter(({ kind }) => kind === "tests");
  for (const last of [...runs].reverse()) {
    const same = runs.filter((run) => isSame(run, last) && evidence.editAfter(run, order) === null);
    const failed = same.findLast(({ outcome }) => outcome === "failed");
    if (failed && same.some(({ outcome }) => outcome === "ok"))
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

const isSame = (a: Act, b: Act): boolean => a.text.trim() === b.text.trim() && a.tool === b.tool;
