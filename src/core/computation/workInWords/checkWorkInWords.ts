import type { Computation } from "../../run/computation.js";
import { type ComputationContext, markOf, noContext } from "../context.js";
import { doubted } from "../doubt.js";
import { languageOf } from "../languages.js";
import { halfWidth } from "../lexer.js";
import { isSupposed } from "../supposed.js";
import { chineseWork } from "./chineseWork.js";
import { englishLists } from "./englishLists.js";
import { englishWork } from "./englishWork.js";

/** Statements of one form that are looked at. */
const MOST = 100;
const mentioned =
  /\b(?:than|subtracted|taken|deducted|added|decreased|reduced|diminished|increased|square|squaring|cube|cubing|doubling|tripling|quadrupling|halving|out|off|average|mean|increase|decrease|drop|rise|reduction|gain|of|discount|increasing|raising|reducing|lowering|sum|total|product|multiply|add|adding|multiplying|summing)\b|[的比和積积差商加乘]/i;
/** A text that shows another order of things, or figures of its own. */
const unusual = ["redefined", "modular", "machine"] as const;

/** Checks what is said in words of two numbers or a list: "5 less than 12 is 7", "the square of 9 is 81", 18的一半是9. */
export function checkWorkInWords(given: string, context: ComputationContext = noContext): Computation[] {
  if (!mentioned.test(given) || markOf(context) !== ".") return [];
  if (context.bases.length > 0 || unusual.some((convention) => context.conventions.has(convention))) return [];
  const text = halfWidth(given);
  const language = languageOf(text, context.languages);
  const rounds = context.conventions.has("rounded");
  return [...englishWork, ...englishLists, ...chineseWork].flatMap(({ form, decide }) =>
    Array.from(text.matchAll(form))
      .slice(0, MOST)
      .flatMap((match): Computation[] => {
        const found = decide(match.groups ?? {}, rounds);
        const [start, end] = [match.index, match.index + match[0].length];
        if (!found || doubted(text, start, end, language) || isSupposed(text, start)) return [];
        if (!found.holds && context.stated.includes(given.slice(start, end).replace(/\s/g, ""))) return [];
        return [{ ...found, claim: given.slice(start, end), span: { start, end } }];
      }),
  );
}
