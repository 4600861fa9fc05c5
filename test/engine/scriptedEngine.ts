import { afterEach } from "vitest";
import { type EngineClient, type EngineOptions, startEngine } from "../../src/engineClient/client.js";
import type { EngineExit } from "../../src/engineClient/exitReason.js";
import type { GenerateRequest, LoadRequest } from "../../src/protocol/engine.js";

export const scriptedEntry = "dist/test/scripted.mjs";

/** How the engine processes of the running test ended, in order. */
export const exits: EngineExit[] = [];
const clients: EngineClient[] = [];

/** A real client and a real process with the real server in it; only the engine behind the server is scripted. */
export function start(options: Partial<EngineOptions> = {}): EngineClient {
  const client = startEngine({ entry: scriptedEntry, onExit: (exit) => exits.push(exit), ...options });
  clients.push(client);
  return client;
}

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.dispose()));
  exits.length = 0;
});

/** Makes the scripted engine misbehave; its `commands` say how. */
export function tell(client: EngineClient, command: string) {
  return client.tokenize(command, { special: true });
}

export function loadRequest(modelPath: string): LoadRequest {
  return { modelPath, modelSha256: "0".repeat(64), graphCache: "unused", threads: 1, layout: "fast" };
}

export function generateRequest(maxTokens: number): GenerateRequest {
  return { ids: new Int32Array(1), maxTokens, temperature: 0, topP: 1, seed: 0, stop: [] };
}
