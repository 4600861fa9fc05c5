/** Of a picture whose cells are walked by keyboard: `row` counts down, `column` from left to right, both from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

/** How many columns a page key moves. */
const page = 5;

/** Where a key moves the cursor in a picture of so many rows and columns. Undefined for a key that does not move it. */
export function movedInGrid(
  key: string,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  { row, column }: GridCell,
): GridCell | undefined {
  const to = (nextRow: number, nextColumn: number): GridCell => ({
    row: Math.min(rows - 1, Math.max(0, nextRow)),
    column: Math.min(columns - 1, Math.max(0, nextColumn)),
  });
  switch (key) {
    case "ArrowLeft":
      return to(row, column - 1);
    case "ArrowRight":
      return to(row, column + 1);
    case "ArrowUp":
      return to(row - 1, column);
    case "ArrowDown":
      return to(row + 1, column);
    case "PageUp":
      return to(row, column - page);
    case "PageDown":
      return to(row, column + page);
    case "Home":
      return to(row, 0);
    case "End":
      return to(row, columns - 1);
    default:
      return undefined;
  }
}
