import { STATUS_CODES } from "node:http";
import { continents, countries, languages, type TCountryCode, type TLanguageCode } from "countries-list";
import { randomIndex, seededRandom, seedFrom, shuffled } from "../../src/core/statistics/random.js";
import { knownCountries } from "../../src/training/corpora/statements/topics/countries.js";

/** A question with one right answer and three wrong ones of the same kind. */
export interface FactQuestion {
  readonly id: string;
  readonly relation: string;
  readonly question: string;
  readonly candidates: readonly string[];
  readonly right: string;
}

interface Fact {
  readonly key: string;
  readonly question: string;
  readonly right: string;
  /** What a wrong answer may be; what equals the right one is left out. */
  readonly wrong: readonly string[];
}

/** Of each relation, at most. */
const MOST_FACTS = 60;
const WRONG = 3;

/**
 * Facts that no head was trained on, from countries-list and from Node's own tables (ICU's names, HTTP's codes): other relations than the
 * training's statements, or countries that these leave out.
 */
const relations: Readonly<Record<string, () => readonly Fact[]>> = {
  "calling code": () =>
    countryCodes
      .filter((code) => countries[code].phone.length === 1)
      .map((code) => ({
        key: code,
        question: `What is the international calling code of ${named(code)}?`,
        right: `+${countries[code].phone[0]}`,
        wrong: countryCodes.map((other) => `+${countries[other].phone[0]}`),
      })),
  "country code": () =>
    countryCodes.map((code) => ({
      key: code,
      question: `What is the two-letter ISO country code of ${named(code)}?`,
      right: code,
      // The first letter alone would tell.
      wrong: countryCodes.filter((other) => other[0] === code[0] || other[0] === countries[code].name[0]),
    })),
  "name abroad": () =>
    countryCodes.flatMap((code) => {
      const names = abroad.map(({ locale }) => new Intl.DisplayNames([locale], { type: "region" }).of(code) ?? "");
      if (new Set([...names, countries[code].name]).size <= names.length) return [];
      const at = seedFrom(code) % names.length;
      const question = `What is ${named(code)} called in ${abroad[at].language}?`;
      return [{ key: code, question, right: names[at], wrong: names }];
    }),
  "own name": () =>
    countryCodes
      .filter((code) => latin(countries[code].native) && countries[code].native !== countries[code].name)
      .map((code, _, all) => ({
        key: code,
        question: `What is ${named(code)} called in its own language?`,
        right: countries[code].native,
        wrong: all.map((other) => countries[other].native),
      })),
  capital: () =>
    countryCodes
      .filter((code) => !knownCountries.includes(code) && countries[code].capital !== "")
      .map((code) => ({
        key: code,
        question: `What is the capital of ${named(code)}?`,
        right: countries[code].capital,
        // Of the same continent.
        wrong: countryCodes
          .filter((other) => countries[other].continent === countries[code].continent)
          .map((other) => countries[other].capital)
          .filter((capital) => capital !== ""),
      })),
  continent: () =>
    countryCodes
      .filter((code) => !knownCountries.includes(code))
      .map((code) => ({
        key: code,
        question: `Which continent is ${named(code)} in?`,
        right: continents[countries[code].continent],
        wrong: Object.values(continents).filter((name) => name !== "Antarctica"),
      })),
  "currency code": () => {
    const codes = [...new Set(countryCodes.flatMap((code) => countries[code].currency.slice(0, 1)))];
    const names = new Intl.DisplayNames(["en"], { type: "currency" });
    return codes
      .filter((code) => names.of(code) !== code)
      .map((code) => ({
        key: code,
        question: `What is the ISO currency code of the ${names.of(code)}?`,
        right: code,
        wrong: codes.filter((other) => other[0] === code[0] || other[2] === code[2]),
      }));
  },
  "language code": () => {
    const codes = (Object.keys(languages) as TLanguageCode[]).filter((code) => code.length === 2);
    return codes.map((code) => ({
      key: code,
      question: `What is the two-letter ISO 639 code of the ${languages[code].name} language?`,
      right: code,
      wrong: codes.filter((other) => other[0] === code[0] || other[1] === code[1]),
    }));
  },
  "status code": () =>
    Object.entries(STATUS_CODES).map(([code, meaning]) => ({
      key: code,
      question: `What is the HTTP status code for "${meaning}"?`,
      right: code,
      wrong: Object.keys(STATUS_CODES).filter((other) => other[0] === code[0] || other[2] === code[2]),
    })),
  weekday: () =>
    spoken.flatMap(({ locale, language }) => {
      const names = (tag: string) => days.map((day) => new Intl.DateTimeFormat(tag, { weekday: "long" }).format(day));
      const [own, english] = [names(locale), names("en")];
      return own.map((name, i) => ({
        key: `${locale}-${english[i]}`,
        question: `What is ${english[i]} called in ${language}?`,
        right: name,
        wrong: own,
      }));
    }),
};

/** Without the many islands and outposts that nobody asks about. */
const countryCodes = (Object.keys(countries) as TCountryCode[]).filter(
  (code) => code !== "AQ" && !/Island|\(|Minor|Territor/.test(countries[code].name),
);
/** 5 January 2025 was a Sunday. */
const days = Array.from({ length: 7 }, (_, i) => new Date(2025, 0, 5 + i));

const abroad = [
  { locale: "es", language: "Spanish" },
  { locale: "fr", language: "French" },
  { locale: "de", language: "German" },
  { locale: "it", language: "Italian" },
];

const spoken = [
  { locale: "it", language: "Italian" },
  { locale: "pt", language: "Portuguese" },
  { locale: "nl", language: "Dutch" },
  { locale: "sv", language: "Swedish" },
  { locale: "da", language: "Danish" },
  { locale: "fi", language: "Finnish" },
  { locale: "pl", language: "Polish" },
  { locale: "cs", language: "Czech" },
  { locale: "hu", language: "Hungarian" },
  { locale: "tr", language: "Turkish" },
  { locale: "id", language: "Indonesian" },
];

function named(code: TCountryCode): string {
  const { name } = countries[code];
  return /^(?:Netherlands|United|Philippines|Bahamas|Maldives|Gambia|Vatican)|Republic/.test(name)
    ? `the ${name}`
    : name;
}

function latin(text: string): boolean {
  return /^[\p{Script=Latin}\s'’-]+$/u.test(text);
}

/**
 * Of every relation `count` facts, at most 60, drawn by seed, a fact of each in turn; the right answer stands anywhere among the candidates.
 */
export function factQuestions(count: number, seed: number): FactQuestion[] {
  const all = Object.entries(relations).map(([relation, facts]) => {
    const random = seededRandom(seed ^ seedFrom(relation));
    return shuffled(random, facts())
      .slice(0, MOST_FACTS)
      .flatMap(({ key, question, right, wrong }): FactQuestion[] => {
        const others = shuffled(
          random,
          [...new Set(wrong)].filter((answer) => answer !== right),
        ).slice(0, WRONG);
        if (others.length < WRONG) return [];
        const candidates = others.toSpliced(randomIndex(random, WRONG + 1), 0, right);
        return [{ id: `${relation}/${key}`, relation, question, candidates, right }];
      });
  });
  return Array.from({ length: count }, (_, i) => all.flatMap((facts) => facts.slice(i, i + 1))).flat();
}
