import { markdownBlock, markdownTable, markdownText } from "../markdownText.js";
import type { ScreenDocument } from "./document.js";

/** A screening as a Markdown document; everything that was screened is escaped. */
export function renderScreenMarkdown({ about, found, how, table, cards, failures, limit }: ScreenDocument): string {
  const under = (heading: string, blocks: readonly string[]) =>
    blocks.length === 0 ? [] : [`## ${heading}`, ...blocks];
  const blocks = [
    `# cotcheck: ${about}`,
    `**${markdownText(found)}**`,
    markdownText(how),
    ...under(
      table.heading,
      table.rows.length === 0
        ? []
        : [
            markdownTable(
              table.heads,
              table.rows.map((row) => row.map(markdownText)),
            ),
          ],
    ),
    ...under(
      cards.heading,
      cards.items.flatMap(({ title, texts }) => [
        `**${markdownText(title)}**`,
        ...texts.flatMap(({ label, text }) => [`${markdownText(label)}:`, markdownBlock(text)]),
      ]),
    ),
    ...under(
      failures.heading,
      failures.items.length === 0 ? [] : [failures.items.map((failure) => `- ${markdownText(failure)}`).join("\n")],
    ),
    limit,
  ];
  return `${blocks.join("\n\n")}\n`;
}
