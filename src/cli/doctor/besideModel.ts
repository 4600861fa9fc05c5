import { CodedError } from "../../core/errors.js";
import { featureFolder, modelFeatures } from "../../host/featureShelf.js";
import type { ListedModel } from "../../models/modelShelf.js";
import type { ProbeShelf } from "../../reader/ports.js";
import { traitsOfFile } from "../../reader/traitsFor.js";

type Selected = Pick<ListedModel, "id" | "sha256" | "shape">;

/** The listed model that a person means. */
export function selectedModel<T extends Selected>(models: readonly T[], id: string): T {
  const model = models.find((listed) => listed.id === id);
  if (model) return model;
  const known = models.map((listed) => listed.id).join(", ");
  throw new CodedError("model-not-found", `There is no model ${JSON.stringify(id)} here. There are ${known}.`);
}

/** How many traits of a model are read. None at all is in order; a file that cannot be used is not. */
export async function traitWords({ id, sha256, shape }: Selected, shelf: ProbeShelf): Promise<string> {
  const found = await shelf.findTraits?.(id);
  if (!found) return `${id} has none; \`cotcheck traits train\` makes them`;
  const traits = traitsOfFile(found, known({ id, sha256, shape }));
  return `${id}: ${traits.filter(({ on }) => on).length} of ${traits.length} are read`;
}

/** What a model's dictionary of features holds. */
export async function featureWords({ id, sha256, shape }: Selected, folders: readonly string[]): Promise<string> {
  if (featureFolder(folders, id) === undefined) return `${id} has no dictionary`;
  const { dictionary } = await modelFeatures(folders, { id, sha256: known({ id, sha256, shape }).sha256 });
  return `${id}: ${dictionary.features} in layer ${dictionary.layer}`;
}

/** What files are bound to. */
function known({ id, sha256, shape }: Selected): { readonly sha256: string; readonly hidden: number } {
  if (sha256 !== undefined && shape) return { sha256, hidden: shape.hiddenSize };
  throw new CodedError("model-file", `Which file ${id} is, is not known yet: \`cotcheck models verify ${id}\`.`);
}
