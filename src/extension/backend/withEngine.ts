import { type EngineClient, startEngine } from "../../engineClient/client.js";

/** Works with an engine process of its own, which ends with the work: model files are hostile input. */
export async function withEngine<T>(entry: string, work: (engine: EngineClient) => Promise<T>): Promise<T> {
  const engine = startEngine({ entry });
  try {
    return await work(engine);
  } finally {
    await engine.dispose();
  }
}
