/** A prompt about a sequence of brackets. */
export interface BracketTask {
  readonly input: string;
  /** Whether the rest is to be completed, or whether all are closed is to be told. */
  readonly asks: "rest" | "balance";
  /** The stack behind each symbol, bottom first, from the empty one on; null from where a symbol closes what is not open. */
  readonly stacks: readonly (string | null)[];
}

export const openers = "([{<";
export const closers = ")]}>";
export const bracket = String.raw`[()[\]{}<>]`;
/** Brackets with spaces or commas between them. */
export const run = String.raw`${bracket}(?:[ \t,]*${bracket})*`;

const LONGEST = 4000;
const labelled = new RegExp(
  String.raw`(?:input|sequence|string|expression|brackets|parentheses|balanced|输入|輸入|序列|字符串|括号|括號)\s*[:：]\s*["'“\x60]?(${run})`,
  "giu",
);
const runs = new RegExp(run, "gu");
const restAsked =
  /\b(?:complete|finish|continue)\b[^.?!]{0,40}\b(?:sequence|rest|string|brackets?|parenthes[ei]s)\b|\b(?:closing|missing) (?:brackets?|sequence|symbols|parenthes[ei]s)\b|补全|補全|补完|补齐|補齊|完成[^。？]{0,12}(?:序列|括号|括號)/iu;
const balanceAsked =
  /\b(?:is|are|whether|if|check|determine)\b[^.?!]{0,60}\b(?:balanced|valid|well-formed|closed|matched)\b|是否[^。]{0,12}(?:匹配|平衡|合法|闭合|閉合)|(?:匹配|平衡|合法)[吗嗎]/iu;
const ownRules = /\b(?:ignor\w+|wildcards?|reverse\w*|except|queue|twice|instead|unless|may match)\b|忽略|除了|通配/iu;

/** The one sequence of brackets that a prompt asks about; null where there is none, several, or more to it. */
export function bracketTaskIn(prompt: string): BracketTask | null {
  if (prompt.length > LONGEST || ownRules.test(prompt)) return null;
  const asks = restAsked.test(prompt) ? "rest" : balanceAsked.test(prompt) ? "balance" : null;
  if (asks === null) return null;
  const text = withoutProse(prompt);
  const named = [...text.matchAll(labelled)].map((match) => symbolsOf(match[1]));
  const all = [...text.matchAll(runs)].map((match) => symbolsOf(match[0]));
  const several = all.filter((one) => one.length > 1 && !isPair(one));
  if (named.length > 1 || several.length > 1) return null;
  const input = named.length === 1 ? named[0] : several[0];
  if (input === undefined || several.some((one) => one !== input)) return null;
  const stacks = stacksOf(input);
  const last = stacks[stacks.length - 1];
  return asks === "rest" && (last === null || last === "") ? null : { input, asks, stacks };
}

/** "(the top one)" is no bracket of the sequence: spaces in its place. */
export function withoutProse(text: string): string {
  return text.replace(/\([^()[\]{}<>]*[\p{L}\d][^()[\]{}<>]*\)/gu, (prose) => " ".repeat(prose.length));
}

const isPair = (symbols: string) => symbols.length === 2 && closingOf(symbols[0]) === symbols[1];

/** The brackets of a text alone. */
export const symbolsOf = (text: string) => text.replace(/[^()[\]{}<>]/g, "");

export const closingOf = (opener: string) => closers[openers.indexOf(opener)] ?? "";

/** What closes a stack, the top first. */
export const closingAll = (stack: string) => reversed(stack).replace(/./g, closingOf);

export const reversed = (symbols: string) => [...symbols].reverse().join("");

/** The stack behind further symbols; null where one of them closes what is not open. */
export function behindSymbols(stack: string, symbols: string): string | null {
  let now = stack;
  for (const symbol of symbols) {
    if (openers.includes(symbol)) now += symbol;
    else if (now !== "" && closingOf(now[now.length - 1]) === symbol) now = now.slice(0, -1);
    else return null;
  }
  return now;
}

function stacksOf(input: string): (string | null)[] {
  const stacks: (string | null)[] = [""];
  for (const symbol of input) {
    const before = stacks[stacks.length - 1];
    stacks.push(before === null ? null : behindSymbols(before, symbol));
  }
  return stacks;
}
