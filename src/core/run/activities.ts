/** What a check is at work on; named in a language where it is shown. */
const activities = [
  "reading-tokens",
  "forcing-answers",
  "leaving-out-steps",
  "changing-steps",
  "writing-steps-anew",
  "leaving-out-sentences",
  "reasoning-afresh",
  "steering",
  "finding-levers",
] as const;

export type Activity = (typeof activities)[number];
