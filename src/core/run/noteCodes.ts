/** What a run may note; the sentences, with the values that each takes, stand in report/words/notes.ts. */
export const noteCodes = [
  "no-probes",
  "probes-not-used",
  "traits-not-used",
  /** A special token of the model file has an id that no token has. */
  "no-such-token",
  /** The model file does not say how texts are cut before they become tokens, and its tokens do not tell. */
  "rules-guessed",
  /** A LoRA adapter names a model that does not seem to be this one. */
  "adapter-of-another",
  /** The text begins as an earlier run did. */
  "steps-kept",
  /** A trait that was watched crossed its limit. */
  "guard-stopped",
  /** The same, and what had crossed it was taken back and written anew. */
  "guard-rewound",
  /** The same, and what was above it was taken out of the model's state while it went on. */
  "guard-steered",
  /** None of those that were watched did; their limits are named. */
  "guard-within",
  /** The same, of an older version, in which all had one limit. */
  "guard-quiet",
  "cut-off",
  "context-full",
  "read-in-part",
  "checks-not-asked-for",
  "answer-forced",
  "boundaries-spread",
  "steps-chosen",
  "steps-too-far",
  "sentences-chosen",
  /** The chat asks and states nothing beside: there is no sentence whose absence could be tried. */
  "nothing-left-out",
  "not-steered",
  "no-lever",
  /** A sentence out of a run of an older version, in English. */
  "said",
] as const;

export type NoteCode = (typeof noteCodes)[number];
