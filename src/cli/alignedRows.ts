/** Rows of cells in columns, each as wide as its widest cell; the last is as long as it is. */
export function alignedRows(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, cell.length)),
    [],
  );
  return rows
    .map((row) => {
      const cells = row.map((cell, column) => (column < row.length - 1 ? cell.padEnd(widths[column]) : cell));
      return `${cells.join("  ").trimEnd()}\n`;
    })
    .join("");
}
