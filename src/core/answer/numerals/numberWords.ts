import { Decimal } from "decimal.js";

/*
 * English number words. The packages for this take "twenty five thousand three hundred and one" for 5321 or leave "half" and
 * "dozen" out; so here is the small grammar itself.
 */

const units: ReadonlyMap<string, number> = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, value) => [word, value]),
);

const tens: ReadonlyMap<string, number> = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, i) => [word, 10 * (i + 2)]),
);

/** What a number in front of it is multiplied by. */
export const scales: ReadonlyMap<string, string> = new Map([
  ["dozen", "12"],
  ["hundred", "1e2"],
  ["thousand", "1e3"],
  ["lakh", "1e5"],
  ["million", "1e6"],
  ["mn", "1e6"],
  ["crore", "1e7"],
  ["billion", "1e9"],
  ["bn", "1e9"],
  ["trillion", "1e12"],
  ["quadrillion", "1e15"],
]);

/** Denominators. "second" is a unit of time and an ordinal before it is a half. */
const parts: ReadonlyMap<string, number> = new Map([
  ["half", 2],
  ["halves", 2],
  ["third", 3],
  ["quarter", 4],
  ["fourth", 4],
  ["fifth", 5],
  ["sixth", 6],
  ["seventh", 7],
  ["eighth", 8],
  ["ninth", 9],
  ["tenth", 10],
  ["hundredth", 100],
  ["thousandth", 1000],
]);

const partOf = (word: string) => parts.get(word) ?? parts.get(word.replace(/s$/, ""));

