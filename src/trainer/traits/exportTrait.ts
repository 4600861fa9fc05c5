import { CodedError } from "../../core/errors.js";
import { controlVectorOf, writeControlVector } from "../../probes/controlVectorFile.js";
import type { ModelFile } from "../../probes/modelBinding.js";
import { readTraitFile } from "../../probes/traitFile.js";

/** Whose traits they are, as far as its file says. */
export interface ExportedModel extends ModelFile {
  readonly id: string;
  readonly architecture: string;
}

/**
 * A trait of a pack as a control vector of llama.cpp, a GGUF file. Throws a CodedError "usage" for a trait that the pack does not have, and "probe-file" as
 * {@link readTraitFile} does.
 */
export function exportTrait(pack: Uint8Array, { id, architecture, ...model }: ExportedModel, name: string): Uint8Array {
  const { traits } = readTraitFile(pack, model);
  const trait = traits.find((one) => one.name === name);
  if (!trait)
    throw new CodedError(
      "usage",
      `${id} has no trait ${JSON.stringify(name)}; it has ${traits.map((one) => one.name).join(", ")}.`,
    );
  return writeControlVector(controlVectorOf(trait, architecture), `${name} of ${id}`);
}
