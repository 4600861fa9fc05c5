import type { ScreenedSet } from "../../core/screen/screenedSet.js";
import { markdownBlock, markdownTable, markdownText } from "../markdownText.js";
import type { Language } from "../words/language.js";
import {
  comparisonWords,
  failureLines,
  flaggedWords,
  sampleWords,
  screenTemplates,
  setTraitCells,
} from "../words/screen.js";

/** A screened training set as a Markdown document; everything that comes from it is escaped. */
export function renderScreenMarkdown(set: ScreenedSet, { say }: Language): string {
  const { summary, top } = set;
  const failures = failureLines(set, say);
  const blocks = [
    `# ${say(screenTemplates.heading)}`,
    `**${markdownText(flaggedWords(summary, say))}**`,
    markdownText(comparisonWords(summary, say)),
    ...(summary.traits.length === 0
      ? []
      : [
          `## ${say(screenTemplates.traits)}`,
          markdownTable(
            [say(screenTemplates.trait), say(screenTemplates.mean), say(screenTemplates.interval)],
            summary.traits.map((trait) => setTraitCells(trait, say).map(markdownText)),
          ),
        ]),
    ...(top.length === 0 ? [] : [`## ${say(screenTemplates.samples)}`]),
    ...top.flatMap((sample) => [
      `**${markdownText(sampleWords(sample, say))}**`,
      ...(
        [
          [screenTemplates.asked, sample.prompt],
          [screenTemplates.taught, sample.response],
          [screenTemplates.own, sample.own],
        ] as const
      ).flatMap(([label, text]) => (text === null ? [] : [`${say(label)}:`, markdownBlock(text)])),
    ]),
    ...(failures.length === 0
      ? []
      : [`## ${say(screenTemplates.failures)}`, failures.map((failure) => `- ${markdownText(failure)}`).join("\n")]),
    say(screenTemplates.limit),
  ];
  return `${blocks.join("\n\n")}\n`;
}
