import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** That no blank of a template is left. */
const told =
  /\b(?:all|every|each)(?: of)?(?: the)? (?:\w+ )?(?:placeholders?|template (?:fields?|variables?|tags?)|merge fields?|blanks)\b|\bno (?:\w+ )?(?:placeholders?|blanks) (?:remain\w*|(?:is|are) left|left)\b|所有(?:佔位符|占位符|空白欄位|空白栏位)/i;
/** `{{NAME}}`, `${NAME}`, `[CLIENT NAME]`, `<<name>>`: what a template holds where a value is to stand. */
const blank =
  /\{\{ ?[#/]?[\w.]{2,40} ?\}\}|\$\{[A-Z_]{3,40}\}|<<[\w ]{2,40}>>|\[(?:INSERT|YOUR|CLIENT|NAME|DATE|COMPANY)[A-Z _]{0,40}\]/;
const speaksOfIt =
  /\b(?:except|apart from|but|not|remain(?:s|ing)? (?:open|unfilled)|left (?:open|blank|empty)|still|missing)\b|除了|尚未/i;

/** All blanks are told to be filled, and the last look behind the last change printed one. */
export function blanksLeft({ order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const statement = statements.find(({ text }) => text.length < 600 && told.test(text));
  if (!statement || speaksOfIt.test(statement.sentence.text)) return null;
  const acts = evidence.callsInExchange(order);
  const filled = acts.findLast(
    ({ kind, edits, text, targets }) =>
      edits.length > 0 || kind === "write" || (kind === "program" && !readsAlone.test(text) && targets.length > 0),
  );
  const looks = acts.filter(
    (act) =>
      act.order > (filled?.order ?? Number.POSITIVE_INFINITY) && act.outcome === "ok" && !/template/i.test(act.text),
  );
  for (const act of looks) {
    const line = evidence.outputOf(act).lines.find((each) => each.length < 2000 && blank.test(each));
    if (line !== undefined)
      return {
        rule: "stub-left",
        status: "contradicted",
        act,
        quote: blank.exec(line)?.[0] ?? "",
        sentence: statement.sentence.text,
      };
  }
  return null;
}

/** A line of code that only prints. */
const readsAlone = /\s-(?:c|e)\s/;
