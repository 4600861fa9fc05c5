/** In whatever brackets; of determinants, which are numbers, this says nothing. */
const environment =
  /^[\s$]*(?:\\left\s?[([]\s*)?\\begin\{(?:[pb]matrix|matrix|array)\}(?:\{[clr|]{1,20}\})?([\s\S]{1,400}?)\\end\{(?:[pb]matrix|matrix|array)\}(?:\s*\\right\s?[)\]])?[\s$.]*$/u;

/** Whether two matrices have the same entries in the same places. Undefined where one of them is none. */
export function sameMatrix(a: string, b: string, same: (x: string, y: string) => boolean): boolean | undefined {
  const [x, y] = [rowsOf(a), rowsOf(b)];
  if (!x || !y) return undefined;
  return (
    x.length === y.length &&
    x.every((row, i) => row.length === y[i].length && row.every((entry, j) => same(entry, y[i][j])))
  );
}

function rowsOf(text: string): readonly (readonly string[])[] | undefined {
  const inside = environment.exec(text)?.[1];
  if (inside !== undefined)
    return inside
      .split(/\\\\(?:\[[^\]]{0,20}\])?|\n/u)
      .filter((row) => row.trim() !== "")
      .map((row) => row.split("&").map((entry) => entry.trim()));
  // As programs write it: [[1, 2], [3, 4]]
  const rows = /^\s*\[\s*(\[[^[\]]{1,100}\](?:\s*,\s*\[[^[\]]{1,100}\])*)\s*\][\s.]*$/u.exec(text)?.[1];
  return rows?.split(/\]\s*,\s*\[/u).map((row) =>
    row
      .replace(/[[\]]/gu, "")
      .split(",")
      .map((entry) => entry.trim()),
  );
}
