import type { Settled } from "../../../run/computation.js";
import { type BracketState, distinct, type Place } from "./state.js";
import { behindSymbols, reversed } from "./task.js";

/** What a text has reached by a sentence, and what a program makes of that. */
export type Judged = readonly [after: BracketState, settled: Settled | null];

const shown = (symbols: string) => (symbols === "" ? "empty" : [...symbols].join(" "));
export const settled = (holds: boolean, expected: string): Settled => ({ holds, expected: shown(expected) });

/** "Stack: empty" begins anew where nothing says that it has become so. */
export function beginning(state: BracketState): Judged {
  const { possible } = state;
  if (state.pending !== "") return behind("", "", state);
  if (possible?.some(({ stack }) => stack === ""))
    return [{ ...state, possible: possible.filter(({ stack }) => stack === "") }, null];
  return [{ ...state, possible: possible && [...possible, { read: 0, stack: "" }] }, null];
}

/** "The next symbol is {." */
export function reading(symbols: string, state: BracketState): Judged {
  const all = state.pending + symbols;
  const { possible } = state;
  if (!possible) return [{ ...state, pending: all }, null];
  const next = following(all, possible, state.task.input);
  if (next.length > 0) return [{ ...state, possible: next, pending: all }, null];
  return otherSymbol(all, null, state);
}

function following(symbols: string, possible: readonly Place[], input: string): Place[] {
  return possible.filter(({ read }) => read === null || (symbols !== "" && input.startsWith(symbols, read)));
}

/** "{ ; stack: [ {" */
export function behind(said: string, stated: string, before: BracketState): Judged {
  const { task, possible, top } = before;
  const symbols = before.pending + said;
  const state = { ...before, pending: "", popped: null };
  const asGrown = top === "left" ? reversed(stated) : stated;
  if (!possible) return [{ ...state, possible: [{ read: null, stack: asGrown }] }, null];
  if (symbols === "") return onlyStack(asGrown, state, possible);
  const next = following(symbols, possible, task.input);
  if (next.length === 0) return otherSymbol(symbols, asGrown, state);
  const reached: Place[] = next.flatMap(({ read, stack }) => {
    const after = behindSymbols(stack, symbols);
    const to = read === null ? null : read + symbols.length;
    const right = to === null ? null : task.stacks[to];
    return [...new Set([after, right])].flatMap((one) => (one === null ? [] : [{ read: to, stack: one }]));
  });
  const [first] = reached;
  if (!first) {
    const to = next[0].read;
    return [{ ...state, possible: [{ read: to === null ? null : to + symbols.length, stack: asGrown }] }, null];
  }
  const agreeing = reached.filter(({ stack }) => stack === asGrown);
  if (agreeing.length > 0) {
    const shows = asGrown === reversed(asGrown) ? top : (top ?? "right");
    return [{ ...state, possible: distinct(agreeing), top: shows }, settled(true, asGrown)];
  }
  const turned = top === null ? reached.filter(({ stack }) => stack === reversed(asGrown)) : [];
  if (turned.length > 0) return [{ ...state, possible: distinct(turned), top: "left" }, null];
  return [{ ...state, possible: [{ read: first.read, stack: asGrown }] }, settled(false, first.stack)];
}

/** A stack without a word of what was read: the same again, or that behind the next symbol. */
function onlyStack(stated: string, state: BracketState, possible: readonly Place[]): Judged {
  const { input } = state.task;
  const further = possible.flatMap(({ read, stack }) => {
    const after = read === null || read >= input.length ? null : behindSymbols(stack, input[read]);
    return read === null || after === null ? [] : [{ read: read + 1, stack: after }];
  });
  const agreeing = [...possible, ...further].filter(({ stack }) => stack === stated);
  return [{ ...state, possible: agreeing.length > 0 ? distinct(agreeing) : [{ read: null, stack: stated }] }, null];
}

/** Symbols that are not the next ones. */
function otherSymbol(symbols: string, stated: string | null, state: BracketState): Judged {
  const { input, stacks } = state.task;
  const possible = state.possible ?? [];
  const again = stated !== null && input.startsWith(symbols) && stacks[symbols.length] === stated;
  const after = { ...state, pending: "", possible: stated === null ? null : [{ read: null, stack: stated }] };
  if (again) return [{ ...after, possible: [...possible, { read: symbols.length, stack: stated }] }, null];
  const expected = new Set(possible.map(({ read }) => (read === null ? "" : input.slice(read, read + symbols.length))));
  const [next] = expected;
  if (expected.size !== 1 || next === undefined || next === "") return [after, null];
  return [after, settled(false, next)];
}
