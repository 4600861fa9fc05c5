import { domainOf } from "../draw.js";
import { chainOfComparisons, orderByNumbers } from "./ordering/comparisons.js";
import { familyRelations } from "./ordering/family.js";
import { examDays, floors, queue, race, shelf } from "./ordering/positions.js";
import { objectUnderCups, townMap, turns, walk } from "./ordering/space.js";
import { swaps } from "./ordering/swaps.js";

/** Orders from clues, places, directions, family relations, and who holds what. */
export const ordering = domainOf("ordering", [
  race,
  chainOfComparisons,
  turns,
  swaps,
  shelf,
  familyRelations,
  walk,
  examDays,
  orderByNumbers,
  townMap,
  queue,
  objectUnderCups,
  floors,
]);
