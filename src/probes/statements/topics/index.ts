import type { Topic } from "../statement.js";
import { codeFacts, codeValues } from "./code.js";
import { capitals, cityIn, continentOf, currencyOf, languageOf, morePeople } from "./countries.js";
import { elementNumber, elementOrder, elementSymbol } from "./elements.js";
import { astronomy, biology, causes, everyday, geography, history, physics, quantified } from "./knowledge.js";
import { alphabetOrder, spelling } from "./letters.js";
import { conjunctions, disjunctions } from "./logic.js";
import { calendar, sizeOrder, timeOrder, unitOrder, units } from "./measures.js";
import {
  differences,
  divisibility,
  fractions,
  largest,
  numberBetween,
  numberOrder,
  parity,
  primesAndSquares,
  products,
  sequences,
  sums,
} from "./numbers.js";
import { authors, deedsOf, livesOf } from "./people.js";
import { animalClass, antonyms, french, german, spanish, synonyms, thingClass, wordClass } from "./wordMeaning.js";
import { syllogisms, wordOrder, wordSums } from "./wordProblems.js";

/** Every topic, in a fixed order. Breadth of relations and wordings is what makes a probe transfer to new topics. */
export const topics: readonly Topic[] = [
  capitals,
  continentOf,
  languageOf,
  currencyOf,
  cityIn,
  morePeople,
  elementSymbol,
  elementNumber,
  elementOrder,
  numberOrder,
  numberBetween,
  largest,
  sums,
  differences,
  products,
  parity,
  divisibility,
  primesAndSquares,
  fractions,
  sequences,
  units,
  unitOrder,
  sizeOrder,
  calendar,
  timeOrder,
  spelling,
  alphabetOrder,
  animalClass,
  thingClass,
  wordClass,
  antonyms,
  synonyms,
  spanish,
  french,
  german,
  authors,
  deedsOf,
  livesOf,
  astronomy,
  physics,
  biology,
  geography,
  history,
  everyday,
  quantified,
  causes,
  conjunctions,
  disjunctions,
  wordSums,
  wordOrder,
  syllogisms,
  codeValues,
  codeFacts,
];
