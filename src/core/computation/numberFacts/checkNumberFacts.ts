import type { Computation } from "../../run/computation.js";
import { type ComputationContext, noContext } from "../context.js";
import { doubted } from "../doubt.js";
import { withoutDelimiters } from "../formulas/mathSpans.js";
import { languageOf } from "../languages.js";
import { isSupposed } from "../supposed.js";
import { chineseFacts } from "./chineseFacts.js";
import { englishFacts } from "./englishFacts.js";

/** Statements of one form that are looked at. */
const MOST_FACTS = 100;
const mentioned =
  /prime|composite|even|odd|perfect|common|remainder|digit|divisors|factors?|median|(?:sum|add|up)\s+to|divisible|multiple|[質质素合偶奇方][數数]|[因約约倍][數数]|整除/i;

/** Checks what is said in words of whole numbers: primes and squares, divisors, remainders, sums of digits, medians. */
export function checkNumberFacts(given: string, context: ComputationContext = noContext): Computation[] {
  if (!mentioned.test(given)) return [];
  if (context.conventions.has("redefined") || context.bases.length > 0) return [];
  const text = withoutDelimiters(given);
  const language = languageOf(text, context.languages);
  return [...englishFacts, ...chineseFacts].flatMap(({ form, decide }) =>
    Array.from(text.matchAll(form))
      .slice(0, MOST_FACTS)
      .flatMap((match): Computation[] => {
        const found = decide(match.groups ?? {});
        const [start, end] = [match.index, match.index + match[0].length];
        if (!found || doubted(text, start, end, language) || isSupposed(text, start)) return [];
        return [{ ...found, claim: given.slice(start, end), span: { start, end } }];
      }),
  );
}
