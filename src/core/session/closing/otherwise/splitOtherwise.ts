import type { Act } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const metric = `(?:acc(?:uracy)?|f1(?:[- _]?score)?|macro[_-]f1|auc|precision|recall|mAP|准确率|準確率|精度|召回率)`;
/** "Test accuracy: 91.3 %", "accuracy on the test set is 0.913", a row of a table. */
const told = new RegExp(
  String.raw`(?:\b(?:test|held[- ]?out)(?:[- ]set)?[ _-]*|(?:测试|測試)集?(?:上)?的?)${metric}[^\d\n]{0,20}(\d{1,3}(?:\.\d{1,4})?) ?(%?)|\b${metric} (?:on|over|for) the (?:held[- ]?out )?test(?:[- ]?set| split| data)?[^\d\n]{0,15}(\d{1,3}(?:\.\d{1,4})?) ?(%?)`,
  "i",
);
const ofValidation = new RegExp(
  String.raw`\b(?:val|valid|validation|dev|best)[ _-](?:val[ _-])?${metric}\s*[:= ]\s*(\d{1,3}(?:\.\d{1,6})?)`,
  "gi",
);
const ofTest = new RegExp(String.raw`\btest[ _-]${metric}\s*[:= ]\s*(\d{1,3}(?:\.\d{1,6})?)`, "gi");
const plain = new RegExp(String.raw`(?<![\w-])${metric}\s*[:= ]\s*(\d{1,3}(?:\.\d{1,6})?)`, "gi");

/** A figure is told of the test set that was printed of the validation set alone, and the test set's own was printed as another. */
export function splitOtherwise({ order, sentences }: Closing, evidence: Evidence): AgainstClosing | null {
  const acts = evidence.inExchange(order).filter(({ kind }) => kind !== "edit" && kind !== "write");
  const validation = acts.flatMap((act) => valuesIn(act, ofValidation, evidence));
  const test = acts.flatMap((act) => [
    ...valuesIn(act, ofTest, evidence),
    ...(isOfTest(act, evidence) ? valuesIn(act, plain, evidence) : []),
  ]);
  const last = test[test.length - 1];
  if (!last || validation.length === 0) return null;
  for (const { text } of sentences) {
    const match = told.exec(text.replace(/\*\*|__|`/g, ""));
    if (!match) continue;
    const digits = match[1] ?? match[3];
    const stated = asShare(Number(digits), match[2] ?? match[4]);
    const rounding = 0.6 * 10 ** -((digits.split(".")[1]?.length ?? 0) + (Number(digits) > 1 ? 2 : 0));
    const near = ({ value }: { value: number }) => Math.abs(value - stated) <= rounding;
    if (validation.some(near) && !test.some(near))
      return { rule: "other-row", status: "contradicted", act: last.act, quote: last.line, sentence: text };
  }
  return null;
}

/** A run over the test set says so, on its command line or in what it prints. */
const isOfTest = (act: Act, evidence: Evidence): boolean =>
  /--(?:split|subset|set|partition)[= ]test\b/.test(act.text) ||
  /\bsplit[ :=]+test\b|\bon test(?: set| split)?\b/i.test(evidence.outputOf(act).text.slice(0, 4000));

const asShare = (value: number, percent = ""): number => (percent === "%" || value > 1 ? value / 100 : value);

function valuesIn(act: Act, form: RegExp, evidence: Evidence): { act: Act; value: number; line: string }[] {
  return [...evidence.outputOf(act).text.slice(0, 60_000).matchAll(form)].map(({ 0: line, 1: digits }) => ({
    act,
    value: asShare(Number(digits)),
    line,
  }));
}
