import { z } from "zod";
import { unusable } from "./unusableTraits.js";
import { type ExpectedModel, type ModelFile, requireSameModel, stated } from "./modelBinding.js";
import { layersOnce, measured, share, unit } from "./measured.js";
import { MOST_TRAITS } from "./readTraits.js";
import { RoleMetadata, roleMetadata, roleSpaceFrom, roleTensors } from "./roleTensors.js";
import { type MixedTensor, readMixedTensors, writeTensors } from "./safetensors.js";
import type { TraitPack } from "./traitPack.js";

/** Raised when the metadata or the tensors change shape. */
const TRAIT_FILE_VERSION = 1;

const spread = z.object({ mean: measured, deviation: unit });

/** Everything but the directions, which are tensors. */
const Metadata = z.object({
  version: z.literal(TRAIT_FILE_VERSION),
  ...stated,
  traits: z
    .array(
      z.object({
        name: z.string().regex(/^[a-z][a-z-]{0,30}$/),
        bias: measured,
        stack: layersOnce,
        neutral: z.object({
          response: spread,
          step: spread,
          guard: z.object({ alone: measured, together: measured }).optional(),
        }),
        quality: z.object({ auroc: share, within: share, words: share, high: measured, low: measured }),
        on: z.boolean(),
      }),
    )
    .max(MOST_TRAITS)
    .refine((traits) => new Set(traits.map(({ name }) => name)).size === traits.length, "a trait is there twice"),
  /** Absent in files of older versions, and where no replies in roles were read. */
  roles: RoleMetadata.optional(),
});

/**
 * A trait pack as one safetensors file, as strict as the probes': the metadata's `cotcheck-traits` entry holds the JSON; `<trait>.stack`
 * is [layers in the stack, hidden]. The space of roles, where there is one, is in 8 bits (`roleTensors`).
 */
export function writeTraitFile(pack: TraitPack): Uint8Array {
  const { traits, roles, ...rest } = pack;
  const metadata: z.input<typeof Metadata> = {
    version: TRAIT_FILE_VERSION,
    ...rest,
    traits: traits.map(({ stack, ...trait }) => ({ ...trait, stack: stack.map(({ layer }) => layer) })),
    ...(roles && { roles: roleMetadata(roles) }),
  };
  const tensors = new Map(
    traits.map(({ name, stack }): [string, MixedTensor] => {
      const values = new Float32Array(stack.length * pack.hidden);
      for (const [i, { direction }] of stack.entries()) values.set(direction, i * pack.hidden);
      return [`${name}.stack`, { shape: [stack.length, pack.hidden], values }];
    }),
  );
  for (const [name, tensor] of roles?.space ? roleTensors(roles.space, pack.hidden) : []) tensors.set(name, tensor);
  return writeTensors(tensors, { "cotcheck-traits": JSON.stringify(Metadata.parse(metadata)) });
}

/** Throws a CodedError "probe-file" when the file is damaged, of another version, or was made for another model or graph. */
export function readTraitFile(bytes: Uint8Array, expected: ExpectedModel | ModelFile): TraitPack {
  const { tensors, metadata } = readMixedTensors(bytes);
  const parsed = Metadata.safeParse(parsedJson(metadata["cotcheck-traits"]));
  if (!parsed.success) {
    const reason = z.prettifyError(parsed.error).slice(0, 300);
    throw unusable(`its description is not that of version ${TRAIT_FILE_VERSION} (${reason})`);
  }
  const { version: _, traits, roles, ...model } = parsed.data;
  requireSameModel("These traits", model, expected);
  return {
    ...model,
    ...(roles && { roles: { quality: roles.quality, space: roleSpaceFrom(roles, tensors, model) } }),
    traits: traits.map(({ stack, ...trait }) => {
      const name = `${trait.name}.stack`;
      const tensor = tensors.get(name);
      if (!(tensor?.values instanceof Float32Array) || tensor.shape.join() !== [stack.length, model.hidden].join())
        throw unusable(`tensor ${name} is missing or not [${stack.length}, ${model.hidden}]`);
      if (stack.some((layer) => layer >= model.layers)) throw unusable(`${name} names a layer the model does not have`);
      const { values } = tensor;
      return {
        ...trait,
        stack: stack.map((layer, i) => ({
          layer,
          bias: 0,
          direction: values.slice(i * model.hidden, (i + 1) * model.hidden),
        })),
      };
    }),
  };
}

function parsedJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    throw unusable("it holds no description of cotcheck traits");
  }
}
