import { expect, it } from "vitest";
import { knowledgeSureness } from "../../../../src/report/words/knowledge.js";
import { english } from "../../../../src/report/words/language.js";
import type { Knowledge } from "../../../../src/core/knowledge/knowledge.js";

const knowing = (knows: Knowledge["knows"]) =>
  knowledgeSureness({ id: "q", question: "?", candidates: [], says: "A", knows }, english.say);

it.each([
  [
    "is a hint where it contradicts the reply faintly",
    { text: "B", certainty: 0.59, said: false },
    "a hint, not a finding",
  ],
  [
    "is what was right in 35 of 38 where it does so clearly",
    { text: "B", certainty: 0.6, said: false },
    "right in 35 of 38",
  ],
  ["is a hint where it agrees, however surely", { text: "A", certainty: 0.97, said: true }, "a hint, not a finding"],
  ["is nothing without a truth head", null, "Nothing is concluded"],
] as const)("what ranks first inside %s", (_, knows, words) => expect(knowing(knows)).toContain(words));
