import { cacheFolder } from "../../models/cacheFolder.js";
import { sha256OfFile } from "../../models/checksum.js";
import type { LoadRequest } from "../../protocol/engine.js";
import { entryName, type Place } from "../../serving/place.js";
import type { ServeFlags } from "../options.js";
import { packageFiles, product } from "../packageFiles.js";

/** Where an engine that was loaded with such a request is kept, if one is. The engine's own bytes stand for its version: in a source checkout they change and the number does not. */
export async function servedPlace(load: LoadRequest): Promise<Place> {
  const engine = await sha256OfFile(packageFiles.engine);
  return { folder: cacheFolder().serving, name: entryName(load, `${product} ${engine}`) };
}

export function wantsServed({ serve }: ServeFlags): boolean {
  return serve === true && !process.env.COTCHECK_NO_SERVE;
}
