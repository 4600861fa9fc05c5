import type { Span } from "../../run/span.js";
import type { MarkerPart } from "./markerTable.js";

/** A marker found in a text. It ends a step and belongs to none. */
export interface MarkerSpan {
  readonly part: MarkerPart;
  /** A `turn` marker begins or ends a message: it has no side. */
  readonly side: "open" | "close" | null;
  /** What a closing marker shares with its opening one. */
  readonly name: string;
  readonly chars: Span;
}
