import type { CatalogueEntry } from "../../models/catalogue.js";
import { defaultModelId, entryById } from "../../models/catalogue.js";
import type { ModelOptions } from "../../models/localModel.js";
import { listModels } from "../../models/modelShelf.js";

/** Bytes that must be fetched before a model can be used, for which a person is asked. */
export interface Missing {
  readonly entry: CatalogueEntry;
  /** What is left to fetch. */
  readonly bytes: number;
}

/** The model that a setting means: the default when it is empty. */
export function referenceOf(setting: string): string {
  return setting.trim() || defaultModelId;
}

/** What has to be fetched before the model of a setting can be used; undefined for one that is here, or that is not in the catalogue. */
export async function missingModel(setting: string, options: ModelOptions): Promise<Missing | undefined> {
  const entry = entryById(referenceOf(setting));
  if (!entry) return undefined;
  const listed = (await listModels(options)).find(({ id }) => id === entry.id)!;
  if (listed.state === "ready" || listed.state === "unverified") return undefined;
  return { entry, bytes: entry.bytes - listed.presentBytes };
}
