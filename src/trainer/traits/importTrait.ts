import { CodedError } from "../../core/errors.js";
import type { ControlVector } from "../../core/modelFiles/controlVector.js";
import { MOST_TRAITS } from "../../probes/readTraits.js";
import { writeTraitFile } from "../../probes/traitFile.js";
import type { TraitDirection, TraitPack } from "../../probes/traitPack.js";
import type { LoadedModel } from "../../reader/loadedModel.js";
import { replyTasks } from "../../training/corpora/traits/replyTasks.js";
import { importedTrait } from "../../training/traits/importedTrait.js";
import { readReplies } from "./readReplies.js";
import { replyRequests } from "./replyRequests.js";
import type { TrainTraitsOptions } from "./trainTraits.js";
import { writtenReplies } from "./writeReplies.js";

/** What a control vector is called here, and the trait by whose contrasting prompts it is measured. */
export interface ImportedName {
  readonly name: string;
  readonly like: string;
}

export interface ImportedTrait {
  readonly trait: TraitDirection;
  /** Of the pack that has it beside the traits that were there. */
  readonly file: Uint8Array;
  readonly quality: string;
}

/**
 * A control vector as a trait of the loaded model: the model answers one round of the prompts of {@link ImportedName.like} and the neutral ones, and
 * the vector is read in its replies. What a training wrote is not written again. Throws a CodedError "usage" where a trait of that name is there, or no more
 * can be read; rejects with CancelledError when the signal aborts; what was written and read until then is kept. The engine has no directions afterwards.
 */
export async function importTrait(
  { engine, identity, info, product, traits: found }: LoadedModel,
  vector: ControlVector,
  { name, like }: ImportedName,
  {
    replies,
    store,
    seed,
    onProgress,
    signal,
  }: Pick<TrainTraitsOptions, "replies" | "store" | "seed" | "onProgress" | "signal">,
): Promise<ImportedTrait> {
  requirePlace(found?.pack, name);
  await engine.setDirections(null);
  const requests = await replyRequests(engine, identity.sha256, replyTasks([like], { rounds: 1, roleRounds: 1 }));
  const written = await writtenReplies(engine, replies, requests, { onProgress, signal });
  const read = await readReplies(engine, written, {
    store,
    key: `${identity.sha256}/${info.graph}`,
    shape: { layers: vector.layers.map(({ layer }) => layer), hidden: info.hiddenSize },
    depth: info.layers,
    onProgress,
    signal,
  });
  const stack = vector.layers.map(({ layer, direction }) => ({ layer, bias: 0, direction }));
  const trait = importedTrait({ name, stack }, read, { like, seed });
  const told = `${name} is imported, ${trait.quality.auroc.toFixed(2)} on replies told to have ${like}${trait.on ? "" : ", and switched off"}.`;
  const quality = found ? `${found.pack.quality} ${told}` : told;
  const fresh = { modelSha256: identity.sha256, graph: info.graph, layers: info.layers, hidden: info.hiddenSize };
  const before = found?.pack ?? { ...fresh, seed, product, traits: [] };
  const pack: TraitPack = { ...before, quality, traits: [...before.traits, trait] };
  return { trait, quality, file: writeTraitFile(pack) };
}

function requirePlace(pack: TraitPack | undefined, name: string): void {
  if (pack?.traits.some((trait) => trait.name === name))
    throw new CodedError("usage", `There is a trait ${name} already. Give the vector another --name.`);
  if (pack && pack.traits.length >= MOST_TRAITS)
    throw new CodedError("usage", `There are ${MOST_TRAITS} traits already, and no more can be read at once.`);
}
