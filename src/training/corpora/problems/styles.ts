import { pick, type Random, randomIndex } from "../../../core/statistics/random.js";
import type { WorkedProblem, WorkedStep } from "./workedProblem.js";

/** How all texts of one step are dressed: with words in front, perhaps with a small first letter, perhaps without a full stop. */
interface Dress {
  readonly prefix: string;
  readonly lower?: boolean;
  readonly bare?: boolean;
}

type Style = (step: WorkedStep, index: number, count: number, random: Random) => Dress;

/** Words whose capital only marks the beginning of a sentence. Anything else may be a name, a symbol or code. */
const lowerable = new Set(
  (
    "The A An This That These Those There It Its He She They We You One Two Both Each Every All Some No None Only " +
    "If When Since Because As After Before From At On In By With For To Of Among Between Together " +
    "Adding Subtracting Multiplying Dividing Counting Going Walking Turning Starting Being Removing Taking Out " +
    "Any Counted Put Because Without Moving Seen Looked Over Compared Later Whichever Somebody Whoever According His Her Their Neither Not"
  ).split(" "),
);
/** Openings that already lead on from the step before; another lead would be one too many. */
const leading = /^(So|Then|Thus|Therefore|Hence|Now|Next|Finally|First|Okay|Wait|Hmm)\b/;
const subject = /^(The|A|An|This|That|These|Those|There|It|Its|He|She|They|We|Each|Every|All|Both|His|Her|Their)\b/;

const texts = (step: WorkedStep) => [step.text, ...step.wrong.map(({ text }) => text)];
const every = (step: WorkedStep, pattern: RegExp) => texts(step).every((text) => pattern.test(text));
const leads = (step: WorkedStep) => texts(step).some((text) => leading.test(text));

const fixed =
  (prefix: (number: number) => string): Style =>
  (_, index) => ({ prefix: prefix(index + 1) });

/** Leads that are chosen from the place of the step alone, left out where the step has one of its own. */
const spoken =
  (lead: (index: number, count: number, random: Random) => string): Style =>
  (step, index, count, random) => {
    const prefix = lead(index, count, random);
    return leads(step) ? { prefix: "" } : { prefix, lower: !prefix.endsWith(": ") };
  };

const sequence = spoken((index, count, random) => {
  const middle = pick(random, ["Next, ", "Then, "]);
  return index === 0 ? "First, " : index === count - 1 ? "Finally, " : middle;
});

const informal = spoken((index, count, random) =>
  index === 0
    ? pick(random, ["Okay, ", "Let's see: ", "Now "])
    : index === count - 1
      ? "So "
      : pick(random, ["So ", "Now ", "Okay, ", "And "]),
);

const thinking: Style = (step, index, _count, random) => {
  const lead = pick(random, index === 0 ? ["I think ", "Hmm, "] : ["I think ", "Hmm, ", "Wait, so "]);
  if (leads(step)) return { prefix: "Hmm, " };
  // An imperative or a clause would not go on from "I think".
  return { prefix: lead === "I think " && !every(step, subject) ? "Hmm, " : lead, lower: true };
};

/** A style's place decides where it is drawn, so new ones go to the end. */
const styles: readonly { readonly name: string; readonly style: Style }[] = [
  { name: "plain", style: fixed(() => "") },
  { name: "numbered", style: fixed((n) => `${n}. `) },
  { name: "step", style: fixed((n) => `Step ${n}: `) },
  { name: "dashes", style: fixed(() => "- ") },
  { name: "stars", style: fixed(() => "* ") },
  { name: "sequence", style: sequence },
  { name: "bold", style: fixed((n) => `**Step ${n}:** `) },
  { name: "informal", style: informal },
  { name: "thinking", style: thinking },
  { name: "bare", style: () => ({ prefix: "", bare: true }) },
];

const dressed = (step: WorkedStep, { prefix, lower, bare }: Dress): WorkedStep => {
  // All texts of a step or none: a variant that happens to begin with a name must not stand out.
  const afterComma = prefix === "Hmm, " && leads(step);
  const lowered =
    afterComma || (lower === true && texts(step).every((text) => lowerable.has(text.split(/[\s,]/, 1)[0] ?? "")));
  const dress = (text: string) => {
    const body = lowered ? text.charAt(0).toLowerCase() + text.slice(1) : text;
    return prefix + (bare ? body.replace(/\.$/, "") : body);
  };
  return { text: dress(step.text), wrong: step.wrong.map((wrong) => ({ ...wrong, text: dress(wrong.text) })) };
};

/** The problem with its whole solution in one style; a step's right text and its wrong ones are dressed alike. */
export function styled(problem: WorkedProblem, random: Random): WorkedProblem {
  const { name, style } = styles[randomIndex(random, styles.length)];
  const { steps } = problem;
  return {
    ...problem,
    steps: steps.map((step, i) => dressed(step, style(step, i, steps.length, random))),
    style: name,
  };
}
