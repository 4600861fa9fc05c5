import { firstBy, type Knowledge, type KnowledgeStage, type Ranking } from "../../core/knowledge/knowledge.js";
import { plainLine } from "../plainText.js";
import type { Say } from "./language.js";
import { decimals } from "./readings.js";

/** What each ranking asks, as the head of its column. */
export const rankingWords: Readonly<Record<Exclude<Ranking, "saidPerToken">, string>> = {
  said: "says",
  chosen: "chooses",
  judged: "calls true",
  alone: "alone",
  chat: "in chat",
  together: "inside",
};

export const stageWords: Readonly<Record<KnowledgeStage, string>> = {
  asking: "letting the model answer",
  "weighing-words": "weighing its words",
  "reading-state": "reading its state",
};

export const knowledgeTemplates = {
  perToken: "says, per token",
  agrees: "It says {0}, and inside {0} ranks first.",
  parts: "It says {0}. Inside, {1} ranks first: certainty {2}.",
  outside: "It says {0}. Chosen from the list: {1}.",
  farOff: "Inside readings of statements unlike those the head was trained on are weak.",
  failed: "Not weighed: {0}",
  hidden: "Knows but does not say",
  noneHidden: "Nothing that it knows but does not say.",
  hiddenLine: "{0}: {1}; it says {2}",
  untrusted: "Nothing is concluded from the inside: this model's truth head is not good enough, or it has none.",
  certainty: "Certainty: the share of the odds inside, if exactly one candidate is right.",
  weak: "Measured on facts left out, the inside ranks no better than the probability of the reply: a hint, not a finding.",
  sure: "Measured with the default model on 360 facts left out: where the two part this clearly, the inside was right in 35 of 38. Over all of them it ranks no better than the probability of the reply.",
} as const;

/** From this certainty on, what ranks first inside and is not said was right in 35 of 38 facts (docs/knowledge.md). */
const CLEARLY = 0.6;

export function rankingName(ranking: Ranking, say: Say): string {
  return say(ranking === "saidPerToken" ? knowledgeTemplates.perToken : rankingWords[ranking]);
}

/** In a sentence: what it says, and what ranks first inside. */
export function knowledgeWords({ candidates, says, knows }: Knowledge, say: Say): string {
  const said = plainLine(says);
  if (knows?.said) return say(knowledgeTemplates.agrees, said);
  if (knows) return say(knowledgeTemplates.parts, said, plainLine(knows.text), decimals(knows.certainty));
  return say(knowledgeTemplates.outside, said, plainLine(candidates[firstBy(candidates, "chosen")].text));
}

/** How sure what ranks first inside is. */
export function knowledgeSureness({ knows }: Knowledge, say: Say): string {
  if (!knows) return say(knowledgeTemplates.untrusted);
  return say(!knows.said && knows.certainty >= CLEARLY ? knowledgeTemplates.sure : knowledgeTemplates.weak);
}

/** What has to be known before something is concluded from the inside. */
export function knowledgeCautions(knowledge: Knowledge, say: Say): string[] {
  const { candidates, knows } = knowledge;
  const sureness = knowledgeSureness(knowledge, say);
  if (!knows) return [sureness];
  const first = candidates.find(({ text }) => text === knows.text);
  const far = (first?.inside?.outOfDomain ?? 0) > 1;
  const { certainty, farOff } = knowledgeTemplates;
  return [say(certainty), sureness, ...(far ? [say(farOff)] : [])];
}
