import { pick, type Random, randomIndex } from "../../../core/statistics/random.js";

/** Brackets without a bar are text, as in `[1, 2]`. */
const truthChoice = /<([^<>|]*\|[^<>]*)>/g;
const negationChoice = /\[([^[\]|]*\|[^[\]]*)\]/g;

/**
 * Fills a template for a polarity and a truth value.
 *
 * `[a|b|c]` is the part that negation changes: the first choice affirms, the others negate.
 * `<a|b|c>` is the part that truth changes: the first choice is right, the others are wrong. All `<…>` of one
 * sentence take the same choice, so that two of them can swap places.
 * A template has exactly one `[…]` and at least one `<…>`, all `<…>` with equally many choices, none nested.
 */
export function fillTemplate(template: string, negated: boolean, label: boolean, random: Random): string {
  const truths = [...template.matchAll(truthChoice)].map((match) => match[1].split("|"));
  const negations = [...template.matchAll(negationChoice)].map((match) => match[1].split("|"));
  const choices = truths[0]?.length ?? 0;
  if (negations.length !== 1 || negations[0].length < 2 || choices < 2 || truths.some((t) => t.length !== choices)) {
    throw new SyntaxError(`Malformed statement template: ${template}`);
  }
  const right = label !== negated;
  const choice = right ? 0 : 1 + randomIndex(random, choices - 1);
  const verb = negated ? pick(random, negations[0].slice(1)) : negations[0][0];
  return template.replace(negationChoice, () => verb).replace(truthChoice, (_, all: string) => all.split("|")[choice]);
}

/** Facts from a plain list of templates, for topics that are one short table of sentences. */
export function factsFrom(templates: readonly string[]): { key: string; wordings: string[] }[] {
  return templates.map((template) => ({ key: template, wordings: [template] }));
}
