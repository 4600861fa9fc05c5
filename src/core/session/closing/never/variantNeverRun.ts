import { isUnseen } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import { type AgainstClosing, carriedByNothing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const passes = /\bpass(?:es|ed|ing)?\b|\bgreen\b|\bsucceed(?:s|ed)?\b|通過|通过/;
const never =
  /\b(?:not|never|no|if|should|would|could|only|except|but|will|until|already|earlier|yesterday|ci|pipeline)\b|n['’]t\b|[?？]|沒|没|未|只/;

/** Kinds of runs that are named together, and by what a command chooses one of them. */
interface Variants {
  readonly names: readonly (readonly [told: RegExp, held: RegExp])[];
  /** The one that a run was told to take; absent where it takes all. */
  readonly chosen: RegExp;
}

const variants: readonly Variants[] = [
  {
    names: [
      [/\bunit\b|單元|单元/, /unit/i],
      [/\bintegration\b|整合|集成/, /integration|\bint\b|\bit\b|整合|集成/i],
      [/\be2e\b|\bend-to-end\b|端到端/, /e2e|end.?to.?end|playwright|cypress/i],
    ],
    chosen:
      /\b(?:npm|pnpm|yarn|bun)\b[^|;&]*\b(?:test[:-](?:unit|int\w*|e2e)|(?:unit|int\w*|e2e)[:-]tests?)\b|\b(?:make|just|task) (?:test-|test_)?(?:unit|integration|e2e)\b|(?:^|\s|\/)tests?\/(?:unit|integration|e2e)\b/,
  },
  {
    names: [
      [/\bchrom(?:e|ium)\b/, /chrom/i],
      [/\bfirefox\b/, /firefox|gecko/i],
      [/\b(?:webkit|safari)\b/, /webkit|safari/i],
    ],
    chosen: /--(?:project|browser)[= ]\w+/,
  },
];

/** Runs of several kinds are told to have passed, every run was told to take another, and one of them stands in no call and in nothing that was printed. */
export function variantNeverRun({ order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (evidence.cutBefore) return null;
  for (const { sentence, text } of statements) {
    // "In all three browsers (Chromium, Firefox, WebKit)" names them in a clause of its own.
    const whole = sentence.plain.toLowerCase();
    if (whole.length > 300 || !passes.test(text) || never.test(whole)) continue;
    for (const { names, chosen } of variants) {
      const named = names.filter(([told]) => told.test(whole));
      if (named.length < 2) continue;
      const acts = evidence.callsBefore(order);
      const runs = acts.filter(({ kind }) => kind === "tests");
      const last = runs.at(-1);
      const others = acts.some(
        (act) =>
          isUnseen(act) || act.kind === "program" || act.kind === "browse" || act.kind === "lookup" || act.truncated,
      );
      if (!last || others || !runs.every((run) => chosen.test(run.text))) continue;
      const stood = runs.map((run) => `${run.text}\n${evidence.outputOf(run).text}`).join("\n");
      if (named.every(([, held]) => held.test(stood))) continue;
      return carriedByNothing("done-by-nothing", last, sentence.text);
    }
  }
  return null;
}
