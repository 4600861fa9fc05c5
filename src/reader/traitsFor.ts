import { createHash } from "node:crypto";
import { CodedError } from "../core/errors.js";
import type { Note } from "../core/run/run.js";
import type { TraitReading } from "../core/run/traitReading.js";
import { rolesAway, traitReadings, traitsOn } from "../probes/readTraits.js";
import { readTraitFile } from "../probes/traitFile.js";
import type { TraitPack } from "../probes/traitPack.js";
import type { ModelInfo } from "../protocol/engine.js";
import type { FoundFile, ModelIdentity, ProbeShelf } from "./ports.js";
import type { ResponseTokens } from "./responseTokens.js";

export interface FoundTraits {
  readonly pack: TraitPack;
  /** Of the trait file. */
  readonly sha256: string;
  /** Column of the first trait among the engine's directions: the probes' come before. */
  readonly first: number;
}

/** The traits of a model; null where it has none, or a note that says why those that are there are not used. */
export async function traitsFor(
  model: ModelIdentity,
  info: ModelInfo,
  shelf: ProbeShelf,
): Promise<Omit<FoundTraits, "first"> | Note | null> {
  const found = await shelf.findTraits?.(model.id);
  if (!found) return null;
  try {
    const pack = readTraitFile(found.bytes, {
      modelSha256: model.sha256,
      graph: info.graph,
      layers: info.layers,
      hidden: info.hiddenSize,
    });
    return { pack, sha256: createHash("sha256").update(found.bytes).digest("hex") };
  } catch (error) {
    if (error instanceof CodedError) return { code: "traits-not-used", values: [found.origin, error.message] };
    throw error;
  }
}

/** The traits of a file that was found, without the model's engine. Throws a CodedError "probe-file" for a pack that cannot be used. */
export function traitsOfFile(
  { bytes }: Pick<FoundFile, "bytes">,
  { sha256, hidden }: { readonly sha256: string; readonly hidden: number },
): TraitPack["traits"] {
  return readTraitFile(bytes, { modelSha256: sha256, hidden }).traits;
}

/** How well each trait is told, of those that are read and of those that are switched off. */
export function toldTraits({ traits, roles }: TraitPack) {
  const told = (on: boolean) =>
    traits.filter((trait) => trait.on === on).map(({ name, quality: { auroc, words } }) => ({ name, auroc, words }));
  return {
    read: told(true),
    off: told(false),
    ...(roles && { roles: { ...roles.quality, named: roles.space !== null } }),
  };
}

/** Who speaks in a text by the state of the model that reads it. */
export interface SpeakerReading {
  readonly traits: TraitReading[];
  /** Only where the state is further from the assistant than that of neutral texts, and the pack names roles. */
  readonly nearestRoles?: string[];
}

/**
 * The traits that are on, over these tokens of a response, and the roles that it is nearest to. Undefined where none is on, and for a text that stands behind no prompt: z-scores are
 * counted from replies in a chat.
 */
export function traitsOver(
  traits: FoundTraits | null,
  { before, readouts }: Pick<ResponseTokens, "before" | "readouts">,
  of: "response" | "step",
): SpeakerReading | undefined {
  if (traits === null || before === 0 || readouts.length === 0) return undefined;
  const { pack, first } = traits;
  const on = traitsOn(pack);
  if (on.length === 0) return undefined;
  const readings = traitReadings(on, readouts, { layers: pack.layers, first, of });
  const nearestRoles = rolesAway(pack, readings, readouts, { layers: pack.layers, first });
  return { traits: readings, ...(nearestRoles && { nearestRoles }) };
}
