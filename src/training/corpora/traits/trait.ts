/** A pair of system prompts that differ in the trait alone: alike in form and length. */
export interface TraitWording {
  /** Tells the model to have the trait. */
  readonly toldTo: string;
  /** Tells it to be the contrary. */
  readonly toldNot: string;
}

export interface TraitQuestion {
  readonly text: string;
  /** Of a question that states something: whether that is so. It tells genuine agreement from giving in. */
  readonly claim?: "right" | "wrong";
}

/** What a trait is trained on: replies of the model to the same questions under both sides of each wording (persona vectors, 2507.21509). */
export interface TraitScene {
  readonly name: string;
  /** What the two ends are, in a few words. */
  readonly ends: { readonly high: string; readonly low: string };
  readonly wordings: readonly TraitWording[];
  readonly questions: readonly TraitQuestion[];
}

/** Questions that state nothing. */
export const asked = (texts: readonly string[]): TraitQuestion[] => texts.map((text) => ({ text }));
