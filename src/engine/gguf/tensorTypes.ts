/**
 * The tensor types this version reads. A type stores weights in blocks: `blockSize` weights in `blockBytes` bytes.
 * Ids and layouts are ggml's (`ggml_type` in ggml.h).
 */
const readable = {
  F32: { id: 0, blockSize: 1, blockBytes: 4 },
  F16: { id: 1, blockSize: 1, blockBytes: 2 },
  Q4_0: { id: 2, blockSize: 32, blockBytes: 18 },
  Q4_1: { id: 3, blockSize: 32, blockBytes: 20 },
  Q5_0: { id: 6, blockSize: 32, blockBytes: 22 },
  Q5_1: { id: 7, blockSize: 32, blockBytes: 24 },
  Q8_0: { id: 8, blockSize: 32, blockBytes: 34 },
  Q2_K: { id: 10, blockSize: 256, blockBytes: 84 },
  Q3_K: { id: 11, blockSize: 256, blockBytes: 110 },
  Q4_K: { id: 12, blockSize: 256, blockBytes: 144 },
  Q5_K: { id: 13, blockSize: 256, blockBytes: 176 },
  Q6_K: { id: 14, blockSize: 256, blockBytes: 210 },
  BF16: { id: 30, blockSize: 1, blockBytes: 2 },
  IQ4_NL: { id: 20, blockSize: 32, blockBytes: 18 },
  IQ4_XS: { id: 23, blockSize: 256, blockBytes: 136 },
  TQ1_0: { id: 34, blockSize: 256, blockBytes: 54 },
  TQ2_0: { id: 35, blockSize: 256, blockBytes: 66 },
  MXFP4: { id: 39, blockSize: 32, blockBytes: 17 },
} as const;

export type TensorTypeName = keyof typeof readable;

export interface TensorType {
  readonly id: number;
  /** Weights in a block. */
  readonly blockSize: number;
  readonly blockBytes: number;
}

export const tensorTypes: Readonly<Record<TensorTypeName, TensorType>> = readable;

export const tensorTypeNames = Object.keys(readable) as TensorTypeName[];

const nameById = new Map<number, TensorTypeName>(tensorTypeNames.map((name) => [readable[name].id, name]));

/** Types that exist, or did until ggml removed them, and that are not read. */
const unreadable: Readonly<Record<number, string>> = {
  4: "Q4_2",
  5: "Q4_3",
  9: "Q8_1",
  15: "Q8_K",
  16: "IQ2_XXS",
  17: "IQ2_XS",
  18: "IQ3_XXS",
  19: "IQ1_S",
  21: "IQ3_S",
  22: "IQ2_S",
  24: "I8",
  25: "I16",
  26: "I32",
  27: "I64",
  28: "F64",
  29: "IQ1_M",
  31: "Q4_0_4_4",
  32: "Q4_0_4_8",
  33: "Q4_0_8_8",
  36: "IQ4_NL_4_4",
  37: "IQ4_NL_4_8",
  38: "IQ4_NL_8_8",
  40: "NVFP4",
  41: "Q1_0",
};

/** The readable type with this ggml id, if there is one. */
export function tensorTypeById(id: number): TensorTypeName | undefined {
  return nameById.get(id);
}

/** For people: the name that ggml gives the id, and the id, such as "Q4_0_4_4 (31)"; "number 99" where it gives none. */
export function describeTensorType(id: number): string {
  const name = nameById.get(id) ?? unreadable[id];
  return name === undefined ? `number ${id}` : `${name} (${id})`;
}
