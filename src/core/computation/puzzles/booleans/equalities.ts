import type { Computation } from "../../../run/computation.js";
import type { EqualityChain, Side } from "./chains.js";
import { spelling, type Token, truthOf } from "./expression.js";

/** What letters stand for; null where a solution says different things of one. */
export type Letters = ReadonlyMap<string, boolean | null>;

/** More signs "and" on a side are not split. */
const MOST_SPLITS = 8;

/** The equalities of a chain that can be valued. `isKnown` says which expressions were there before, so that "and" joins no sentences in them. */
export function equalitiesOf(
  { sides }: EqualityChain,
  letters: Letters,
  isKnown: (tokens: readonly Token[]) => boolean,
  text: string,
  start: number,
): Computation[] {
  return sides.slice(1).flatMap((right, at): Computation[] => {
    const left = sides[at] as Side;
    const last = at + 2 === sides.length;
    if (
      last &&
      left.tokens.length === 1 &&
      left.tokens[0]?.kind === "letter" &&
      isEither(right.tokens) &&
      !isKnown(right.tokens)
    )
      return [];
    const lefts = readings(left, at > 0 && !isKnown(left.tokens), "behind", letters);
    const rights = readings(right, !last && !isKnown(right.tokens), "before", letters);
    const pairs = lefts.flatMap((a) => rights.map((b) => [a, b] as const));
    if (pairs.length === 0 || pairs.some(([a, b]) => typeof a !== "boolean" || typeof b !== "boolean")) return [];
    const [value] = lefts;
    const claim = text.slice(left.start, right.end);
    return [
      {
        claim,
        holds: pairs.some(([a, b]) => a === b),
        expected: value ? "True" : "False",
        span: { start: start + left.start, end: start + right.end },
      },
    ];
  });
}

/** The values that a side has, taken whole, or where its "and" joins two sentences: "A = True and B = False". */
function readings(
  { tokens }: Side,
  splits: boolean,
  part: "before" | "behind",
  letters: Letters,
): (boolean | null | undefined)[] {
  const values = [truthOf(tokens, letters)];
  if (!splits) return values;
  const ands = splitPoints(tokens);
  if (ands.length > MOST_SPLITS) return [undefined];
  for (const at of ands) {
    const behind = tokens.slice(at + 1);
    // "= True and False = False": nobody says of a constant what it is.
    if (behind.length === 1 && behind[0]?.kind === "constant") continue;
    // "= ( False ) and ( not False ) = …"
    if (behind[0]?.kind === "(" && tokens[at - 1]?.kind === ")") continue;
    // "Z = A and B = …": a letter alone is what was put in.
    if (behind.length === 1 && tokens.slice(0, at).every(({ kind }) => kind === "letter" || kind === "and")) continue;
    values.push(truthOf(part === "behind" ? behind : tokens.slice(0, at), letters));
  }
  return values;
}

/** "A is True or False": either. */
const isEither = ([a, sign, b, ...rest]: readonly Token[]): boolean =>
  a?.kind === "constant" && sign?.kind === "or" && b?.kind === "constant" && a.value !== b.value && rest.length === 0;

/** Where an "and" stands outside of brackets. */
function splitPoints(tokens: readonly Token[]): number[] {
  let depth = 0;
  return tokens.flatMap(({ kind }, at) => {
    depth += kind === "(" ? 1 : kind === ")" ? -1 : 0;
    return kind === "and" && depth === 0 ? [at] : [];
  });
}

/** What a chain says of a letter it begins with: its value, null where that is not certain; undefined for no definition. */
export function definitionIn(
  { sides }: EqualityChain,
  letters: Letters,
  isKnown: (tokens: readonly Token[]) => boolean,
): { name: string; value: boolean | null; text: string } | undefined {
  const [first, ...rest] = sides;
  const [name] = first?.tokens ?? [];
  const [expression] = rest;
  if (first?.tokens.length !== 1 || name?.kind !== "letter" || !expression) return undefined;
  const values = rest.map(({ tokens }) => truthOf(tokens, letters)).filter((value) => typeof value === "boolean");
  const [value] = values;
  if (value === undefined) return undefined;
  // "A = True and B = False"
  const mayBeTwo = rest
    .slice(0, -1)
    .some((side) => readings(side, !isKnown(side.tokens), "before", letters).length > 1);
  const certain = !mayBeTwo && values.every((other) => other === value);
  return { name: name.name, value: certain ? value : null, text: spelling(expression.tokens) };
}
