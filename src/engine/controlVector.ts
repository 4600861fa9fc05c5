/**
 * Control vectors in GGUF, as llama.cpp's cvector-generator and repeng write them: a tensor `direction.L`, F32 [hidden], for each layer L after
 * which it is added to the residual stream. Layers are counted from 0 and the first has none.
 */
import { ModelFileError, UnsupportedModelError } from "../core/errors.js";
import type { ControlVector } from "../core/modelFiles/controlVector.js";
import { openGguf } from "./gguf/file.js";
import { quote } from "../core/quote.js";
import type { TensorInfo } from "./gguf/split.js";
import { limits } from "./graph/limits.js";

/**
 * Reads a whole control vector.
 * @throws ModelFileError when it cannot be read, is empty or holds numbers that are not finite; UnsupportedModelError when it is a file of another kind
 */
export async function readControlVector(path: string): Promise<ControlVector> {
  const file = await openGguf(path);
  try {
    const kind = file.fields.string("general.architecture", "");
    if (kind !== "controlvector")
      throw new UnsupportedModelError(
        `${path} is no control vector: its general.architecture is ${quote(kind)}, not "controlvector".`,
      );
    const hint = file.fields.string("controlvector.model_hint", "");
    const layers: ControlVector["layers"][number][] = [];
    for (const info of file.tensors.values()) {
      const layer = layerOf(info.name);
      if (info.type !== "F32" || info.shape.length !== 1)
        throw new UnsupportedModelError(`${path}: ${quote(info.name)} is not one row of F32.`);
      requirePossible(path, info, layer);
      const direction = floatsOf(await file.readTensor(info));
      if (!direction.every(Number.isFinite))
        throw new ModelFileError(`${path}: ${quote(info.name)} holds a number that is not finite.`);
      layers.push({ layer, direction });
    }
    layers.sort((a, b) => a.layer - b.layer);
    const hidden = layers[0]?.direction.length ?? 0;
    if (layers.every(({ direction }) => direction.every((value) => value === 0)))
      throw new ModelFileError(`${path} holds no direction.`);
    if (layers.some(({ direction }) => direction.length !== hidden))
      throw new ModelFileError(`${path}: its directions are not of one length.`);
    return { ...(hint !== "" && { architecture: hint.slice(0, 40) }), hidden, layers };
  } finally {
    await file.close();
  }
}

/** Before it is read: a file of gigabytes is no direction of any model. */
function requirePossible(path: string, { name, shape }: TensorInfo, layer: number): void {
  if (layer >= limits.layers)
    throw new ModelFileError(
      `${path}: ${quote(name)} is of a layer that no model has; up to ${limits.layers} layers are possible.`,
    );
  if (shape[0] > limits.hiddenSize)
    throw new ModelFileError(
      `${path}: ${quote(name)} has ${shape[0]} numbers; up to ${limits.hiddenSize} are possible.`,
    );
}

function layerOf(name: string): number {
  const layer = /^direction\.([1-9]\d{0,3})$/u.exec(name)?.[1];
  if (layer === undefined)
    throw new UnsupportedModelError(
      `The control vector holds the tensor ${quote(name)}, which is no direction.L with L from 1.`,
    );
  return Number(layer);
}

function floatsOf(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: bytes.byteLength / 4 }, (_, i) => view.getFloat32(4 * i, true));
}
