import { markdownBlock, markdownList, markdownSection, markdownTable, markdownText } from "../markdownText.js";
import type { ScreenDocument } from "./document.js";

/** A screening as a Markdown document; everything that was screened is escaped. */
export function renderScreenMarkdown({
  about,
  found,
  how,
  table,
  cards,
  lens,
  failures,
  limit,
}: ScreenDocument): string {
  const blocks = [
    `# cotcheck: ${about}`,
    `**${markdownText(found)}**`,
    markdownText(how),
    ...markdownSection(
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
    ...markdownSection(
      cards.heading,
      cards.items.flatMap(({ title, texts }) => [
        `**${markdownText(title)}**`,
        ...texts.flatMap(({ label, text }) => [`${markdownText(label)}:`, markdownBlock(text)]),
      ]),
    ),
    ...(lens ? markdownSection(lens.heading, [markdownList(lens.items.map(markdownText))]) : []),
    ...markdownSection(
      failures.heading,
      failures.items.length === 0 ? [] : [markdownList(failures.items.map(markdownText))],
    ),
    limit,
  ];
  return `${blocks.join("\n\n")}\n`;
}
