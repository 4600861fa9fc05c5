import type { Mark } from "../../report/places/locateSteps.js";

/** One replacement in a document, in UTF-16 code units. */
export interface TextChange {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/** The marks after edits, in the order in which they were made: text before a mark moves it, an edit inside it ends it. */
export function moveMarks(marks: readonly Mark[], changes: readonly TextChange[]): Mark[] {
  let moved = [...marks];
  for (const { rangeOffset, rangeLength, text } of changes) {
    const end = rangeOffset + rangeLength;
    const shift = text.length - rangeLength;
    moved = moved.flatMap((mark) => {
      if (end <= mark.start) return [{ ...mark, start: mark.start + shift, end: mark.end + shift }];
      return rangeOffset >= mark.end ? [mark] : [];
    });
  }
  return moved;
}
