/** What shows that a sentence does not itself state the calculation in it. */
export interface DoubtWords {
  /** In the same clause, before the claim: it is supposed, asked, or told of others. */
  readonly supposing: RegExp;
  /** Anywhere in the sentence: something is wrong. */
  readonly denying: RegExp;
  /** Directly before the claim. */
  readonly before: RegExp;
  /** Directly before a calculation in which nothing is counted: somebody wrote it down. */
  readonly telling: RegExp;
  /** In the clause of a calculation in which nothing is counted: what is said of statements, tried, or true elsewhere. */
  readonly musing: RegExp;
  /** In the same sentence: thought, said or denied. */
  readonly musingFurther: RegExp;
  /** Directly behind it. */
  readonly behind: RegExp;
  /** The next sentence takes it back. */
  readonly retracting: RegExp;
  /** A condition that is itself about arithmetic, so that what follows from it need not be so. */
  readonly condition: RegExp;
}
