import { join } from "node:path";
import { entriesOf, ggufFiles } from "./ggufFiles.js";
import type { Places } from "./places.js";
import { type Found, foundTogether, type Program } from "./program.js";

const REPOSITORY = "models--";

/**
 * The cache that the hub's own libraries share: `models--<owner>--<name>/snapshots/<commit>/…`, whose files are links to blobs
 * (huggingface_hub, "Manage the cache").
 */
export const hubCache: Program = {
  name: "Hugging Face cache",
  async find(places) {
    const found: Found[] = [];
    for (const root of roots(places)) {
      for (const { name } of await entriesOf(root)) {
        if (!name.startsWith(REPOSITORY)) continue;
        const repository = name.slice(REPOSITORY.length).replaceAll("--", "/");
        // The snapshot's name is a commit, which says nothing to people.
        found.push(await ggufFiles(join(root, name, "snapshots"), ([, ...below]) => [repository, ...below].join("/")));
      }
    }
    return foundTogether(found);
  },
};

/** The same on every system, which is no folder that Windows or macOS have for caches. */
function roots({ home, env }: Places): string[] {
  const stated = env.HF_HUB_CACHE || env.HUGGINGFACE_HUB_CACHE;
  if (stated) return [stated];
  if (env.HF_HOME) return [join(env.HF_HOME, "hub")];
  return [join(env.XDG_CACHE_HOME || join(home, ".cache"), "huggingface", "hub")];
}
