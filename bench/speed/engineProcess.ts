import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { nodeBundle } from "../../scripts/nodeBundle.mjs";
import { type EngineClient, startEngine } from "../../src/engineClient/client.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const entry = join(root, "out", "bench", "engine.mjs");

/** Bundles the engine as the package has it, but from the sources as they are now: dist/ may be older. */
export async function buildEngine(): Promise<void> {
  await build({
    entryPoints: [join(root, "src", "engine", "main.ts")],
    outfile: entry,
    ...nodeBundle,
  });
}

/** The engine in a child process, as the product runs it. */
export function engineProcess(): EngineClient {
  return startEngine({ entry, helloMilliseconds: 120_000, silenceMilliseconds: 600_000 });
}
