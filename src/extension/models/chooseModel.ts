import { type QuickPickItem, window } from "vscode";
import type { ListedModel } from "../../models/modelShelf.js";
import type { Backend } from "../loadBackend.js";
import type { ModelDesk } from "./modelDesk.js";
import { language } from "../language.js";
import { predictionInBrief } from "../../report/words/prediction.js";
import { predictionOf } from "./predictionOf.js";
import { modelWords } from "./words.js";
import { withoutIcons } from "../runs/words.js";

/** The id of a model that a tree item names; undefined for anything else. */
export function idOf(given: unknown): string | undefined {
  const id = (given as { readonly modelId?: unknown } | undefined)?.modelId;
  return typeof id === "string" ? id : undefined;
}

export async function chooseModel(
  backend: () => Promise<Backend>,
  models: ModelDesk,
  title: string,
  among: (model: ListedModel) => boolean = () => true,
): Promise<ListedModel | undefined> {
  const items = (await modelItems(await backend(), models)).filter(({ model }) => among(model));
  return (await window.showQuickPick(items, { title, matchOnDescription: true }))?.model;
}

export interface ModelItem extends QuickPickItem {
  readonly model: ListedModel;
}

/** The models of the cache and of the catalogue. */
export async function modelItems(backend: Backend, models: ModelDesk): Promise<ModelItem[]> {
  const { listModels, formatBytes } = backend;
  const listed = await listModels(models.options());
  const qualities = await Promise.all(listed.map(({ entry }) => entry && models.probeQuality(entry)));
  return listed.map((model, i) => {
    const quality = qualities[i];
    const prediction = predictionOf(model, backend);
    const details = [
      ...(prediction ? [predictionInBrief(prediction, formatBytes, language.say)] : []),
      ...(quality === undefined ? [] : [quality]),
    ];
    return {
      label: withoutIcons(model.name),
      description: modelWords(model, formatBytes),
      ...(details.length > 0 && { detail: details.join(" · ") }),
      model,
    };
  });
}
