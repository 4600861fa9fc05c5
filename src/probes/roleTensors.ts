import { z } from "zod";
import { layersOnce, measured, share } from "./measured.js";
import { MOST_TRAITS } from "./readTraits.js";
import type { MixedTensor, Tensor } from "./safetensors.js";
import type { PackedRoles, RoleSpace } from "./traitPack.js";
import { unusable } from "./unusableTraits.js";

const hits = z.object({ first: share, five: share });

/** Everything of the roles but their tensors. */
export const RoleMetadata = z.object({
  quality: hits.extend({ roles: z.number().int().positive(), words: hits }),
  /** Null where roles are not named. */
  space: z
    .object({
      names: z
        .array(z.string().regex(/^[a-z][a-z -]{0,40}$/))
        .min(2)
        .max(1000)
        .refine((names) => new Set(names).size === names.length, "a role is there twice"),
      layers: layersOnce,
      biases: z.array(measured).min(1).max(MOST_TRAITS),
    })
    .nullable(),
});

export function roleMetadata({ quality, space }: PackedRoles): z.input<typeof RoleMetadata> {
  const { roles, first, five, words } = quality;
  return {
    quality: { roles, first, five, words },
    space: space && {
      names: space.roles.map(({ name }) => name),
      layers: space.components[0].stack.map(({ layer }) => layer),
      biases: space.components.map(({ bias }) => bias),
    },
  };
}

/**
 * `roles.components` is [components · layers, hidden] in 8 bits, each row with its scale in `roles.components.scale`; `roles.places` is
 * [roles, components].
 */
export function roleTensors({ components, roles }: RoleSpace, hidden: number): [string, MixedTensor][] {
  const rows = components.flatMap(({ stack }) => stack.map(({ direction }) => direction));
  const scales = Float32Array.from(
    rows,
    (row) => row.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127 || 1,
  );
  const values = new Int8Array(rows.length * hidden);
  for (const [i, row] of rows.entries())
    values.set(
      row.map((value) => Math.round(value / scales[i])),
      i * hidden,
    );
  const places = Float32Array.from(roles.flatMap(({ at }) => Array.from(at)));
  return [
    ["roles.components", { shape: [rows.length, hidden], values }],
    ["roles.components.scale", { shape: [rows.length], values: scales }],
    ["roles.places", { shape: [roles.length, components.length], values: places }],
  ];
}

/** Throws a CodedError "probe-file" where a tensor is missing or of another shape, or a layer is one that the model does not have. */
export function roleSpaceFrom(
  { space }: z.output<typeof RoleMetadata>,
  tensors: ReadonlyMap<string, MixedTensor>,
  model: { readonly layers: number; readonly hidden: number },
): RoleSpace | null {
  if (space === null) return null;
  const { names, layers, biases } = space;
  const { hidden } = model;
  if (layers.some((layer) => layer >= model.layers)) throw unusable("its roles name a layer the model does not have");
  const values = tensorOf(tensors, "roles.components", [biases.length * layers.length, hidden], Int8Array);
  const scales = tensorOf(tensors, "roles.components.scale", [biases.length * layers.length], Float32Array);
  const places = tensorOf(tensors, "roles.places", [names.length, biases.length], Float32Array);
  return {
    components: biases.map((bias, k) => ({
      bias,
      stack: layers.map((layer, i) => {
        const row = k * layers.length + i;
        const direction = Float32Array.from(
          values.subarray(row * hidden, (row + 1) * hidden),
          (value) => value * scales[row],
        );
        return { layer, bias: 0, direction };
      }),
    })),
    roles: names.map((name, i) => ({ name, at: places.slice(i * biases.length, (i + 1) * biases.length) })),
  };
}

function tensorOf<T extends Float32Array | Int8Array>(
  tensors: ReadonlyMap<string, Tensor<Float32Array | Int8Array>>,
  name: string,
  shape: readonly number[],
  kind: new (length: number) => T,
): T {
  const found = tensors.get(name);
  if (!(found?.values instanceof kind) || found.shape.join() !== shape.join())
    throw unusable(`tensor ${name} is missing or not [${shape.join(", ")}]`);
  return found.values;
}
