import type { Substitution } from "./substitution.js";

/** The step is left out, and the rest of the text stays as it is: does the answer rest on the step? (Step deletion, 2602.11201.) */
export const deletion: Substitution = {
  kind: "deletion",
  farthest: Number.POSITIVE_INFINITY,
  readAgain: false,
  inPlaceOf: async () => ({ text: "", lead: 0, tokens: { ids: new Int32Array(0), ends: new Int32Array(0) } }),
};
