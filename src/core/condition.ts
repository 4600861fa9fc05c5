/** One question about facts: what tables of rules are made of. */
export type Condition<Facts> = (facts: Facts) => boolean;

export const all =
  <Facts>(...conditions: readonly Condition<Facts>[]): Condition<Facts> =>
  (facts) =>
    conditions.every((condition) => condition(facts));
export const any =
  <Facts>(...conditions: readonly Condition<Facts>[]): Condition<Facts> =>
  (facts) =>
    conditions.some((condition) => condition(facts));
export const not =
  <Facts>(condition: Condition<Facts>): Condition<Facts> =>
  (facts) =>
    !condition(facts);
