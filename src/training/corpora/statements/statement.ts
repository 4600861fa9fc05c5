import type { Random } from "../../../core/statistics/random.js";

export type Polarity = "affirmed" | "negated";

/** One sentence with a truth value that holds in the world. */
export interface Statement {
  readonly text: string;
  readonly label: boolean;
  readonly topic: string;
  readonly polarity: Polarity;
  /** Id of a style in styles.ts. */
  readonly style: string;
  /** Statements about the same fact share it; folds never split a group. */
  readonly group: string;
}

/**
 * A fact as a sentence with choices, see template.ts:
 * `"water [boils|does not boil|doesn't boil] at <100|20> degrees Celsius"`.
 */
export interface Fact {
  /** Unique within its topic. */
  readonly key: string;
  /** Ways of saying it, each beginning as it would inside a sentence; one is drawn for each statement. */
  readonly wordings: readonly string[];
}

/** Reports give each kind apart: what a model knows, compares, computes and concludes is readable to different degrees. */
export const topicKinds = ["fact", "order", "calculation", "reasoning"] as const;
export type TopicKind = (typeof topicKinds)[number];

/** Comparisons are read along directions of their own, which take more statements to find (2602.20273). */
export const ORDER_SHARE = 2;

export interface Topic {
  readonly id: string;
  readonly kind: TopicKind;
  /** How many times the usual number of statements it takes; 1 when absent. */
  readonly share?: number;
  /** At most `count` facts, all different, drawn with `random`. */
  facts(random: Random, count: number): Fact[];
}
