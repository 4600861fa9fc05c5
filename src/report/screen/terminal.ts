import { brief, hanging, pad, page, type TerminalOptions, wrap } from "../terminalText.js";
import stringWidth from "string-width";
import { plainLine } from "../plainText.js";
import type { ScreenDocument } from "./document.js";

/** A screening as text for a terminal, ending in a newline. Nothing that was screened steers a terminal. */
export function renderScreenTerminal(
  { found, how, table, cards, lens, failures, limit }: ScreenDocument,
  options: TerminalOptions,
): string {
  const { paint, width } = page(options);
  const dim = (text: string) => wrap(text, width).map((line) => paint("dim", line));
  const under = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", paint("heading", heading), ...lines];
  const listed = (items: readonly string[]) => items.flatMap((item) => hanging("  ", wrap(plainLine(item), width - 2)));
  const lines = [
    ...wrap(found, width),
    ...dim(how),
    ...under(table.heading, columns(table.rows.length === 0 ? [] : [table.heads, ...table.rows])),
    ...under(
      cards.heading,
      cards.items.flatMap(({ title, texts }) => [
        ...hanging("  ", wrap(plainLine(title), width - 2)),
        ...texts.map(({ label, text }) =>
          paint("dim", `    ${label}: ${brief(text, Math.max(20, width - 6 - stringWidth(label)))}`),
        ),
      ]),
    ),
    ...(lens ? under(lens.heading, listed(lens.items)) : []),
    ...under(failures.heading, listed(failures.items)),
    "",
    ...dim(limit),
  ];
  return lines.map((line) => `${line.trimEnd()}\n`).join("");
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => stringWidth(row[column])))) ?? [];
  return rows.map((row) => `  ${row.map((cell, column) => pad(cell, widths[column])).join("  ")}`);
}
