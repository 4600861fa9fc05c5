import type { ScreenedSet } from "../../core/screen/screenedSet.js";
import { brief, pad, page, type TerminalOptions, wrap } from "../terminalText.js";
import {
  comparisonWords,
  failureLines,
  flaggedWords,
  sampleWords,
  screenTemplates,
  setTraitCells,
} from "../words/screen.js";

/** A screened training set as text for a terminal, ending in a newline. Nothing of the set in it steers a terminal. */
export function renderScreenTerminal(set: ScreenedSet, options: TerminalOptions): string {
  const { paint, say, width } = page(options);
  const heading = (template: string) => ["", paint("heading", say(template))];
  const cells = set.summary.traits.map((trait) => setTraitCells(trait, say));
  const failures = failureLines(set, say);
  const lines = [
    ...wrap(flaggedWords(set.summary, say), width),
    ...wrap(comparisonWords(set.summary, say), width).map((line) => paint("dim", line)),
    ...(cells.length === 0 ? [] : heading(screenTemplates.traits)),
    ...cells.map(([trait, mean, interval]) => `  ${pad(trait, 32)}${pad(mean, 7)}${interval}`),
    ...(set.top.length === 0 ? [] : heading(screenTemplates.samples)),
    ...set.top.flatMap((sample) => [
      ...wrap(sampleWords(sample, say), width - 2).map((line) => `  ${line}`),
      ...(
        [
          [screenTemplates.asked, sample.prompt],
          [screenTemplates.taught, sample.response],
          [screenTemplates.own, sample.own],
        ] as const
      ).flatMap(([label, text]) =>
        text === null ? [] : [paint("dim", `    ${say(label)}: ${brief(text, width - 6 - say(label).length)}`)],
      ),
    ]),
    ...(failures.length === 0 ? [] : heading(screenTemplates.failures)),
    ...failures.flatMap((failure) => wrap(failure, width - 2).map((line) => `  ${line}`)),
    "",
    ...wrap(say(screenTemplates.limit), width).map((line) => paint("dim", line)),
  ];
  return lines.map((line) => `${line.trimEnd()}\n`).join("");
}
