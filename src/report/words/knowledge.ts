import type { Ranking } from "../../core/knowledge/knowledge.js";

/** What each ranking asks, as the head of its column. */
export const rankingWords: Readonly<Record<Exclude<Ranking, "saidPerToken">, string>> = {
  said: "says",
  chosen: "chooses",
  judged: "calls true",
  alone: "alone",
  chat: "in chat",
  together: "inside",
};

export const knowledgeTemplates = {
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
} as const;
