/** What one rendering may take before the template is given up. */
export interface Patience {
  /** Of parts of the template. */
  readonly evaluations: number;
  /** Of any text that it makes. */
  readonly characters: number;
  readonly milliseconds: number;
}

/** Templates of real models take about a hundred evaluations a message, in a millisecond or two, and write little besides. */
export function patienceFor(contents: readonly string[]): Patience {
  const characters = contents.reduce((sum, { length }) => sum + length, 0);
  return {
    evaluations: 20_000 + 500 * contents.length,
    characters: 1_000_000 + 10 * characters,
    milliseconds: 2_000 + 10 * contents.length,
  };
}

/** @throws Error for a text that is longer than any template of a real model makes of the messages. */
export function requireShort({ length }: string, { characters }: Patience): void {
  if (length > characters) throw new Error(`it makes a text of ${length} characters`);
}
