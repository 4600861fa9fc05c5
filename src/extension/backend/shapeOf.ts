import type { ModelShape } from "../../core/prediction/shape.js";
import { startEngine } from "../../engineClient/client.js";

/** What a model file's header states, read in an engine process of its own: model files are hostile input. Rejects as `Engine.shape` does. */
export async function shapeOf(path: string, entry: string): Promise<ModelShape> {
  const engine = startEngine({ entry });
  try {
    return await engine.shape(path);
  } finally {
    await engine.dispose();
  }
}
