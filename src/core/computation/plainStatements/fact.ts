import type { Convention } from "../announcements.js";

/** What a program makes of a plain statement. */
export interface Finding {
  readonly holds: boolean;
  /** What is so. */
  readonly expected: string;
  /** Right or wrong in a way that its denial need not be: "a year has 365 days". */
  readonly loose?: boolean;
  /** Made of several statements. */
  readonly compound?: boolean;
  /** Read to its end, and more than one thing may be meant: nothing is said of it, nor of a part of it. */
  readonly open?: boolean;
  /** What the text must not speak of. */
  readonly unless?: Convention;
  /** What the statement is itself about, so that the text may speak of it. */
  readonly despite?: Convention;
  /** Wrong only where neither the text nor the prompt, which comes without spaces, speaks of this. */
  readonly unlessSaid?: RegExp;
  /** Wrong only where nothing before it could have given its words another meaning: "the third month is April". */
  readonly alone?: boolean;
}

/** A form of statement, which takes the whole clause, and what decides it; null where it could be meant in another way. */
export interface Fact {
  readonly form: RegExp;
  readonly decide: (groups: Readonly<Record<string, string>>) => Finding | null;
}

/** Statements of one kind in both languages. */
export interface Facts {
  /** What a sentence must hold for any of them, where that saves looking at each. */
  readonly about?: RegExp;
  readonly english: readonly Fact[];
  readonly chinese: readonly Fact[];
}

/** A form that nothing may be left of: what stands before or behind it might change what is meant. */
export const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`, "iu");

export const found = (holds: boolean, expected: string): Finding => ({ holds, expected });

/** Right or wrong, with no word on its denial. */
export const loosely = (holds: boolean, expected: string): Finding => ({ holds, expected, loose: true });

/** Wrong where it stands alone. */
export const alone = (finding: Finding | null): Finding | null => finding && { ...finding, alone: true };

/** Right, or nothing is said of it: "the hexagon has two diagonals" may speak of one that was drawn. */
export const onlyRight = (finding: Finding | null): Finding | null =>
  finding?.holds ? { ...finding, loose: true } : null;

export const open: Finding = { holds: true, expected: "", open: true };

/** The denial of a statement; null where that could be right as well. */
export function denied(finding: Finding | null): Finding | null {
  if (finding?.open) return finding;
  return finding && !finding.loose ? { ...finding, holds: !finding.holds } : null;
}
