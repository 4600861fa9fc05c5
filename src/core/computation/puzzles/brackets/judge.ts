import { beginning, behind, type Judged, reading, settled } from "./stackStatements.js";
import { type BracketState, openStacks } from "./state.js";
import type { BracketSaying } from "./statements.js";
import { closingAll, reversed } from "./task.js";

/** Judges what a sentence says behind what the text said before it. */
export function judge(saying: BracketSaying, state: BracketState): Judged {
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
      return [after, settled(fits, truth)];
    }
    case "popped": {
      const after = { ...state, popped: saying.symbols };
      const open = openStacks(state);
      if (open === null) return [after, null];
      const fits = open.some(
        (stack) => saying.symbols === reversed(stack) || (!saying.inOrder && saying.symbols === stack),
      );
      return [after, settled(fits, reversed(open[0]))];
    }
    case "closers": {
      const popped = state.popped === null ? [] : [reversed(state.popped)];
      const open = [...popped, ...(openStacks(state) ?? [])].map(closingAll);
      // "We need ]": the first of them.
      const isFirst = saying.symbols.length === 1 && open.some((one) => one.startsWith(saying.symbols));
      if (open.length === 0 || (isFirst && !open.includes(saying.symbols))) return [state, null];
      return [state, settled(open.includes(saying.symbols), open[0])];
    }
    case "rest": {
      if (asks !== "rest" || truth === null) return [state, null];
      const right = closingAll(truth);
      return [state, settled(saying.symbols === right || saying.symbols === input + right, right)];
    }
    case "balance":
      if (asks !== "balance") return [state, null];
      return [
        state,
        { holds: saying.balanced === (truth === ""), expected: truth === "" ? "balanced" : "not balanced" },
      ];
  }
}
