import { CodedError } from "../core/errors.js";
import type { ControlVector } from "../core/modelFiles/controlVector.js";
import type { TraitDirection } from "./traitPack.js";

/**
 * A trait's directions as llama.cpp's control vectors: what is added to the residual stream after each of its layers. Their length is such that, added once
 * to a text at all of them, its z-score rises by one. What later layers make of it is not in that. Throws a CodedError "usage" for a trait that reads the
 * first layer, for which control vectors have no place.
 */
export function controlVectorOf(
  { name, stack, neutral }: Pick<TraitDirection, "name" | "stack" | "neutral">,
  architecture: string,
): ControlVector {
  if (stack.some(({ layer }) => layer === 0))
    throw new CodedError("usage", `${name} reads the first layer, which control vectors leave out.`);
  const squared = stack.reduce(
    (sum, { direction }) => sum + direction.reduce((own, value) => own + value * value, 0),
    0,
  );
  if (squared === 0) throw new CodedError("usage", `${name} has no direction.`);
  const scale = neutral.response.deviation / squared;
  return {
    architecture,
    hidden: stack[0].direction.length,
    layers: stack
      .map(({ layer, direction }) => ({ layer, direction: direction.map((value) => scale * value) }))
      .sort((a, b) => a.layer - b.layer),
  };
}

/** Where GGUF puts tensors, in bytes. */
const ALIGNMENT = 32;

/** ggml's `gguf_type` of the values that are written. */
const [INT32, STRING] = [5, 8];

/** A control vector as a GGUF file, version 3, of the layout that llama.cpp's --control-vector reads. */
export function writeControlVector({ architecture = "", hidden, layers }: ControlVector, name: string): Uint8Array {
  const fields = [
    field("general.architecture", STRING, text("controlvector")),
    field("general.name", STRING, text(name)),
    field("controlvector.model_hint", STRING, text(architecture)),
    field("controlvector.layer_count", INT32, number(layers.length)),
  ];
  const size = padded(4 * hidden);
  const places = layers.map(({ layer }, i) =>
    joined([text(`direction.${layer}`), number(1), long(hidden), number(0), long(i * size)]),
  );
  const header = joined([
    new TextEncoder().encode("GGUF"),
    number(3),
    long(layers.length),
    long(fields.length),
    ...fields,
    ...places,
  ]);
  const start = padded(header.length);
  const bytes = new Uint8Array(start + layers.length * size);
  bytes.set(header);
  const view = new DataView(bytes.buffer);
  for (const [i, { direction }] of layers.entries())
    for (const [k, value] of direction.entries()) view.setFloat32(start + i * size + 4 * k, value, true);
  return bytes;
}

const padded = (length: number) => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

function field(key: string, type: number, value: Uint8Array): Uint8Array {
  return joined([text(key), number(type), value]);
}

/** 32 bits. */
function number(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

/** 64 bits. */
function long(value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value), true);
  return bytes;
}

function text(value: string): Uint8Array {
  const encoded = new TextEncoder().encode(value);
  return joined([long(encoded.length), encoded]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
