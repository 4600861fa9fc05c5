import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { CodedError } from "../core/errors.js";
import { type DescribedFeatures, readDescribed } from "../features/described.js";
import { type FeatureDictionary, readDictionary } from "../features/dictionary.js";
import { isModelId } from "../models/modelNames.js";

/** A model's dictionary of features with what is known of each. */
export interface ModelFeatures {
  readonly dictionary: FeatureDictionary;
  readonly described: DescribedFeatures;
}

/** Unpacked, more than any description has; a packed file may hold a thousand times its size. */
const MOST_BYTES = 64_000_000;
const unpacked = promisify(gunzip);

/**
 * Of the first folder that has them, in `<model>/features`. Throws a CodedError "probe-file" where no folder has any, and for files that
 * are damaged or of another model.
 */
export async function modelFeatures(
  folders: readonly string[],
  model: { readonly id: string; readonly sha256: string },
): Promise<ModelFeatures> {
  for (const folder of isModelId(model.id) ? folders : []) {
    const at = join(folder, model.id, "features");
    const bytes = await readFile(join(at, "dictionary.safetensors")).catch(() => null);
    if (!bytes) continue;
    const dictionary = readDictionary(bytes);
    const packed = await readFile(join(at, "described.json.gz"));
    const described = readDescribed((await unpacked(packed, { maxOutputLength: MOST_BYTES })).toString("utf8"));
    if ([dictionary, described].some(({ modelSha256 }) => modelSha256 !== model.sha256))
      throw new CodedError("probe-file", `The features in ${at} are of another file of ${model.id}.`);
    if (described.features.length !== dictionary.features)
      throw new CodedError("probe-file", `The features in ${at} and their descriptions are not of the same number.`);
    return { dictionary, described };
  }
  throw new CodedError(
    "probe-file",
    `There is no dictionary of features for ${model.id}. The scripts in bench/bulk make one where there is an accelerator.`,
  );
}
