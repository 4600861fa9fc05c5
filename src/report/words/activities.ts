import type { Activity } from "../../core/run/activities.js";
import type { Say } from "./language.js";
import { duration } from "./prediction.js";

/** What a check is at work on. */
export const activityWords: Readonly<Record<Activity, string>> = {
  "reading-tokens": "reading tokens",
  "forcing-answers": "asking for the answer after each step",
  "leaving-out-steps": "leaving out steps",
  "changing-steps": "putting other text into steps",
  "writing-steps-anew": "writing a step anew",
  "leaving-out-sentences": "leaving out sentences of the prompt",
  "reasoning-afresh": "reasoning afresh without a sentence",
  steering: "steering along directions",
  "finding-levers": "finding the layers at which a sentence takes hold",
};

/** How long work will go on, behind its count. */
export const leftWords = (seconds: number, say: Say): string => say("about {0} left", duration(seconds, say));
