/** A token of a boolean expression. */
export type Token =
  | { readonly kind: "constant"; readonly value: boolean }
  | { readonly kind: "letter"; readonly name: string }
  | { readonly kind: "not" | "and" | "or" | "(" | ")" };

/** How the constants and operators are written: T and F only where the puzzle writes them so. */
export interface Notation {
  readonly initials: boolean;
}

/** Longer ones are not valued. Tokens. */
export const LONGEST = 400;

export const tokenPattern = String.raw`(?<![\p{L}\d_])(?:true|false|not|and|or)(?![\p{L}\d_])|(?<![\p{L}\d_'’])[A-Z](?![\p{L}\d_'’])|&&|\|\||[¬!∧∨()](?!=)`;

/** The token that a text is; undefined for others. */
export function tokenOf(text: string, { initials }: Notation): Token | undefined {
  const lower = text.toLowerCase();
  if (lower === "true" || lower === "false") return { kind: "constant", value: lower === "true" };
  if (initials && (text === "T" || text === "F")) return { kind: "constant", value: text === "T" };
  if (lower === "not" || text === "¬" || text === "!") return { kind: "not" };
  if (lower === "and" || text === "&&" || text === "∧") return { kind: "and" };
  if (lower === "or" || text === "||" || text === "∨") return { kind: "or" };
  if (text === "(" || text === ")") return { kind: text };
  return /^[A-Z]$/.test(text) ? { kind: "letter", name: text } : undefined;
}

/** The same expression in one spelling, to be compared. */
export const spelling = (tokens: readonly Token[]): string =>
  tokens
    .map((token) =>
      token.kind === "constant" ? String(token.value) : token.kind === "letter" ? token.name : token.kind,
    )
    .join(" ");

/** The value of an expression, not before and before or; null where a letter's is not known, undefined where it is no expression. */
export function truthOf(
  tokens: readonly Token[],
  letters: ReadonlyMap<string, boolean | null>,
): boolean | null | undefined {
  if (tokens.length === 0 || tokens.length > LONGEST) return undefined;
  let at = 0;
  const is = (kind: Token["kind"]) => tokens[at]?.kind === kind;
  const operand = (): boolean | null | undefined => {
    const token = tokens[at++];
    if (token?.kind === "constant") return token.value;
    if (token?.kind === "letter") return letters.get(token.name) ?? null;
    if (token?.kind === "not") {
      const value = operand();
      return typeof value === "boolean" ? !value : value;
    }
    if (token?.kind !== "(") return undefined;
    const value = either();
    return tokens[at++]?.kind === ")" ? value : undefined;
  };
  const joined = (sign: "and" | "or", part: () => boolean | null | undefined) => () => {
    let value = part();
    while (value !== undefined && is(sign)) {
      at++;
      const next = part();
      if (next === undefined) return undefined;
      // Where one side settles it, an unknown letter changes nothing.
      const settling = sign === "or";
      value = value === settling || next === settling ? settling : value === null || next === null ? null : !settling;
    }
    return value;
  };
  const both = joined("and", operand);
  const either = joined("or", both);
  const value = either();
  return at === tokens.length ? value : undefined;
}
