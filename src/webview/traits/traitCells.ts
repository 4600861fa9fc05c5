import { farthestPlace, type TraitCourse } from "../../core/traits/course.js";

/** A reading under the cursor: `row` counts the traits that are shown, `place` the steps or answers. */
export interface TraitCell {
  readonly row: number;
  readonly place: number;
}

/** How many places a page key moves. */
const page = 5;

/** Where a key moves the cursor; places go from left to right. Undefined for a key that does not move it. */
export function movedTraitCell(
  key: string,
  courses: readonly TraitCourse[],
  { row, place }: TraitCell,
): TraitCell | undefined {
  const places = courses[0]?.z.length ?? 0;
  const within = (cell: TraitCell): TraitCell => ({
    row: Math.min(courses.length - 1, Math.max(0, cell.row)),
    place: Math.min(places - 1, Math.max(0, cell.place)),
  });
  switch (key) {
    case "ArrowLeft":
      return within({ row, place: place - 1 });
    case "ArrowRight":
      return within({ row, place: place + 1 });
    case "ArrowUp":
      return within({ row: row - 1, place });
    case "ArrowDown":
      return within({ row: row + 1, place });
    case "PageUp":
      return within({ row, place: place - page });
    case "PageDown":
      return within({ row, place: place + page });
    case "Home":
      return within({ row, place: 0 });
    case "End":
      return within({ row, place: places - 1 });
    case "f":
      return within({ row, place: farthestPlace(courses[row]) });
    default:
      return undefined;
  }
}
