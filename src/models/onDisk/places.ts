import { homedir } from "node:os";
import { join } from "node:path";

/** What the places of programs' folders follow from. */
export interface Places {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
}

export function placesHere(): Places {
  return { platform: process.platform, home: homedir(), env: process.env };
}

/** Where programs keep what can be fetched again: `~/.cache` and its kin. */
export function cachePlace({ platform, home, env }: Places): string {
  if (platform === "darwin") return join(home, "Library", "Caches");
  if (platform === "win32") return env.LOCALAPPDATA || join(home, "AppData", "Local");
  return env.XDG_CACHE_HOME || join(home, ".cache");
}

/** Where programs keep a person's data. On Linux there are two usual ones. */
export function dataPlaces({ platform, home, env }: Places): string[] {
  if (platform === "darwin") return [join(home, "Library", "Application Support")];
  if (platform === "win32") return [env.APPDATA || join(home, "AppData", "Roaming")];
  return [env.XDG_DATA_HOME || join(home, ".local", "share"), env.XDG_CONFIG_HOME || join(home, ".config")];
}
