import { domainOf } from "../draw.js";
import { withTypedSigns } from "../typedSigns.js";
import { commuting, fence, garden, journey } from "./wordProblems/measures.js";
import { discount, savings, shopping, tickets, wages } from "./wordProblems/money.js";
import { factory, growth, outing, reading, scores } from "./wordProblems/rates.js";
import { ages, boxes, collecting, recipe, sharing } from "./wordProblems/sharing.js";

/** Word problems as in school: a small story, two to five calculations, an answer. */
export const wordProblems = domainOf(
  "word-problems",
  withTypedSigns([
    shopping,
    journey,
    sharing,
    growth,
    ages,
    garden,
    wages,
    savings,
    boxes,
    recipe,
    tickets,
    commuting,
    discount,
    reading,
    factory,
    outing,
    fence,
    collecting,
    scores,
  ]),
);
