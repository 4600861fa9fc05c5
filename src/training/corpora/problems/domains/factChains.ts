import { domainOf } from "../draw.js";
import { classTrait, legs } from "./factChains/animals.js";
import { capitalToCountry, cityToCapital, landmarkToCapital, sameContinent } from "./factChains/countries.js";
import { authorsCountry, deedToCountry, yearsApart } from "./factChains/history.js";
import { heavierElement, planetPlaces } from "./factChains/science.js";

/** Questions that need two or three well-known facts one after the other. */
export const factChains = domainOf("fact-chains", [
  capitalToCountry,
  heavierElement,
  authorsCountry,
  legs,
  landmarkToCapital,
  planetPlaces,
  deedToCountry,
  classTrait,
  cityToCapital,
  yearsApart,
  sameContinent,
]);
