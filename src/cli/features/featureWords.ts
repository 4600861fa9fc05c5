import type { FeatureName } from "../../core/featureName.js";
import { type DescribedFeature, namesOf } from "../../features/described.js";
import { plainLine } from "../../report/plainText.js";
import { featureNameWords, namedFeature } from "../../report/words/features.js";
import { english } from "../../report/words/language.js";

/** A feature's name where there is one, else what it writes. */
export function shortFeature(feature: DescribedFeature): string {
  const [name] = namesOf(feature);
  return name ? namedFeature(name, english.say) : `writes ${feature.writes.slice(0, 4).map(quotedToken).join(" ")}`;
}

/** For JSON: the names as they are kept, and the first in words, null where there is none. */
export function namesForJson(feature: DescribedFeature): { name: string | null; names: readonly FeatureName[] } {
  const names = namesOf(feature);
  return { name: names.length > 0 ? featureNameWords(names[0], english.say) : null, names };
}

/** A token as it is read: blanks by their escapes. */
export function quotedToken(token: string): string {
  return `“${plainLine(token.trim() === "" ? JSON.stringify(token).slice(1, -1) : token.trim())}”`;
}
