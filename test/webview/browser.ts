import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];
const usualPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * A browser of Chromium's kind: the one that COTCHECK_BROWSER names, or one on the PATH or in the usual places; as root on
 * Debian the system's package is installed. Throws with words that say what to install.
 */
export function findBrowser(): string {
  const named = process.env.COTCHECK_BROWSER;
  if (named !== undefined && named !== "") {
    if (isProgram(named)) return named;
    throw new Error(`COTCHECK_BROWSER names ${named}, which is no program that can be run.`);
  }
  const found = installedBrowser();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && isDebian()) {
    execFileSync("apt-get", ["update"], { stdio: "ignore" });
    const quietly = { stdio: "ignore" as const, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], quietly);
    const installed = installedBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    "The panel's tests need a browser: install Chromium or Chrome (on Debian `apt-get install chromium`), or name one in COTCHECK_BROWSER.",
  );
}

function installedBrowser(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const extension = process.platform === "win32" ? ".exe" : "";
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name + extension)));
  return [...onPath, ...usualPlaces].find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isDebian(): boolean {
  const release = "/etc/os-release";
  return existsSync(release) && /^ID(?:_LIKE)?=.*debian/mu.test(readFileSync(release, "utf8"));
}
