import { type Notation, type Token, tokenOf, tokenPattern } from "./expression.js";

/** A side of an equality. */
export interface Side {
  readonly tokens: readonly Token[];
  /** Within the text. */
  readonly start: number;
  readonly end: number;
}

/** A = not not True = not False = True */
export interface EqualityChain {
  readonly sides: readonly Side[];
  /** All its equalities are written with a sign. */
  readonly signed: boolean;
  readonly before: string;
  readonly behind: string;
}

const equal = String.raw`(?<![=!<>:+-])=(?![=>])|(?<![\p{L}])(?:is|equals|evaluates to|simplifies to|is equal to)(?![\p{L}])`;
const part = new RegExp(
  String.raw`(?<token>${tokenPattern})|(?<equal>${equal})|(?<gap>[\s*\x60$]+)|(?<other>[\p{L}\d_]+|[^])`,
  "giu",
);

interface Piece extends Omit<Side, "tokens"> {
  readonly token: Token | "=" | "is";
}

/** The runs of expressions joined by signs of equality, or by "is" and the like. */
export function chainsIn(text: string, notation: Notation): EqualityChain[] {
  const found: EqualityChain[] = [];
  let run: Piece[] = [];
  const close = () => {
    const chain = chainOf(run, text);
    if (chain) found.push(chain);
    run = [];
  };
  for (const match of text.matchAll(part)) {
    const { token, equal: sign, gap } = match.groups ?? {};
    if (gap !== undefined) continue;
    const end = match.index + match[0].length;
    // A lower-case letter is no name of an expression; the pattern takes no heed of case.
    const read = token === undefined ? undefined : tokenOf(token, notation);
    if (read) run.push({ token: read, start: match.index, end });
    else if (sign !== undefined) run.push({ token: sign === "=" ? "=" : "is", start: match.index, end });
    else close();
  }
  close();
  return found;
}

function chainOf(run: readonly Piece[], text: string): EqualityChain | null {
  if (!run.some(({ token }) => token === "=" || token === "is")) return null;
  const sides: Side[] = [];
  let tokens: Token[] = [];
  let from = 0;
  const add = (to: number) => {
    const first = run[from];
    const last = run[to - 1];
    if (first && last && to > from) sides.push({ tokens, start: first.start, end: last.end });
    else sides.push({ tokens: [], start: 0, end: 0 });
    tokens = [];
    from = to + 1;
  };
  for (const [at, { token }] of run.entries()) {
    if (token === "=" || token === "is") add(at);
    else tokens.push(token);
  }
  add(run.length);
  const trimmed = sides.map((side, at) => trim(side, run, at === 0, at === sides.length - 1));
  const [first] = trimmed;
  const last = trimmed.at(-1);
  return {
    sides: trimmed,
    signed: run.every(({ token }) => token !== "is"),
    before: text.slice(0, first && first.tokens.length > 0 ? first.start : run[0]?.start),
    behind: text.slice(last && last.tokens.length > 0 ? last.end : run.at(-1)?.end),
  };
}

/** A side without the words of the sentence around the chain: a leading or trailing "and", a bracket that encloses the chain. */
function trim(side: Side, run: readonly Piece[], isFirst: boolean, isLast: boolean): Side {
  let { tokens, start, end } = side;
  const pieces = run.filter((piece) => piece.start >= start && piece.end <= end);
  const depth = tokens.reduce((sum, { kind }) => sum + (kind === "(" ? 1 : kind === ")" ? -1 : 0), 0);
  let [head, tail] = [0, tokens.length];
  const kindAt = (at: number) => tokens[at]?.kind;
  if (isFirst) {
    while (head < tail && (kindAt(head) === "and" || kindAt(head) === "or")) head++;
    for (let open = depth; open > 0 && kindAt(head) === "("; open--) head++;
  }
  if (isLast) {
    while (tail > head && ["and", "or", "not"].includes(kindAt(tail - 1) ?? "")) tail--;
    for (let open = depth; open < 0 && kindAt(tail - 1) === ")"; open++) tail--;
    // "… = True (see above)"
    if (kindAt(tail - 1) === "(") tail--;
  }
  if (head > 0 || tail < tokens.length) {
    start = pieces[head]?.start ?? start;
    end = pieces[tail - 1]?.end ?? end;
    tokens = tokens.slice(head, tail);
  }
  return { tokens, start, end };
}
