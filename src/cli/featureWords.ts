import { type DescribedFeature, nameOf } from "../features/described.js";
import { plainLine } from "../report/plainText.js";

/** A feature's name where there is one, else what it writes. */
export function shortFeature(feature: DescribedFeature): string {
  const name = nameOf(feature);
  if (name === null) return `writes ${feature.writes.slice(0, 4).map(quotedToken).join(" ")}`;
  const score =
    feature.program === undefined && feature.label ? ` (label, score ${feature.label.score.toFixed(2)})` : "";
  return `${plainLine(name)}${score}`;
}

/** A token as it is read: blanks by their escapes. */
export function quotedToken(token: string): string {
  return `“${plainLine(token.trim() === "" ? JSON.stringify(token).slice(1, -1) : token.trim())}”`;
}
