import type { Interval } from "../../../core/statistics/bootstrap.js";
import type { ReliabilityBin } from "../../../core/statistics/calibration.js";
import type { TopicKind } from "../../corpora/statements/statement.js";
import type { HeadReport } from "../headTraining.js";

/** AUROC within one topic, by probes that were trained without it, beside baselines that read no activations. */
export interface TopicRow {
  readonly topic: string;
  readonly kind: TopicKind;
  readonly statements: number;
  /** The stacked head, mean of both positions. */
  readonly truth: number;
  readonly lastContent: number;
  readonly closing: number;
  readonly logProbSum: number;
  readonly logProbMean: number;
  readonly bagOfWords: number;
}

/** How well the truth head does on topics it was not trained on; numbers are AUROC unless they say otherwise. */
export interface TruthReport extends HeadReport {
  readonly counts: {
    readonly statements: number;
    readonly facts: number;
    readonly topics: number;
    readonly folds: number;
  };
  readonly chosen: {
    readonly l2: number;
    readonly l2Tried: readonly { readonly l2: number; readonly auroc: number }[];
    readonly bestLayer: number;
    readonly stack: readonly { readonly layer: number; readonly weight: number }[];
  };
  /** Means over topics. */
  readonly mean: {
    readonly truth: number;
    /** 95 %, bootstrap over topics. */
    readonly interval: Interval;
    readonly min: number;
    readonly minTopic: string;
    readonly bestSingleLayer: number;
    /** `seen`: the best single layer with other facts of the same topics in training. */
    readonly byKind: readonly {
      readonly kind: TopicKind;
      readonly topics: number;
      readonly truth: number;
      readonly seen: number;
    }[];
    readonly logProbSum: number;
    readonly logProbMean: number;
    readonly bagOfWords: number;
    readonly length: number;
  };
  readonly topics: readonly TopicRow[];
  readonly layers: readonly { readonly layer: number; readonly auroc: number; readonly order: number }[];
  readonly polarity: readonly {
    readonly polarity: string;
    readonly truth: number;
    readonly logProbSum: number;
    readonly logProbMean: number;
  }[];
  /** Trained on other topics and without the style; pooled over topics. `seen` is the same with the style in training. */
  readonly styles: readonly {
    readonly style: string;
    readonly statements: number;
    readonly seen: number;
    readonly unseen: number;
  }[];
  readonly controls: {
    readonly withoutOrderTopics: number;
    readonly withoutNegations: number;
    readonly massMean: number;
    readonly shuffledLabels: number;
    readonly randomDirections: { readonly mean: number; readonly largest: number };
  };
  readonly calibration: {
    readonly before: { readonly error: number; readonly brier: number };
    readonly after: { readonly error: number; readonly brier: number };
    readonly bins: readonly ReliabilityBin[];
  };
}
