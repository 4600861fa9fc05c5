import { CodedError } from "../core/errors.js";
import type { Provenance } from "../core/run/provenance.js";
import { readHeadQualities } from "../probes/file.js";
import type { ProbeHead } from "../probes/probeSet.js";
import type { ModelIdentity, ProbeShelf } from "./ports.js";

export type HeadQualities = NonNullable<Provenance["probes"]>["heads"];

/** How good heads are, as a run states it. */
export function headQualities(heads: readonly Pick<ProbeHead, "name" | "quality">[]): HeadQualities {
  return heads.map(({ name, quality: { trusted, aurocMean, baselineAuroc } }) => ({
    name,
    trusted,
    auroc: aurocMean,
    baseline: baselineAuroc,
  }));
}

/** How good the probes are of a model that need not be here yet; undefined where there are none for its file, or none that can be read. */
export async function findHeadQualities(
  { id, sha256 }: Pick<ModelIdentity, "id" | "sha256">,
  shelf: ProbeShelf,
): Promise<HeadQualities | undefined> {
  try {
    const found = await shelf.find(id);
    if (!found) return undefined;
    const { modelSha256, heads } = readHeadQualities(found.bytes);
    return modelSha256 === sha256 ? headQualities(heads) : undefined;
  } catch (error) {
    if (error instanceof CodedError) return undefined;
    throw error;
  }
}
