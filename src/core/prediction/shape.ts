import { z } from "zod";

const size = z
  .number()
  .int()
  .positive()
  .max(2 ** 32);

/** What of a decoder decides how much memory it takes and how fast it is. */
export const ModelShape = z.object({
  layers: size,
  hiddenSize: size,
  heads: size,
  keyValueHeads: size,
  headSize: size,
  feedForwardSize: size,
  vocabularySize: size,
});
export type ModelShape = z.infer<typeof ModelShape>;

/** A matrix of weights, and how often the decoder has one of this size. */
export interface Matrix {
  readonly inputs: number;
  readonly outputs: number;
  readonly count: number;
}

/** The matrices that every token goes through: q, k and v joined, attention output, gate and up, down. */
export function layerMatrices(shape: ModelShape): Matrix[] {
  const { layers, hiddenSize, feedForwardSize } = shape;
  const queryWidth = shape.heads * shape.headSize;
  const keyWidth = shape.keyValueHeads * shape.headSize;
  return [
    { inputs: hiddenSize, outputs: queryWidth + 2 * keyWidth, count: layers },
    { inputs: queryWidth, outputs: hiddenSize, count: layers },
    { inputs: hiddenSize, outputs: feedForwardSize, count: 2 * layers },
    { inputs: feedForwardSize, outputs: hiddenSize, count: layers },
  ];
}

/** The matrix that only positions go through whose next token is asked for. */
export function headMatrix({ hiddenSize, vocabularySize }: ModelShape): Matrix {
  return { inputs: hiddenSize, outputs: vocabularySize, count: 1 };
}

export function parameters(matrices: readonly Matrix[]): number {
  return matrices.reduce((sum, { inputs, outputs, count }) => sum + inputs * outputs * count, 0);
}
