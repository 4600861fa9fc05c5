import { pick, type Random, randomIndex } from "../../core/statistics/random.js";

/**
 * The one language in which the sentences of both corpora are written, with what could be changed in them.
 *
 * | mark | what it is | its first choice | any other choice |
 * |---|---|---|---|
 * | `<7\|3>` | a thing that the sentence is about | the right one | a wrong one: the sentence is false |
 * | `[is\|is not\|isn't]` | the relation that it states | stated | denied: the sentence is false |
 * | `{eq}` | a value that is put in once the choices are made | | |
 *
 * Marks of one kind with the same choices, in whatever order, change together, so that two things can swap places:
 * `<7|3> [is|is not] larger than <3|7>`. A wrong thing in a denied relation makes the sentence true again.
 * No choice is empty or begins or ends with a space, and none holds the brackets of its own mark. Brackets without a bar, or with
 * a space inside a `<`, are text: `[1, 2]`, `3 < 5`. A choice may hold values.
 */
export type ChoiceKind = "thing" | "relation";

/** What changes together in a template. */
export interface Choice {
  readonly kind: ChoiceKind;
  /** What its first mark offers, the right one first. */
  readonly options: readonly string[];
}

const marks = /<(?!\s)([^<>]*)(?<!\s)>|\[([^[\]<>]*)\]/g;
const values = /\{(\w+)\}/g;

/**
 * A template's choices, in the order of their first marks. Throws SyntaxError when a choice is empty, or begins or ends with a
 * space.
 */
export function choicesIn(template: string): Choice[] {
  const found = new Map<string, Choice>();
  for (const match of template.matchAll(marks)) {
    const choice = choiceOf(match, template);
    if (choice && !found.has(keyOf(choice))) found.set(keyOf(choice), choice);
  }
  return [...found.values()];
}

/** The sentence with the first choice everywhere; where `changed` is given, its marks take the choice of that index. */
export function withChoice(
  template: string,
  ...changed: readonly { readonly choice: Choice; readonly index: number }[]
): string {
  const indices = new Map(changed.map(({ choice, index }) => [keyOf(choice), index]));
  return template.replace(marks, (whole, thing?: string, relation?: string) => {
    const choice = choiceOf([whole, thing, relation], template);
    return choice ? choice.options[indices.get(keyOf(choice)) ?? 0] : whole;
  });
}

/** The text with its values put in. Throws SyntaxError for a value that is not given. */
export function withValues(text: string, given: Readonly<Record<string, string | number>>): string {
  return text.replace(values, (whole, name: string) => {
    if (!Object.hasOwn(given, name)) throw new SyntaxError(`No value for ${whole} in: ${text}`);
    return String(given[name]);
  });
}

/**
 * A statement with a truth value and a polarity: another thing makes it false, a denied relation negates it.
 * Its template has one choice of things, the same in all its marks, and one mark for the relation; throws SyntaxError for another.
 */
export function fillTemplate(template: string, negated: boolean, label: boolean, random: Random): string {
  const choices = choicesIn(template);
  const [thing, relation] = (["thing", "relation"] as const).map((kind) => choices.find((each) => each.kind === kind));
  if (!thing || !relation || choices.length !== 2) throw new SyntaxError(`Malformed statement template: ${template}`);
  const right = label !== negated;
  const index = right ? 0 : 1 + randomIndex(random, thing.options.length - 1);
  const denial = negated ? pick(random, [...relation.options.keys()].slice(1)) : 0;
  return withChoice(template, { choice: thing, index }, { choice: relation, index: denial });
}

/** Null when the brackets hold no choices and are text. */
function choiceOf([whole, thing, relation]: readonly (string | undefined)[], template: string): Choice | null {
  const options = (thing ?? relation ?? "").split("|");
  if (options.length < 2) return null;
  if (options.some((option) => option === "" || option !== option.trim())) {
    throw new SyntaxError(`Malformed choice ${whole} in the template: ${template}`);
  }
  return { kind: thing === undefined ? "relation" : "thing", options };
}

const keyOf = ({ kind, options }: Choice) => `${kind}/${[...options].sort().join("|")}`;
