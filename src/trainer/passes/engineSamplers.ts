import type { Engine, ModelInfo } from "../../protocol/engine.js";
import type { KeptShape } from "../../training/corpora/steps/stepPass.js";
import type { Samplers } from "../../training/trainingData.js";
import { benignWriter } from "./benignWriter.js";
import { labelledReader } from "./labelledReader.js";
import { problemSampler } from "./problemSampler.js";
import { problemSolver } from "./problemSolver.js";
import { statementSampler } from "./statementSampler.js";

/** Passes of the model that the engine holds. @param shape what is kept of all but statements, of which every layer is */
export function engineSamplers(engine: Engine, info: ModelInfo, shape: KeptShape): Samplers {
  return {
    statements: statementSampler(engine, info),
    problems: problemSampler(engine, shape),
    labelled: labelledReader(engine, shape),
    solutions: problemSolver(engine, shape),
    benign: benignWriter(engine, shape),
  };
}
