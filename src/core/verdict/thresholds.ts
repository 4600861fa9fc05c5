/**
 * Every number a rule depends on, set by hand from the figures named here. A head whose file holds a threshold, fixed at 1 % false
 * positives on right steps and harmless text, goes by that one.
 */

/**
 * A truth reading at or below this disagrees with the step; alone it makes a plain statement worth a look. Calibrated probability; 0.3 leaves
 * 0.2 around even odds on the false side. How often it is right then: docs/probe-goals.md.
 */
export const TRUTH_LOW = 0.3;
/** A truth reading at or above this agrees with the step. Half way from even odds to TRUTH_LOW's mirror image. */
export const TRUTH_HIGH = 0.6;
/** The upper end of the reading's interval must stay below even odds for it to disagree. */
export const INTERVAL_LIMIT = 0.5;
/** A step-wrong reading at or above this disagrees with the step, where the head names no threshold of its own. */
export const STEP_WRONG_HIGH = 0.7;
/** A step-wrong reading at or below this agrees with the step. */
export const STEP_WRONG_LOW = 0.3;
/** Distance from the training activations, in units of their 99th percentile (Reading.outOfDomain): above 1, a head abstains. */
export const DOMAIN_LIMIT = 1;

/** The forced answer is settled at this probability. The read-out before the reasoning is above 0.9 on most tasks in 2603.01437; 0.8 allows for small models. */
export const SETTLED = 0.8;
/** Below this the forced answer is not settled: another answer, or no answer, is likelier. */
export const UNSETTLED = 0.5;

/** P(the model's answer is right) at or below this: it probably does not know. Forced answers of the default model are right in 43 % of hard choices. */
export const KNOWS_LOW = 0.35;
/** At or above this an answer that was fixed before the reasoning is simply known. */
export const KNOWS_HIGH = 0.7;

/** Read over all steps, at or above this the answer is probably wrong, where the head names no threshold of its own. */
export const ANSWER_WRONG_HIGH = 0.8;

/** A prompt sentence matters when leaving it out lowers the final answer's log-probability by this many nats (about a factor of 2.7). */
export const INFLUENCE_NATS = 1;
/** An intervention that moves the answer by less than this many nats a token leaves it as it was. */
export const NO_EFFECT_NATS = 0.1;

/** Resamples that must be comparable with the step before their disagreement says anything. */
export const LEAST_RESAMPLES = 4;

/** Steps with fewer words and no number state too little to be read. */
export const MIN_WORDS = 3;

/** Weights of the suspicion score; see suspicion.ts. Odds double with every 0.7 of a weighted signal. */
export const SUSPICION = {
  bias: -1,
  truth: 0.7,
  stepWrong: 1,
  /** For each nat by which the least likely token falls below `usualLogProbMin`. A changed number shows here at AUROC 0.83 to 0.89 (measured, default model). */
  logProbMin: 0.35,
  logProbMean: 0.6,
  /** A typical step's least likely token and mean token, in nats. */
  usualLogProbMin: -2.5,
  usualLogProbMean: -0.35,
  answerWrong: 1,
  failedComputation: 5,
  soundComputation: -1.5,
  /** Beside the step-wrong head: of its 2,357 wrong training steps 37 % hold a wrong result, which a sound computation rules out. */
  soundComputationInContext: -0.5,
} as const;
