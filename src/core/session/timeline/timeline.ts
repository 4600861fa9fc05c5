import type { CheckedClaim, NotableAct } from "../report.js";
import type { Turn } from "../../transcripts/turn.js";

/**
 * A checked session as it is looked at: its events in order, bounded so that the longest session can be sent and drawn, and for each
 * claim where it stands and where its evidence is. Texts are as the session holds them: whoever draws them takes escapes out.
 */
export interface Timeline {
  readonly events: readonly TimelineEvent[];
  /** In the order of the report's claims. */
  readonly claims: readonly PlacedClaim[];
  /** In the order of the report's notable acts. */
  readonly acts: readonly PlacedAct[];
}

export type TimelineEvent = SaidEvent | CallEvent | OtherEvent;

interface EventPlace {
  /** Index of the turn. */
  readonly turn: number;
  /** Which request of the person it belongs to, counted from 0; -1 before the first. */
  readonly exchange: number;
}

/** A text of somebody, or what a model thought. */
export interface SaidEvent extends EventPlace {
  readonly kind: "said" | "thought";
  readonly role: Turn["role"];
  readonly text: CutText;
  /** Where claims stand in the text, in order; none overlap. */
  readonly marks: readonly ClaimMark[];
}

/** A call with what came back for it. */
export interface CallEvent extends EventPlace {
  readonly kind: "call";
  readonly tool: string;
  /** The command, or the arguments as JSON. */
  readonly asked: CutText;
  /** Null where the session holds no result. */
  readonly result: CallResult | null;
}

/** An image, a file, a hidden part, a result that belongs to no call. */
export interface OtherEvent extends EventPlace {
  readonly kind: "other";
  readonly text: CutText;
}

export interface CutText {
  readonly text: string;
  /** UTF-16 code units that are left out at its end. */
  readonly leftOut: number;
}

/** A sentence of a text with the claims that it makes, by their indices. UTF-16 code units of the cut text. */
export interface ClaimMark {
  readonly start: number;
  readonly end: number;
  readonly claims: readonly number[];
}

export interface CallResult {
  /** Null where neither the format nor the output states it. */
  readonly exit: number | null;
  readonly state: "ok" | "failed" | "refused" | "interrupted";
  readonly lines: readonly OutputLine[];
  /** Its middle was too long to be read, or it says itself that it was cut. */
  readonly isCut: boolean;
}

/** A line of an output, or how many lines are left out between two that are shown. */
export type OutputLine =
  | {
      readonly text: string;
      /** UTF-16 code units that are left out at its end; absent where none are. */
      readonly leftOut?: number;
      /** A claim's status rests on it; absent where none does. */
      readonly decides?: true;
    }
  | { readonly skipped: number };

export interface PlacedClaim extends CheckedClaim {
  /** Index of the event that makes it; null where the session does not hold it as it stands. */
  readonly event: number | null;
  /** Indices of the events that its evidence is in, one each; null where the session holds no such call. */
  readonly evidenceEvents: readonly (number | null)[];
}

export interface PlacedAct extends NotableAct {
  readonly event: number | null;
}
