import type { ComputationContext } from "./context.js";
import type { Parsed } from "./parser.js";
import type { Language } from "./languages.js";
import type { Token } from "./tokens.js";

/** A relation between two expressions, with the tokens it stands among: left is [begin, at), right is [at + 1, right.end). */
export interface Claim {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly begin: number;
  readonly at: number;
  /** Where the right side's clause ends. */
  readonly limit: number;
  readonly relation: Token & { readonly type: "relation" };
  readonly left: Parsed;
  readonly right: Parsed;
  readonly language: Language;
  readonly context: ComputationContext;
}
