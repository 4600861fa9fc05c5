import * as l10n from "@vscode/l10n";
import type { ActiveFeature, DrawnFeatures, DrawnStep, FeaturePage, TokenFeature } from "../../protocol/features.js";
import { featureNameWords } from "../../report/words/features.js";
import { movedIn } from "../model/listKeys.js";

/** A feature as it is listed: what is known of it, and where in the run it is active. */
export interface ListedFeature {
  readonly page: FeaturePage;
  /** In the step or at the token that is selected; absent where it is not active there. */
  readonly here?: ActiveFeature | TokenFeature;
  /** Its strongest in each step in which it is listed. */
  readonly steps: readonly { readonly step: number; readonly strength: number }[];
}

/** What is looked at in a run: a step, and one of its tokens, by their indices. */
export interface FeaturePlace {
  readonly step: number | undefined;
  /** Undefined where it is the whole step. */
  readonly token?: number | undefined;
}

/** The features of one step or token, those that tell most first; with a word, those of the whole run that speak of it. */
export function listedFeatures(drawn: DrawnFeatures, place: FeaturePlace, word: string): ListedFeature[] {
  const steps = drawn.steps ?? [];
  const own = activeAt(steps, place);
  const wanted = word.trim().toLowerCase();
  const listed = (page: FeaturePage): ListedFeature => {
    const here = own.find(({ feature }) => feature === page.feature);
    return { page, ...(here && { here }), steps: activeIn(steps, page.feature) };
  };
  if (wanted !== "") return drawn.pages.filter((page) => speaksOf(page, wanted)).map(listed);
  const pages = new Map(drawn.pages.map((page) => [page.feature, page]));
  return own.flatMap(({ feature }) => {
    const page = pages.get(feature);
    return page ? [listed(page)] : [];
  });
}

function activeAt(
  steps: readonly DrawnStep[],
  { step, token }: FeaturePlace,
): readonly (ActiveFeature | TokenFeature)[] {
  const drawn = step === undefined ? undefined : steps[step];
  return (token === undefined ? drawn : drawn?.tokens[token])?.features ?? [];
}

function activeIn(steps: readonly DrawnStep[], feature: number): ListedFeature["steps"] {
  return steps.flatMap((drawn, step) => {
    const strength = strengthIn(drawn, feature);
    return strength > 0 ? [{ step, strength }] : [];
  });
}

/** At the token of the step where it is strongest, whether it is among those that tell most there or not; 0 where it is not active. */
export function strengthIn({ tokens }: DrawnStep, feature: number): number {
  return tokens.reduce(
    (most, { features }) => Math.max(most, features.find((each) => each.feature === feature)?.strength ?? 0),
    0,
  );
}

function speaksOf({ feature, names, writes, examples }: FeaturePage, wanted: string): boolean {
  if (`#${feature}` === wanted) return true;
  if (names.some((name) => featureNameWords(name, l10n.t).toLowerCase().includes(wanted))) return true;
  return [...writes, ...examples.map(({ token }) => token)].some((token) => token.trim().toLowerCase() === wanted);
}

/** Where a key moves the selection; undefined for a key that does not move it. */
export function movedFeature(
  key: string,
  listed: readonly ListedFeature[],
  selected: number | undefined,
): ListedFeature | undefined {
  const at = listed.findIndex((each) => each.page.feature === selected);
  return movedIn(key, listed, at);
}
