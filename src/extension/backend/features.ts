import type { Run } from "../../core/run/run.js";
import { featureDifferences } from "../../features/differences.js";
import { namesOf } from "../../features/described.js";
import { overSteps, type RunFeatures } from "../../features/overSteps.js";
import { readFeatures } from "../../features/readFeatures.js";
import { mostTelling } from "../../features/telling.js";
import { type ModelFeatures, modelFeatures } from "../../host/featureShelf.js";
import type { DrawnDifferences, DrawnFeatures, FeaturePage } from "../../protocol/features.js";
import type { LoadedModel } from "../../reader/loadedModel.js";

/** Of each step and of each token so many are described. */
const mostOfStep = 24;
const mostOfToken = 12;
const mostDifferences = 60;

export interface FeaturesRequest {
  readonly model: LoadedModel;
  /** With one folder a model in each. */
  readonly folders: readonly string[];
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** Reads which features are active at each step and token. Throws as {@link modelFeatures} does, and a CancelledError. */
export async function drawFeatures(run: Run, request: FeaturesRequest): Promise<DrawnFeatures> {
  const { model, folders, signal, onProgress } = request;
  const known = await modelFeatures(folders, model.identity);
  const read = await readFeatures(model, known.dictionary, run, signal, onProgress);
  const told = read.map((tokens) =>
    tokens.map(({ text, active }) => ({ text, features: mostTelling(known.dictionary, active) })),
  );
  const ofSteps = overSteps(read).map((features) => mostTelling(known.dictionary, features).slice(0, mostOfStep));
  const described = new Set(
    [...ofSteps, ...told.flat().map(({ features }) => features.slice(0, mostOfToken))]
      .flat()
      .map(({ feature }) => feature),
  );
  const steps = ofSteps.map((features, i) => ({
    features,
    tokens: told[i].map(({ text, features }) => ({
      text,
      features: features.filter(({ feature }) => described.has(feature)),
    })),
  }));
  return {
    ...facts(known, model.identity),
    steps,
    pages: [...described].map((feature) => featurePage(known, feature)),
  };
}

/** Reads two runs and says which features they use otherwise. */
export async function drawDifferences(left: Run, right: Run, request: FeaturesRequest): Promise<DrawnDifferences> {
  const { model, folders, signal, onProgress } = request;
  const known = await modelFeatures(folders, model.identity);
  const read = async (run: Run): Promise<RunFeatures> =>
    overSteps(await readFeatures(model, known.dictionary, run, signal, onProgress));
  const { differences, beyondChance } = featureDifferences(known.dictionary, await read(left), await read(right));
  const rows = differences
    .slice(0, mostDifferences)
    .map(({ feature, left, right }) => ({ page: featurePage(known, feature), left, right }));
  return { model: model.identity.name, layer: known.described.layer, beyondChance, rows };
}

/** Every feature of a model's dictionary, without a run. */
export async function allFeatures(
  folders: readonly string[],
  model: { readonly id: string; readonly name: string; readonly sha256: string },
): Promise<DrawnFeatures> {
  const known = await modelFeatures(folders, model);
  const pages = known.described.features.map((_, feature) => featurePage(known, feature));
  return { ...facts(known, model), steps: null, pages };
}

function facts({ described, dictionary }: ModelFeatures, { name }: { readonly name: string }) {
  return { model: name, layer: described.layer, total: dictionary.features };
}

function featurePage({ described, dictionary }: ModelFeatures, feature: number): FeaturePage {
  const known = described.features[feature];
  const { writes, examples } = known;
  return {
    feature,
    names: namesOf(known),
    frequency: dictionary.frequency[feature],
    writes,
    examples,
  };
}
