import type { FeatureName } from "../../core/featureName.js";
import { plainLine } from "../plainText.js";
import type { Say } from "./language.js";
import { decimals } from "./readings.js";

/** What a program says of the tokens at which a feature is active, by the program's kind; {0} is the word that it is about. */
export const programWords: Readonly<Record<string, string>> = {
  word: "the word “{0}”",
  stem: "forms of “{0}…”",
  after: "what follows “{0}”",
  before: "what precedes “{0}”",
  digits: "digits",
  decimals: "decimal places",
  money: "amounts of money",
  percentages: "percentages",
  "number-words": "numbers in words",
  months: "months",
  weekdays: "days of the week",
  years: "years",
  "times-of-day": "times of day",
  "time-units": "units of time",
  indentation: "indentation",
  operators: "operators",
  "names-in-code": "names in code",
  keywords: "keywords of code",
  latex: "commands of LaTeX",
  markdown: "marks of Markdown",
  commas: "commas",
  colons: "colons",
  "sentence-ends": "ends of sentences",
  quotes: "quotation marks",
  apostrophes: "apostrophes",
  "opening-brackets": "opening brackets",
  "closing-brackets": "closing brackets",
  dashes: "dashes",
  signs: "punctuation and signs",
  capitals: "capitals",
  names: "capitalised words within a sentence",
  "single-letters": "single letters",
  "first-parts": "first parts of words",
  "later-parts": "later parts of words",
  accents: "letters with accents",
  chinese: "Chinese characters",
  japanese: "Japanese kana",
  korean: "Korean letters",
  cyrillic: "Cyrillic letters",
  greek: "Greek letters",
  arabic: "Arabic letters",
  hebrew: "Hebrew letters",
  thai: "Thai letters",
  devanagari: "Devanagari letters",
  "line-breaks": "line breaks",
  "line-starts": "starts of lines",
  "line-ends": "ends of lines",
  "sentence-starts": "starts of sentences",
  "list-numbers": "numbers of a list",
  "after-number": "what follows a number",
  "before-number": "what precedes a number",
};

export const featureTemplates = {
  program: "{0} (by program, score {1})",
  label: "{0} (label, score {1})",
  peak: "A name by program is of the strongest examples: where the feature is weakly active, it mostly does not fit.",
  score: "{0}: score {1} on examples it was not made from",
  beyondChance:
    "By more than chance: the first {0}. Where the steps of both runs are dealt out anew, no feature differs as much in 95 of 100 dealings.",
  noneBeyondChance:
    "None by more than chance: where the steps of both runs are dealt out anew, some feature differs as much in more than 5 of 100 dealings.",
  tooFewSteps: "The runs have too few steps to tell what differs from chance.",
} as const;

/** A feature's name in words. */
export function featureNameWords(name: FeatureName, say: Say): string {
  if (name.by === "label") return plainLine(name.text);
  return say(programWords[name.kind], plainLine(name.word ?? ""));
}

/** The name with what made it and its score. */
export function namedFeature(name: FeatureName, say: Say): string {
  return say(featureTemplates[name.by], featureNameWords(name, say), decimals(name.score));
}

/** The name with its score and what that is of. */
export function scoredName(name: FeatureName, say: Say): string {
  return say(featureTemplates.score, featureNameWords(name, say), decimals(name.score));
}

/** How far down a list of differences between two runs it says something. */
export function chanceWords(beyondChance: number | null, say: Say): string {
  if (beyondChance === null) return say(featureTemplates.tooFewSteps);
  if (beyondChance === 0) return say(featureTemplates.noneBeyondChance);
  return say(featureTemplates.beyondChance, beyondChance);
}
