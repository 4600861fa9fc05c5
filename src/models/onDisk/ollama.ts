import { join } from "node:path";
import { z } from "zod";
import { entriesOf, sizeOf } from "./ggufFiles.js";
import type { Places } from "./places.js";
import type { Found, FoundModel, LeftOut, Program } from "./program.js";
import { smallJson } from "./smallJson.js";

/** A digest becomes a file's name, so that nothing else may stand in it. */
const Layer = z.object({ mediaType: z.string(), digest: z.string().regex(/^sha256[:-][0-9a-f]{64}$/) });
const Manifest = z.object({ layers: z.array(Layer).max(1000) });

const WEIGHTS = "application/vnd.ollama.image.model";
const ADAPTER = "application/vnd.ollama.image.adapter";

/**
 * Ollama keeps `manifests/<host>/<namespace>/<model>/<tag>`, whose layers name files in `blobs`: its documentation's
 * "Where are models stored?" and server/manifest.go.
 */
export const ollama: Program = {
  name: "Ollama",
  async find(places) {
    const models: FoundModel[] = [];
    const leftOut: LeftOut[] = [];
    for (const root of roots(places)) {
      for (const names of await manifestsBelow(join(root, "manifests"))) {
        const found = await modelOf(root, names);
        if ("why" in found) leftOut.push(found);
        else models.push(found);
      }
    }
    return { models, leftOut } satisfies Found;
  },
};

/** The service of Linux has a user of its own, whose folder everyone may read. */
function roots({ platform, home, env }: Places): string[] {
  if (env.OLLAMA_MODELS) return [env.OLLAMA_MODELS];
  const own = join(home, ".ollama", "models");
  return platform === "linux" ? [own, "/usr/share/ollama/.ollama/models", "/var/lib/ollama"] : [own];
}

/** Host, namespace, model and tag of each. */
async function manifestsBelow(folder: string): Promise<string[][]> {
  let paths: string[][] = [[]];
  for (let level = 0; level < 4; level++) {
    const deeper: string[][] = [];
    for (const path of paths) {
      for (const entry of await entriesOf(join(folder, ...path))) {
        const isWanted = level < 3 ? entry.isDirectory() : entry.isFile();
        if (isWanted && !entry.name.startsWith(".")) deeper.push([...path, entry.name]);
      }
    }
    paths = deeper;
  }
  return paths;
}

async function modelOf(root: string, names: readonly string[]): Promise<FoundModel | LeftOut> {
  const path = join(root, "manifests", ...names);
  const manifest = Manifest.safeParse(await smallJson(path)).data;
  const weights = manifest?.layers.filter(({ mediaType }) => mediaType === WEIGHTS) ?? [];
  if (!manifest || weights.length !== 1) return { path, why: "unknown-record" };
  if (manifest.layers.some(({ mediaType }) => mediaType === ADAPTER)) return { path, why: "with-adapter" };
  const blob = join(root, "blobs", weights[0].digest.replace(":", "-"));
  const bytes = await sizeOf(blob);
  return bytes === undefined ? { path, why: "missing-file" } : { name: shortName(names), path: blob, bytes };
}

/** As Ollama lists it: without the host and namespace that are usual. */
function shortName([host, namespace, model, tag]: readonly string[]): string {
  const usualHost = host === "registry.ollama.ai";
  const before = [...(usualHost ? [] : [host]), ...(usualHost && namespace === "library" ? [] : [namespace])];
  return `${[...before, model].join("/")}:${tag}`;
}
