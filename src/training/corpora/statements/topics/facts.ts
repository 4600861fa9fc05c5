import type { Fact } from "../statement.js";

/** Facts from a plain list of templates, for topics that are one short table of sentences. */
export function factsFrom(templates: readonly string[]): Fact[] {
  return templates.map((template) => ({ key: template, wordings: [template] }));
}

/** Up to `count` facts from a random rule; a key that was there already is drawn again. */
export function distinctFacts(count: number, make: () => Fact): Fact[] {
  const found = new Map<string, Fact>();
  for (let tries = 0; found.size < count && tries < count * 20; tries++) {
    const fact = make();
    if (!found.has(fact.key)) found.set(fact.key, fact);
  }
  return [...found.values()];
}
