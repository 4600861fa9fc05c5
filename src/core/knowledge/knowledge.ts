/** How candidate answers to a question rank from outside and from inside (Gekhman et al. 2025, 2503.15299). All probabilities are 0 to 1. */

/** What the model's words give away. */
export interface Outside {
  /** Of the answer as the whole reply. */
  readonly said: number;
  /** The same per token, as a geometric mean: what is said in more words is not less likely for it. */
  readonly saidPerToken: number;
  /** When it has to choose one from a list; mean of the list as given and turned round. */
  readonly chosen: number;
  /** That it calls the answer true rather than false (P(True), Kadavath et al. 2022, 2207.05221). */
  readonly judged: number;
}

/** What the truth head reads of the statement made of question and answer. */
export interface Inside {
  /** By itself. */
  readonly alone: number;
  /** As the reply to the question. */
  readonly chat: number;
  /** Mean of both as log-odds. */
  readonly together: number;
  /** Distance from what the head was trained on: above 1 it is unlike that. */
  readonly outOfDomain: number;
}

export interface Candidate {
  readonly text: string;
  readonly statement: string;
  readonly outside: Outside;
  /** Null where the model has no truth head. */
  readonly inside: Inside | null;
  /** Absent where nobody said which answer is right. */
  readonly right?: boolean;
}

export interface Knows {
  readonly text: string;
  /** Of the candidate, if exactly one is right and the readings are as good as they are calibrated. */
  readonly certainty: number;
  /** Whether that is also what it says. */
  readonly said: boolean;
}

export interface Knowledge {
  readonly id: string;
  readonly question: string;
  readonly candidates: readonly Candidate[];
  /** The candidate that the model answers, or its answer where that is none of them. */
  readonly says: string;
  /** Null where nothing is read inside, or the head is not to be trusted on this model. */
  readonly knows: Knows | null;
}

/**
 * The candidate that ranks first inside. If exactly one is right, its probability is its share of the odds: p(i) and not p(j) for all
 * others is proportional to p(i) / (1 - p(i)).
 */
export function knownOf(candidates: readonly Pick<Candidate, "text" | "inside">[], said: number): Knows | null {
  const odds = candidates.map(({ inside }) => (inside ? inside.together / Math.max(1e-9, 1 - inside.together) : 0));
  const total = odds.reduce((sum, value) => sum + value, 0);
  if (candidates.length < 2 || total === 0) return null;
  const first = odds.indexOf(Math.max(...odds));
  return { text: candidates[first].text, certainty: odds[first] / total, said: first === said };
}

/** What is done for a question, in this order. */
export type KnowledgeStage = "asking" | "weighing-words" | "reading-state";

/** Every way of ranking candidates, by the names that people read. */
export const rankings = {
  said: ({ outside }) => outside.said,
  saidPerToken: ({ outside }) => outside.saidPerToken,
  chosen: ({ outside }) => outside.chosen,
  judged: ({ outside }) => outside.judged,
  alone: ({ inside }) => inside?.alone ?? null,
  chat: ({ inside }) => inside?.chat ?? null,
  together: ({ inside }) => inside?.together ?? null,
} as const satisfies Record<string, (candidate: Candidate) => number | null>;

export type Ranking = keyof typeof rankings;
export const outsideRankings = ["said", "saidPerToken", "chosen", "judged"] as const satisfies readonly Ranking[];
export const insideRankings = ["alone", "chat", "together"] as const satisfies readonly Ranking[];

/** Share of the (right, wrong) pairs in which the right one ranks higher, ties half. Null without a pair that was read. */
export function pairsRankedRight(candidates: readonly Candidate[], ranking: Ranking): number | null {
  let [higher, pairs] = [0, 0];
  const score = rankings[ranking];
  for (const right of candidates.filter((candidate) => candidate.right === true)) {
    for (const wrong of candidates.filter((candidate) => candidate.right === false)) {
      const [a, b] = [score(right), score(wrong)];
      if (a === null || b === null) continue;
      pairs++;
      higher += a > b ? 1 : a === b ? 0.5 : 0;
    }
  }
  return pairs === 0 ? null : higher / pairs;
}

/** Index of the first by a ranking; -1 where nothing was read. */
export function firstBy(candidates: readonly Candidate[], ranking: Ranking): number {
  const scores = candidates.map((candidate) => rankings[ranking](candidate) ?? Number.NEGATIVE_INFINITY);
  const best = Math.max(...scores);
  return best === Number.NEGATIVE_INFINITY ? -1 : scores.indexOf(best);
}
