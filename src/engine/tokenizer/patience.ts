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

/** How much more than one text may have, a rendering may make in all: what it makes, it may keep. */
const IN_ALL = 100;
/** What an item of a list takes, in characters. */
const CHARACTERS_OF_ITEM = 10;

/** Counts what one rendering makes, so that it is given up before the memory is. */
export class Made {
  #characters = 0;

  constructor(private readonly patience: Patience) {}

  /** @throws Error where it is more than any template of a real model makes of the messages */
  add(characters: number, items: number): void {
    const { characters: most } = this.patience;
    if (items > most) throw new Error(`it makes a list of ${items} items`);
    this.#characters += characters + CHARACTERS_OF_ITEM * items;
    if (this.#characters > IN_ALL * most) throw new Error("it makes too much of texts and lists");
  }
}

/** @throws Error for a text that is longer than any template of a real model makes of the messages. */
export function requireShort({ length }: string, { characters }: Patience): void {
  if (length > characters) throw new Error(`it makes a text of ${length} characters`);
}
