/**
 * A negated statement without a number: "Bern is not the capital". The step head weighs how likely the words are, and a true negation
 * is seldom likely: said in a chat, it tells the negated sets of Truth_is_Universal (2407.12831) with AUROC 0.00 to 0.43, the
 * affirmed ones with 0.83 to 1.00. The truth head has 0.82 to 1.00 on all of them and decides here.
 */
export function isNegated(text: string): boolean {
  return !/\d/.test(text) && /\b(?:not|never|no|none|nobody|nothing|neither|nor|cannot|without)\b|n['’]t\b/i.test(text);
}
