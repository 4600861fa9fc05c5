import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { CodedError } from "../core/errors.js";
import { readBounded } from "../files/readBounded.js";
import { refusal } from "../files/refusal.js";
import { type DescribedFeatures, readDescribed } from "../features/described.js";
import { type FeatureDictionary, readDictionary } from "../features/dictionary.js";
import { isModelId } from "../models/modelNames.js";
import { writeWhole } from "./writeWhole.js";

/** A model's dictionary of features with what is known of each. */
export interface ModelFeatures {
  readonly dictionary: FeatureDictionary;
  readonly described: DescribedFeatures;
}

const DICTIONARY = "dictionary.safetensors";
const DESCRIBED = "described.json.gz";
/** Unpacked, more than any description has; a packed file may hold a thousand times its size. */
const MOST_BYTES = 64_000_000;
/** Dictionaries of the widest models that can be loaded, of 64,000 features, take no more. */
const MOST_PACKED_BYTES = 2 ** 30;
const unpacked = promisify(gunzip);

/**
 * Of the first folder that has them, in `<model>/features`. Throws a CodedError "probe-file" where no folder has any, and for files that
 * are damaged or of another model.
 */
export async function modelFeatures(
  folders: readonly string[],
  model: { readonly id: string; readonly sha256: string },
): Promise<ModelFeatures> {
  const at = featureFolder(folders, model.id);
  if (at !== undefined) return featuresIn(at, model);
  throw new CodedError(
    "probe-file",
    `There is no dictionary of features for ${model.id}. The scripts in bench/bulk make one where there is an accelerator.`,
  );
}

/** The folder of a model's features, of the first folder that has one. */
export function featureFolder(folders: readonly string[], modelId: string): string | undefined {
  if (!isModelId(modelId)) return undefined;
  return folders.map((folder) => join(folder, modelId, "features")).find((at) => existsSync(join(at, DICTIONARY)));
}

/** Takes the features of a model, once they were read and are its own, from one folder into that of a shelf. Throws as {@link modelFeatures} does. */
export async function importFeatures(
  from: string,
  shelf: string,
  model: { readonly id: string; readonly sha256: string },
): Promise<void> {
  if (!isModelId(model.id))
    throw new CodedError("probe-file", `Features are kept by a model's id, and ${model.id} is none.`);
  await featuresIn(from, model);
  const at = join(shelf, model.id, "features");
  // The dictionary last: where it is, the rest is too.
  for (const name of [DESCRIBED, DICTIONARY]) await writeWhole(join(at, name), await fileIn(from, name));
}

async function featuresIn(at: string, model: { readonly id: string; readonly sha256: string }): Promise<ModelFeatures> {
  const [bytes, packed] = await Promise.all([DICTIONARY, DESCRIBED].map((name) => fileIn(at, name)));
  const dictionary = readDictionary(bytes);
  const described = readDescribed((await unpack(packed, at)).toString("utf8"));
  if ([dictionary, described].some(({ modelSha256 }) => modelSha256 !== model.sha256))
    throw new CodedError("probe-file", `The features in ${at} are of another file of ${model.id}.`);
  if (described.layer !== dictionary.layer)
    throw new CodedError(
      "probe-file",
      `The features in ${at} are of layer ${dictionary.layer}, and their descriptions of layer ${described.layer}.`,
    );
  if (described.features.length !== dictionary.features)
    throw new CodedError("probe-file", `The features in ${at} and their descriptions are not of the same number.`);
  return { dictionary, described };
}

function fileIn(folder: string, name: string): Promise<Buffer> {
  return readBounded(join(folder, name), MOST_PACKED_BYTES).catch((cause: NodeJS.ErrnoException) => {
    throw new CodedError("probe-file", refusal(join(folder, name), "read", cause), { cause });
  });
}

function unpack(packed: Buffer, at: string): Promise<Buffer> {
  return unpacked(packed, { maxOutputLength: MOST_BYTES }).catch((cause: unknown) => {
    throw new CodedError("probe-file", `The descriptions in ${at} are no packed file, or too large.`, { cause });
  });
}
