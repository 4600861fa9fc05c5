import { code } from "./code.js";
import { dates } from "./dates.js";
import { letters } from "./letters.js";
import { numbers } from "./numbers.js";
import type { Programs } from "./place.js";
import { positions } from "./positions.js";
import { punctuation } from "./punctuation.js";
import { scripts } from "./scripts.js";
import { words } from "./words.js";

/** Every program that may name a feature. Of two that tell equally well the earlier one names it. */
export const programs: Programs = Object.assign(
  {},
  words,
  numbers,
  dates,
  code,
  punctuation,
  letters,
  scripts,
  positions,
);
