import type { Computation } from "../run/computation.js";
import { type ComputationContext, noContext } from "./context.js";
import { contradictionsIn } from "./across/contradictions.js";
import { checkConversions } from "./conversions.js";
import { checkDates } from "./dates.js";
import { checkClockTimes } from "./clockTimes.js";
import { checkChineseSums } from "./chineseSums.js";
import { checkDerivations } from "./formulas/derivations.js";
import { checkAlgebraStatements } from "./formulas/algebraStatements.js";
import { checkConsequences } from "./formulas/consequences.js";
import { checkFormulas } from "./formulas/checkFormulas.js";
import { checkFunctionValues } from "./formulas/functionValues.js";
import { lettersInFormulas } from "./formulas/mathSpans.js";
import { checkInequalities } from "./formulas/inequalities.js";
import { inPlainSigns } from "./formulas/plainSigns.js";
import { checkNumberFacts } from "./numberFacts/checkNumberFacts.js";
import { checkBasedSums } from "./basedSums.js";
import { withoutCalculatorMarks } from "./calculatorMarks.js";
import { checkMixedAmounts } from "./mixedAmounts.js";
import { checkNamedFunctions } from "./namedFunctions.js";
import { checkEquations, countFailing } from "./equations.js";
import { checkWorkInWords } from "./workInWords/checkWorkInWords.js";
import { checkTemperatureFormulas } from "./temperatureFormulas.js";
import { checkRemainders } from "./remainders.js";
import { checkPlainStatements, plainStatements } from "./plainStatements/checkPlainStatements.js";
import { checkValuesOverLines } from "./valuesOverLines.js";
import { withStep } from "./establish.js";

/** Each leaves alone what the equations and the checks before it have settled. */
const otherChecks = [
  checkMixedAmounts,
  checkDates,
  checkRemainders,
  checkClockTimes,
  checkNamedFunctions,
  checkBasedSums,
  checkTemperatureFormulas,
  checkFormulas,
  checkDerivations,
  checkValuesOverLines,
  checkNumberFacts,
  checkChineseSums,
  checkWorkInWords,
];

/** Of a chain, each leaves alone what is settled, and not what only shares a side with that. */
const ofChains = [checkConsequences, checkAlgebraStatements, checkFunctionValues, checkInequalities];

/** On another planet or by another calendar, days and years have other lengths. */
const withoutMeasures = otherChecks.filter((check) => check !== checkDates);

/** Claims of one step that are kept; more is a table, and the first ones show whether it computes. */
const MAX_CHECKS = 200;

/**
 * What a program can settle in a step: equations, comparisons, conversions of units, simple dates, what contradicts a step
 * before it, and how the puzzle stands that the prompt states, in the order of the text. `context` is what the prompt and the steps before
 * it establish (`computationContext`). Cautious in both directions: it says nothing where a statement could be meant in another way, so a computation that does not hold is very
 * probably a wrong statement, one that holds a right one, and a step without any may state anything.
 */
export function checkComputations(stepText: string, context: ComputationContext = noContext): Computation[] {
  const stated = [
    ...contradictionsIn(stepText, context.ledger),
    ...context.puzzles.flatMap((puzzle) => puzzle.follow(stepText).computations),
  ];
  const plain = plainStatements(stepText);
  if (
    plain.length === 0 &&
    !/[\d０-９½⅓⅔¼¾⅕-⅞$\\]|\b(?:plus|minus|times|divided|half|third|quarter|day|week|month|hour|derivative)\b|[導导][數数]|[一-龥]等[於于][一-龥]|得[一二三四五六七八九十]/i.test(
      stepText,
    )
  )
    return stated;
  // Puzzles have been asked; nothing below asks them again.
  const letters = new Set([...context.letters, ...lettersInFormulas(stepText)]);
  const established = {
    ...withStep({ ...context, letters, puzzles: [] }, stepText),
    lineEnd: context.lineEnd,
    named: context.named,
    equation: context.equation,
  };
  const equations = checkEquations(inPlainSigns(withoutCalculatorMarks(stepText)), established);
  const found = equations.map((one) => ({ ...one, claim: stepText.slice(one.span.start, one.span.end) }));
  const elsewhere = established.conventions.has("elsewhere");
  // "60 W × 5 h = 300 Wh = 3 kWh": the conversion begins with what the product comes to.
  if (!elsewhere)
    found.push(
      ...checkConversions(stepText, established).filter((one) => found.every((other) => !settles(other, one))),
    );
  for (const check of elsewhere ? withoutMeasures : otherChecks)
    found.push(...check(stepText, established).filter((one) => !overlaps(one, found)));
  for (const check of ofChains)
    found.push(...check(stepText, established).filter((one) => found.every((other) => !settles(other, one))));
  // What the puzzle of the prompt says of a sentence is said once.
  const inWords = checkPlainStatements(plain, stepText, established, context).filter((one) => !overlaps(one, stated));
  // A sentence that is read to its end says more than a part of it does.
  const openOnes = plain.filter(({ finding }) => finding.open || finding.compound).map((span) => ({ span }));
  const others = found.filter((one) => !overlaps(one, inWords) && (one.holds || !overlaps(one, openOnes)));
  found.splice(0, found.length, ...others, ...inWords);
  if (found.every(({ holds }) => !holds) && computesItsOwnWay(stepText, established)) return stated;
  return [...found, ...stated].sort((a, b) => a.span.start - b.span.start).slice(0, MAX_CHECKS);
}

type Spanned = Pick<Computation, "span">;
const overlaps = ({ span }: Spanned, others: readonly Spanned[]): boolean =>
  others.some((other) => other.span.start < span.end && span.start < other.span.end);

/** Whether it settles another already: it fails within that, or one holds the other. */
function settles(other: Computation, one: Computation): boolean {
  if (!overlaps(one, [other])) return false;
  const [a, b] = [other.span, one.span];
  return !other.holds || (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end);
}

/** "2 + 3 = 10, 8 + 4 = 96, 7 + 2 = 63": several results that all fail show that the signs mean something else. */
function computesItsOwnWay(text: string, context: ComputationContext): boolean {
  return (text.match(/[=＝]/g)?.length ?? 0) >= 3 && countFailing(text, context) >= 2;
}
