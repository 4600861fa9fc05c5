import { domainOf } from "../draw.js";
import { withTypedSigns } from "../typedSigns.js";
import { accumulate, branching, halving, largest, nestedLoops } from "./codeTracing/loops.js";
import { building, letterCounts, listCalls, slicing } from "./codeTracing/texts.js";
import { booleans, functionCalls, filteredProducts, swapping, wholeDivision } from "./codeTracing/values.js";

/** Short programs in Python and JavaScript, traced line by line or round by round. */
export const codeTracing = domainOf(
  "code-tracing",
  withTypedSigns(
    [
      accumulate,
      slicing,
      branching,
      functionCalls,
      letterCounts,
      halving,
      booleans,
      listCalls,
      largest,
      swapping,
      building,
      wholeDivision,
      nestedLoops,
      filteredProducts,
    ],
    1,
  ),
);
