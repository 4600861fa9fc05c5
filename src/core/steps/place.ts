import type { StepKind } from "../run/step.js";
import type { InlineItem } from "./blocks/lists.js";

/** Where the reading of a text stands, between two steps. */
export interface Place {
  at: number;
  /** Kind of the line inside which the text goes on; null at the start of a line. */
  line: StepKind | null;
  /** The last item of a list that goes on in this line. */
  item: InlineItem | null;
  /** Whether the last thinking marker opened thinking; null before the first: the prompt may have opened it. */
  thinks: boolean | null;
  /** Whether the lines are rows of a table without outer bars. */
  inTable: boolean;
}

export function newPlace(): Place {
  return { at: 0, line: null, item: null, thinks: null, inTable: false };
}

/** Where a step ends, what it is, and how the text goes on behind it. */
export interface ReadStep {
  readonly end: number;
  readonly kind: StepKind;
  readonly line: StepKind | null;
  readonly item?: InlineItem | null;
  readonly inTable?: boolean;
}
