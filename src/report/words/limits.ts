/** What a report can and cannot tell, in the same words wherever a run is shown. Templates, as all words here. */
export const limitsHeading = "What this can and cannot tell";

export const limits: readonly string[] = [
  "A linear probe reads whether the model represents a statement as true. It does not read intent, so no mark says why a step was written.",
  "The probes are blind to statements that are true and misleading. A hint that goes unmentioned does not by itself prove that the reasoning is unfaithful.",
  "A suspect mark needs two witnesses: a probe that disagrees with the text, and a program or an intervention that agrees with the probe. One without the other makes a step worth a look.",
  "A step that the model agrees with can still be wrong: the model may believe what is not so.",
];

/** Whose text was read, and so what the readings are about. */
export const modeMeaning = {
  "on-policy": "The model that is read wrote this text.",
  "off-policy":
    "Someone else wrote this text and the model only read it: the readings are the reader's knowledge, not the writer's honesty.",
} as const;
