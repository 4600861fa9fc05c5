import type { Computation } from "../../run/computation.js";
import { type BracketTask, behindSymbols, bracketTaskIn, closingAll, reversed } from "./bracketPrompt.js";
import { type BracketSaying, bracketStatementsIn } from "./bracketStatements.js";
import type { PuzzleKind } from "./puzzle.js";
import { retracting } from "./sentences.js";

/** Where a text may be in the sequence, and which stack it has there. */
interface Place {
  /** Symbols read; null where the text did not read them in order. */
  readonly read: number | null;
  readonly stack: string;
}

export interface BracketState {
  readonly task: BracketTask;
  /** Null where something was said that is not understood. */
  readonly possible: readonly Place[] | null;
  /** Symbols that were read since the last stack. */
  readonly pending: string;
  /** What was said to be popped at the end. */
  readonly popped: string | null;
  /** At which end stacks are written to grow, as far as they have shown it. */
  readonly top: "right" | "left" | null;
}

type Judged = readonly [after: BracketState, check: Omit<Computation, "claim" | "span"> | null];

/** Longer steps are not read. UTF-16 code units. */
const LONGEST = 4000;

/**
 * Sequences of brackets: the stack behind every symbol, and what closes them. A stack is held against the one that the text stated before it
 * and against the true one, and fails only where it follows from neither; the final stack and the answer are held against the truth alone.
 */
export const brackets: PuzzleKind<BracketState> = {
  read(prompt) {
    const task = bracketTaskIn(prompt);
    return task && { task, possible: [{ read: 0, stack: "" }], pending: "", popped: null, top: null };
  },
  check: (step, state) => walk(step, state).checks,
  after: (step, state) => walk(step, state).state,
};

function walk(step: string, before: BracketState): { checks: Computation[]; state: BracketState } {
  if (step.length > LONGEST || retracting.test(step))
    return { checks: [], state: { ...before, possible: null, pending: "", popped: null } };
  const checks: Computation[] = [];
  let state = before;
  for (const { text, start, end, ...saying } of bracketStatementsIn(step, before.task.input)) {
    const [after, check] = judge(saying, state);
    state = after;
    if (check) checks.push({ claim: text, ...check, span: { start, end } });
  }
  return { checks, state };
}

const shown = (symbols: string) => (symbols === "" ? "empty" : [...symbols].join(" "));
const verdict = (holds: boolean, expected: string) => ({ holds, expected: shown(expected) });

function judge(saying: BracketSaying, state: BracketState): Judged {
  const { task, possible } = state;
  const { input, asks, stacks } = task;
  const truth = stacks[stacks.length - 1];
  switch (saying.says) {
    case "nothing":
      return [state, null];
    case "anything":
      return [{ ...state, possible: null, pending: "", popped: null }, null];
    case "beginning":
      return beginning(state);
    case "stack":
      return saying.stack === null ? reading(saying.symbols, state) : behind(saying.symbols, saying.stack, state);
    case "end": {
      if (!possible) return [state, null];
      const [next] = possible.map(({ read }) =>
        read === null ? "" : input.slice(read + state.pending.length, read + state.pending.length + 1),
      );
      const early = possible.every(({ read }) => read !== null && read + state.pending.length < input.length);
      return [{ ...state, pending: "" }, early ? { holds: false, expected: `${next} comes next` } : null];
    }
    case "final stack": {
      if (truth === null) return [{ ...state, possible: null }, null];
      const fits = saying.symbols === truth || (state.top !== "right" && saying.symbols === reversed(truth));
      const stack = state.top === "left" ? reversed(saying.symbols) : saying.symbols;
      const after = { ...state, possible: [{ read: null, stack: fits ? truth : stack }], pending: "" };
      return [after, verdict(fits, truth)];
    }
    case "popped": {
      const after = { ...state, popped: saying.symbols };
      const open = openStacks(state);
      if (open === null) return [after, null];
      const fits = open.some(
        (stack) => saying.symbols === reversed(stack) || (!saying.inOrder && saying.symbols === stack),
      );
      return [after, verdict(fits, reversed(open[0]))];
    }
    case "closers": {
      const popped = state.popped === null ? [] : [reversed(state.popped)];
      const open = [...popped, ...(openStacks(state) ?? [])].map(closingAll);
      // "We need ]": the first of them.
      const isFirst = saying.symbols.length === 1 && open.some((one) => one.startsWith(saying.symbols));
      if (open.length === 0 || (isFirst && !open.includes(saying.symbols))) return [state, null];
      return [state, verdict(open.includes(saying.symbols), open[0])];
    }
    case "rest": {
      if (asks !== "rest" || truth === null) return [state, null];
      const right = closingAll(truth);
      return [state, verdict(saying.symbols === right || saying.symbols === input + right, right)];
    }
    case "balance":
      if (asks !== "balance") return [state, null];
      return [
        state,
        { holds: saying.balanced === (truth === ""), expected: truth === "" ? "balanced" : "not balanced" },
      ];
  }
}

/** The stacks that may be open at the end, the likeliest first; null where nothing is known. */
function openStacks({ task, possible }: BracketState): string[] | null {
  if (!possible) return null;
  const truth = task.stacks[task.stacks.length - 1];
  const early = ({ read }: Place) => read !== null && read < task.input.length;
  const ending = possible.filter((place) => !early(place)).map(({ stack }) => stack);
  return [...ending, ...(truth === null ? [] : [truth]), ...possible.filter(early).map(({ stack }) => stack)];
}

/** "Stack: empty" begins anew where nothing says that it has become so. */
function beginning(state: BracketState): Judged {
  const { possible } = state;
  if (state.pending !== "") return behind("", "", state);
  if (possible?.some(({ stack }) => stack === ""))
    return [{ ...state, possible: possible.filter(({ stack }) => stack === "") }, null];
  return [{ ...state, possible: possible && [...possible, { read: 0, stack: "" }] }, null];
}

/** "The next symbol is {." */
function reading(symbols: string, state: BracketState): Judged {
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

/** Without those that another one of them repeats. */
function distinct(places: readonly Place[]): Place[] {
  return places.filter(
    ({ read, stack }, i) => places.findIndex((one) => one.read === read && one.stack === stack) === i,
  );
}

/** "{ ; stack: [ {" */
function behind(said: string, stated: string, before: BracketState): Judged {
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
    return [{ ...state, possible: distinct(agreeing), top: shows }, verdict(true, asGrown)];
  }
  const turned = top === null ? reached.filter(({ stack }) => stack === reversed(asGrown)) : [];
  if (turned.length > 0) return [{ ...state, possible: distinct(turned), top: "left" }, null];
  return [{ ...state, possible: [{ read: first.read, stack: asGrown }] }, verdict(false, first.stack)];
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
  return [after, { holds: false, expected: shown(next) }];
}
