import { join } from "node:path";
import { ggufFiles } from "./ggufFiles.js";
import { cachePlace } from "./places.js";
import type { Program } from "./program.js";

/** What llama.cpp's programs fetched with `-hf` (common/common.cpp, fs_get_cache_directory). */
export const llamaCpp: Program = {
  name: "llama.cpp",
  find: (places) =>
    ggufFiles(places.env.LLAMA_CACHE || join(cachePlace(places), "llama.cpp"), (below) => below.join("/")),
};
