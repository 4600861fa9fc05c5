import { isAbsolute, join } from "node:path";
import { z } from "zod";
import { ggufFiles, sizeOf } from "./ggufFiles.js";
import { dataPlaces } from "./places.js";
import { foundTogether, type LeftOut, type Program } from "./program.js";
import { smallJson } from "./smallJson.js";

const Settings = z.object({ data_folder: z.string().optional() });

/**
 * Jan keeps a folder a model, `model.gguf` in it, below `llamacpp/models` of its data folder, or below `models` in versions
 * of 2024 and before; the data folder can be moved, which its settings say (Jan's documentation, "Data Folder").
 */
export const jan: Program = {
  name: "Jan",
  async find(places) {
    const data = new Set<string>();
    const leftOut: LeftOut[] = [];
    for (const place of dataPlaces(places)) {
      const settings = join(place, "Jan", "settings.json");
      data.add(join(place, "Jan", "data"));
      if ((await sizeOf(settings)) === undefined) continue;
      const stated = Settings.safeParse(await smallJson(settings)).data;
      if (!stated) leftOut.push({ path: settings, why: "unknown-record" });
      else if (stated.data_folder && isAbsolute(stated.data_folder)) data.add(stated.data_folder);
    }
    const folders = [...data].flatMap((folder) => [join(folder, "llamacpp", "models"), join(folder, "models")]);
    const found = await Promise.all(folders.map((folder) => ggufFiles(folder, nameOf)));
    return foundTogether([...found, { models: [], leftOut }]);
  },
};

/** The folder's name where the file is called like every other. */
function nameOf(below: readonly string[]): string {
  return (below.length > 1 && /^model\.gguf$/i.test(below.at(-1) ?? "") ? below.slice(0, -1) : below).join("/");
}
