import { numberOf } from "../../grounding/digits.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const figure = String.raw`[€$£¥]?(\d[\d,]{0,15}(?:\.\d{1,8})?)(?![\d.,]*\d)\s?([a-zA-Zµ]{1,4})?(?![\w%])`;
/** `412.3k → 461.8k`, "from 830 ms to 410 ms". */
const pairs = new RegExp(String.raw`(?:${figure}\s*(?:→|->|⇒|=>)\s*${figure}|\bfrom ${figure} to ${figure})`, "giu");
const percents = /(?<![\d.])([+−–-]?)(\d{1,4}(?:\.\d{1,4})?)\s?%/gu;
/** A share of a whole, and not a change, unless one of these words or a sign stands beside it. */
const change =
  /\b(?:up|down|grew|grow\w*|increas\w+|decreas\w+|drop\w*|fell|faster|slower|smaller|larger|bigger|reduc\w+|improv\w+|less|fewer|more|sav(?:ed|ing)s?|rose|rise|cut|higher|lower|shr[aiu]nk\w*|gain\w*|loss)\b/i;
/** Percent of something else. */
const other =
  /\b(?:points?|pp|target|limit|coverage|share|confidence|of (?:the|all|our|its)|slo|sla|budget|threshold)\b/i;

/** A sentence gives two figures and by how much per cent one is more than the other, or what share it is of it, which is not so by any way to count. */
export function percentOtherwise({ spoken: { text } }: Closing): AgainstClosing | null {
  for (const line of text.split(/\n|(?<=[.;!?])\s/, 400)) {
    if (line.length > 400) continue;
    const plain = line.replace(/\*\*|__|`/g, "");
    const share = shareOtherwise(plain);
    if (share !== null)
      return { rule: "percent-otherwise", status: "contradicted", act: null, quote: share, sentence: line.trim() };
    const [found, ...more] = [...plain.matchAll(pairs)];
    const told = [...plain.matchAll(percents)];
    if (!found || more.length > 0 || told.length !== 1 || other.test(plain)) continue;
    const [percent, sign, digits] = told[0];
    const around = plain.slice(Math.max(0, told[0].index - 30), told[0].index + percent.length + 30);
    if (sign === "" && !change.test(around)) continue;
    const given = found.slice(1).filter((group) => group !== undefined);
    const figures = given.filter((group) => /\d/.test(group));
    const units = new Set(given.filter((group) => !/\d/.test(group)).map((unit) => unit.toLowerCase()));
    if (figures.length !== 2 || units.size > 1 || !isOtherwise(figures[0], figures[1], digits)) continue;
    return { rule: "percent-otherwise", status: "contradicted", act: null, quote: found[0], sentence: line.trim() };
  }
  return null;
}

const whole = String.raw`(\d[\d,]{0,15})(?![\d.,]*\d)`;
const percentFigure = String.raw`(\d{1,3}(?:\.\d{1,4})?)\s?%`;
/** "6.8 % (210 of 5,122 customers)", "210 of 5,122 (6.8 %)", "210/5,122 = 6.8 %". */
const sharesOfWhole: readonly { readonly form: RegExp; readonly order: readonly [number, number, number] }[] = [
  {
    form: new RegExp(
      String.raw`${percentFigure}\s?\(${whole} (?:of|out of|von|de|sur) ${whole}(?: [\p{L} -]{1,40})?\)`,
      "u",
    ),
    order: [1, 2, 3],
  },
  {
    form: new RegExp(
      String.raw`(?<![\d.,/])${whole} (?:of|out of) (?:the )?${whole}(?: [\p{L} -]{1,40}?)? ?\((?:about |around |roughly |~|≈)?${percentFigure}\)`,
      "u",
    ),
    order: [3, 1, 2],
  },
  {
    form: new RegExp(String.raw`(?<![\d.,/])${whole} ?/ ?${whole} ?(?:=|≈|\() ?${percentFigure}`, "u"),
    order: [3, 1, 2],
  },
];

/** A share is given with the two counts that make it, and they make another. */
function shareOtherwise(line: string): string | null {
  for (const { form, order } of sharesOfWhole) {
    const match = form.exec(line);
    if (!match) continue;
    const [percent, part, of] = order.map((group) => match[group]);
    const [told, a, b] = [percent, part, of].map(numberOf);
    if (!(b > 0) || a > b) continue;
    // Of those that are left it may be told as well.
    const off = Math.max(2 * half(percent), 0.06);
    if ([(100 * a) / b, 100 - (100 * a) / b].every((value) => Math.abs(value - told) > off + 1e-9)) return match[0];
  }
  return null;
}

/** Half of the last digit that is shown. */
const half = (shown: string): number => 0.5 * 10 ** -(/\.(\d+)$/.exec(shown)?.[1].length ?? 0);

function isOtherwise(from: string, to: string, percent: string): boolean {
  const [a, b, stated] = [from, to, percent].map(numberOf);
  if (!(a > 0 && b > 0) || a === b) return false;
  // By how much both figures together may be rounded, relative.
  const rounded = half(from) / a + half(to) / b;
  // By how much of the first, of the second, and one as a share of the other; cut or rounded.
  const ways = [Math.abs(b - a) / a, Math.abs(b - a) / b, b / a, a / b];
  return ways.every(
    (value) => Math.abs(value * 100 - stated) > 2 * half(percent) + rounded * Math.max(value, 1) * 100 + 1e-9,
  );
}
