import { readFile } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { z } from "zod";
import { ggufFiles, sizeOf } from "./ggufFiles.js";
import type { Places } from "./places.js";
import { foundTogether, type LeftOut, type Program } from "./program.js";
import { smallJson } from "./smallJson.js";

const Settings = z.object({ downloadsFolder: z.string().optional() });

/**
 * LM Studio keeps `<publisher>/<model>/<file>.gguf` in the folder `models` of its home, or in one that its settings name; a file
 * in the person's home says where its own home is (lmstudio-js, findLMStudioHome).
 */
export const lmStudio: Program = {
  name: "LM Studio",
  async find(places) {
    const homes = await homesOf(places);
    const folders = new Set(homes.map((home) => join(home, "models")));
    const leftOut: LeftOut[] = [];
    for (const home of homes) {
      const settings = join(home, "settings.json");
      if ((await sizeOf(settings)) === undefined) continue;
      const { data } = Settings.safeParse(await smallJson(settings));
      if (!data) leftOut.push({ path: settings, why: "unknown-record" });
      else if (data.downloadsFolder && isAbsolute(data.downloadsFolder)) folders.add(data.downloadsFolder);
    }
    const found = await Promise.all([...folders].map((folder) => ggufFiles(folder, (below) => below.join("/"))));
    return foundTogether([...found, { models: [], leftOut }]);
  },
};

async function homesOf({ home }: Places): Promise<string[]> {
  const pointer = join(home, ".lmstudio-home-pointer");
  const stated = ((await sizeOf(pointer)) ?? Number.POSITIVE_INFINITY) < 10_000 ? await readFile(pointer, "utf8") : "";
  const usual = [join(home, ".lmstudio"), join(home, ".cache", "lm-studio")];
  return isAbsolute(stated.trim()) ? [...new Set([stated.trim(), ...usual])] : usual;
}
