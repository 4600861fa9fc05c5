import { plainLine, plainText } from "./plainText.js";

const wordJoiner = "\u2060";

/**
 * Text from outside as one paragraph's worth of Markdown that shows it and does nothing else: no link, image, HTML,
 * heading, list, table, mathematics or mention (CommonMark 0.31 with GitHub's extensions). Bare addresses, mentions
 * and issue numbers are recognised even when escaped, so they are parted by an invisible word joiner.
 */
export function markdownText(text: string): string {
  return plainLine(text)
    .replace(/[\\`*_[\]<>&|~$#{}!^]/gu, "\\$&")
    .replace(/^(?:[-+=:]|(?=\d{1,9}[.)])\d+)/u, (start) => (/\d/u.test(start) ? `${start}\\` : `\\${start}`))
    .replace(/@|\/(?=\/)|\.(?=\p{L})|\b(?:www(?=\.)|mailto(?=:))/giu, `$&${wordJoiner}`)
    .replace(/#(?=\d)/gu, `#${wordJoiner}`);
}

/** Text from outside in a code block whose fence it cannot close. */
export function markdownBlock(text: string): string {
  const shown = plainText(text).replace(/\n+$/u, "");
  const longest = Math.max(2, ...(shown.match(/`+/gu) ?? []).map((ticks) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${shown}\n${fence}`;
}

/** A part with its heading; none without blocks, which are Markdown already. */
export function markdownSection(heading: string, blocks: readonly string[]): string[] {
  return blocks.length === 0 ? [] : [`## ${heading}`, ...blocks];
}

/** A list; items are Markdown already. */
export function markdownList(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

/** A table; cells are Markdown already. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
}
