import { z } from "zod";
import { CodedError } from "../core/errors.js";
import { shown } from "../core/quote.js";

/** The model and the graph that directions are read with. */
export interface ExpectedModel {
  readonly modelSha256: string;
  /** ModelInfo.graph of the engine. */
  readonly graph: string;
  readonly layers: number;
  readonly hidden: number;
}

/** What is known of a model without its engine. */
export type ModelFile = Pick<ExpectedModel, "modelSha256" | "hidden">;

/** Directions that are bound to the file and the graph whose activations they were fitted on. */
export interface FittedDirections extends ExpectedModel {
  readonly seed: number;
  /** Name and version of the program that fitted them. */
  readonly product: string;
  /** How far to trust them, in one sentence. */
  readonly quality: string;
}

/** What every file of directions states of its model and of how it came about: {@link FittedDirections}. */
export const stated = {
  modelSha256: z.string().regex(/^[0-9a-f]{64}$/),
  graph: z.string().min(1).max(100),
  layers: z.number().int().min(1).max(1000),
  hidden: z.number().int().min(1).max(100_000),
  seed: z.number().int(),
  product: z.string().max(100),
  quality: z.string().max(2000),
} as const;

/** Throws a CodedError "probe-file" for directions of another model or graph. @param what such as "These probes" */
export function requireSameModel(what: string, model: ExpectedModel, expected: ExpectedModel | ModelFile): void {
  const known: Partial<ExpectedModel> = expected;
  for (const key of ["modelSha256", "graph", "layers", "hidden"] as const) {
    if (known[key] !== undefined && model[key] !== known[key]) {
      throw new CodedError(
        "probe-file",
        `${what} were fitted for another model or converter (${key} is ${shown(String(model[key]), 100)}, this model has ${known[key]}). Train them for this model, or use the file made for it.`,
      );
    }
  }
}
