/** The guard of the next check, as the settings of now have it. */

/** What it does where a trait crosses its limit. */
export const guardActions = ["stop", "anew", "steer"] as const;
export type GuardAction = (typeof guardActions)[number];

export interface NextGuard {
  /** Names of the traits that are watched; none where it is off. */
  readonly traits: readonly string[];
  readonly does: GuardAction;
}
