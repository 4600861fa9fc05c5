/** A screening, of a training set or of a model, as every format shows it. Words are of one language; texts from outside are still to be escaped. */
export interface ScreenDocument {
  /** What it is, for a title and a banner. */
  readonly about: string;
  /** What was found, in a sentence or two. */
  readonly found: string;
  /** What was read, and how. */
  readonly how: string;
  readonly table: {
    readonly heading: string;
    readonly heads: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  readonly cards: { readonly heading: string; readonly items: readonly ScreenCard[] };
  /** What the first tokens of any text show; of a model alone. */
  readonly lens?: { readonly heading: string; readonly items: readonly string[] };
  readonly failures: { readonly heading: string; readonly items: readonly string[] };
  /** What no reader should take it for. */
  readonly limit: string;
}

/** One sample, or one question. */
export interface ScreenCard {
  /** Of its line, or of the question. */
  readonly number: number;
  readonly title: string;
  readonly flagged: boolean;
  readonly texts: readonly { readonly label: string; readonly text: string }[];
}
