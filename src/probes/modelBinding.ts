import { CodedError } from "../core/errors.js";

/** The model and the graph that directions are read with. */
export interface ExpectedModel {
  readonly modelSha256: string;
  /** ModelInfo.graph of the engine. */
  readonly graph: string;
  readonly layers: number;
  readonly hidden: number;
}

/** Throws a CodedError "probe-file" for directions of another model or graph. @param what such as "These probes" */
export function requireSameModel(what: string, model: ExpectedModel, expected: ExpectedModel): void {
  for (const key of ["modelSha256", "graph", "layers", "hidden"] as const) {
    if (model[key] !== expected[key]) {
      throw new CodedError(
        "probe-file",
        `${what} were fitted for another model or converter (${key} is ${model[key]}, this model has ${expected[key]}). Train them for this model, or use the file made for it.`,
      );
    }
  }
}