export interface WrittenNumber {
  /** In digits: "42", "1/2", "2 1/2". */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const vocabulary = [...units.keys(), ...tens.keys(), ...scales.keys(), ...parts.keys()].join("|");
const begin = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:(?:a|an|a quarter of a|half an?) )?(?:${vocabulary})s?(?![\p{L}\p{N}])`,
  "giu",
);
/** Words that take the number out of a word: "one of them", "no one", "this one". */
const pronoun = /\b(?:no|any|some|every|each|this|that|which|the|another|first|last|only)\s$/i;

/** All numbers in words that a text holds. Digits are not read. */
export function numbersInWords(text: string): WrittenNumber[] {
  const found: WrittenNumber[] = [];
  let from = 0;
  for (const match of text.matchAll(begin)) {
    if (match.index < from) continue;
    const number = numberFrom(text, match.index);
    if (!number) continue;
    from = number.end;
    if (number.text === "1" && isPronoun(text, number)) continue;
    found.push(number);
  }
  return found;
}

function isPronoun(text: string, { start, end }: WrittenNumber): boolean {
  return (
    pronoun.test(text.slice(Math.max(0, start - 10), start)) ||
    /^ (?:of|that|who|which)\b/i.test(text.slice(end, end + 7))
  );
}

const MOST_WORDS = 24;

function numberFrom(text: string, start: number): WrittenNumber | null {
  const words: Word[] = [];
  const next = /[\s-]{0,2}(\p{L}+)/uy;
  next.lastIndex = start;
  while (words.length < MOST_WORDS) {
    const match = next.exec(text);
    if (!match) break;
    words.push({ text: match[1].toLowerCase(), start: next.lastIndex - match[1].length, end: next.lastIndex });
  }
  const read = new WordReader(words).read();
  return read && { text: read.text, start, end: read.end };
}

/** Reads one number from the front of a row of words. */
class WordReader {
  private at = 0;

  constructor(private readonly words: readonly Word[]) {}

  read(): { text: string; end: number } | null {
    const text = this.value();
    const last = this.words[this.at - 1];
    return text === null || !last ? null : { text, end: last.end };
  }

  private word(offset = 0): string {
    return this.words[this.at + offset]?.text ?? "";
  }

  private skip(...expected: readonly string[]): boolean {
    if (!expected.every((word, i) => this.word(i) === word)) return false;
    this.at += expected.length;
    return true;
  }

  private value(): string | null {
    const share = this.share();
    if (share !== null) return share;
    this.skipArticle();
    const whole = this.whole();
    if (whole === null) return null;
    if (this.word() === "point") return this.decimals(whole);
    const part =
      this.word() === "and" && (this.word(1) === "a" || this.word(1) === "one") ? partOf(this.word(2)) : undefined;
    if (part !== undefined) {
      this.at += 3;
      const scale = scales.get(this.word());
      if (scale === undefined) return `${whole} 1/${part}`;
      this.at++;
      return new Decimal(1).div(part).plus(whole).times(scale).toFixed();
    }
    const many = partOf(this.word());
    if (many !== undefined && Number(whole) > 0 && Number(whole) < many) {
      this.at++;
      return this.scaledShare(whole, many);
    }
    return whole;
  }

  private skipArticle(): void {
    if (this.word() === "a" || this.word() === "an") this.at++;
  }

  /** "half", "a third", "half a million", "a quarter of a million". */
  private share(): string | null {
    const before = this.at;
    this.skipArticle();
    const word = this.word();
    const part = parts.get(word);
    // "third" alone counts a place; "a third" is a share.
    if (part === undefined || (this.at === before && word !== "half")) {
      this.at = before;
      return null;
    }
    this.at++;
    return this.scaledShare("1", part);
  }

  private scaledShare(above: string, below: number): string {
    const before = this.at;
    this.skip("of");
    this.skipArticle();
    const scale = this.at > before ? scales.get(this.word()) : undefined;
    if (scale === undefined) {
      this.at = before;
      return `${above}/${below}`;
    }
    this.at++;
    return new Decimal(above).times(scale).div(below).toFixed();
  }

  private decimals(whole: string): string {
    const digits: number[] = [];
    for (let value = units.get(this.word(1)); value !== undefined && value < 10; value = units.get(this.word(1))) {
      digits.push(value);
      this.at++;
    }
    if (digits.length === 0) return whole;
    this.at++;
    const number = `${whole}.${digits.join("")}`;
    const scale = scales.get(this.word());
    if (scale === undefined) return number;
    this.at++;
    return new Decimal(number).times(scale).toFixed();
  }

  /** Groups of up to three places, each with its scale: "twenty five thousand three hundred and one". */
  private whole(): string | null {
    let total = new Decimal(0);
    let any = false;
    let least: Decimal | null = null;
    for (;;) {
      const before = this.at;
      if (any && this.word() === "and" && this.begins(1)) this.at++;
      const group = this.group(any);
      if (group === null) {
        this.at = before;
        break;
      }
      let scale = new Decimal(1);
      for (let factor = scales.get(this.word()); factor !== undefined; factor = scales.get(this.word())) {
        scale = scale.times(factor);
        this.at++;
      }
      // "nineteen eighty-four" is a year and "five two" a list: no sum of groups.
      if (least !== null && scale.gte(least)) {
        this.at = before;
        break;
      }
      total = total.plus(scale.times(group));
      least = scale;
      any = true;
      if (scale.eq(1)) break;
    }
    return any ? total.toFixed() : null;
  }

  private begins(offset: number): boolean {
    return units.has(this.word(offset)) || tens.has(this.word(offset));
  }

  /** 1 to 999; a scale alone counts once ("a hundred", "dozen"). */
  private group(inside: boolean): number | null {
    let value = this.underHundred();
    if (value === null) return !inside && scales.has(this.word()) ? 1 : null;
    if (this.word() === "hundred") {
      this.at++;
      value *= 100;
      const and = this.word() === "and" && this.begins(1);
      if (and) this.at++;
      if (and || this.begins(0)) value += this.underHundred() ?? 0;
    }
    return value;
  }

  private underHundred(): number | null {
    const ten = tens.get(this.word());
    if (ten !== undefined) {
      this.at++;
      const unit = units.get(this.word());
      if (unit === undefined || unit === 0 || unit > 9) return ten;
      this.at++;
      return ten + unit;
    }
    const unit = units.get(this.word());
    if (unit !== undefined) this.at++;
    return unit ?? null;
  }
}
