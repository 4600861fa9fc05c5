import { domainOf } from "../draw.js";
import type { ProblemDomain } from "../workedProblem.js";
import { mixture, path, pieces, workingMinutes } from "./everyday/measures.js";
import { change, offers, priceChanges } from "./everyday/money.js";
import { meanSpeed, rows, tank, workers } from "./everyday/rates.js";
import { type Language, tongueOf } from "../languages.js";
import { agesLater, bothSets, headsAndLegs, thoughtOf } from "./everyday/unknowns.js";

const kinds = [
  change,
  tank,
  headsAndLegs,
  pieces,
  priceChanges,
  meanSpeed,
  agesLater,
  workingMinutes,
  offers,
  workers,
  thoughtOf,
  mixture,
  rows,
  bothSets,
  path,
];

/** Problems of money, rates, unknowns and measures, the same kinds in each language. */
export const everyday = (language: Language): ProblemDomain => {
  const tongue = tongueOf(language);
  return domainOf(
    language === "en" ? "everyday" : `everyday-${language}`,
    kinds.map((kind) => kind(tongue)),
  );
};
