import type { Computation } from "../../run/computation.js";
import { type ComputationContext, noContext } from "../context.js";
import { doubted } from "../doubt.js";
import { withoutDelimiters } from "../formulas/mathSpans.js";
import { languageOf } from "../languages.js";
import { chineseFacts } from "./chineseFacts.js";
import { englishFacts } from "./englishFacts.js";

/** Statements of one form that are looked at. */
const MOST_FACTS = 100;
const mentioned =
  /prime|composite|even|odd|perfect|common|remainder|digit|divisors|factors?|median|divisible|multiple|[質质素合偶奇方][數数]|[因約约倍][數数]|整除/i;

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

/** "Neither 91 is prime", "if 91 is prime": the whole sentence counts. */
function isSupposed(text: string, start: number): boolean {
  const sentence = text
    .slice(Math.max(0, start - 200), start)
    .split(/[.;!?]\s|[。；！？，]|\n/)
    .at(-1) as string;
  return /\b(?:if|whether|suppose|assume|check|test|unless|when|not|neither|nor|no|say|says|said|think|thinks|claim\w*|believe\w*|guess\w*|false|wrong|show|prove|because|until|either|or|modulo|base)\b|[若如假設设否非誰谁嗎吗]|不是.{0,6}$|要不|為什麼|为什么/i.test(
    sentence,
  );
}
