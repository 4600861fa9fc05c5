import type { ScreenedSample, ScreenedSet } from "../../core/screen/screenedSet.js";
import type { Say } from "../words/language.js";
import {
  comparisonWords,
  failureLines,
  flaggedWords,
  sampleWords,
  screenTemplates,
  setTraitCells,
} from "../words/screen.js";
import type { ScreenCard, ScreenDocument } from "./document.js";

export function setDocument(set: ScreenedSet, say: Say): ScreenDocument {
  const { trait, mean, interval, traits, samples, failures, limit, about } = screenTemplates;
  return {
    about: say(about),
    found: flaggedWords(set.summary, say),
    how: comparisonWords(set.summary, say),
    table: {
      heading: say(traits),
      heads: [say(trait), say(mean), say(interval)],
      rows: set.summary.traits.map((one) => setTraitCells(one, say)),
    },
    cards: { heading: say(samples), items: set.top.map((sample) => card(sample, say)) },
    failures: { heading: say(failures), items: failureLines(set, say) },
    limit: say(limit),
  };
}

function card(sample: ScreenedSample, say: Say): ScreenCard {
  const { line, flagged, prompt, response, own } = sample;
  const texts = [
    { label: say(screenTemplates.asked), text: prompt },
    { label: say(screenTemplates.taught), text: response },
    ...(own === null ? [] : [{ label: say(screenTemplates.own), text: own }]),
  ];
  return { number: line, title: sampleWords(sample, say), flagged, texts };
}
