import { access, constants } from "node:fs/promises";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { chromium } from "playwright-core";
import { run } from "./run.js";
import { installSystemPackages } from "./systemPackages.js";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The browser the tests drive: COTCHECK_BROWSER, one found on the machine, Debian's as root, or the driver's own download.
 * Throws with what to install when there is none to be had.
 */
export async function browserPath(): Promise<string> {
  const chosen = process.env.COTCHECK_BROWSER;
  if (chosen) {
    if (await isProgram(chosen)) return chosen;
    throw new Error(`COTCHECK_BROWSER names ${chosen}, which is no program that can be run.`);
  }
  const found = await onThisMachine();
  if (found) return found;
  if (process.platform === "linux" && process.getuid?.() === 0) {
    await installSystemPackages(["chromium"], "The workbench tests need a browser.");
    const installed = await onThisMachine();
    if (installed) return installed;
  }
  return download();
}

async function onThisMachine(): Promise<string | undefined> {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const candidates = [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...applications,
    chromium.executablePath(),
  ];
  for (const candidate of candidates) if (await isProgram(candidate)) return candidate;
  return undefined;
}

async function download(): Promise<string> {
  const driver = dirname(createRequire(import.meta.url).resolve("playwright-core/package.json"));
  try {
    await run(process.execPath, [join(driver, "cli.js"), "install", "chromium"]);
  } catch (cause) {
    throw new Error(
      "The workbench tests need a browser and none could be fetched. Install Chromium or Chrome, or set COTCHECK_BROWSER to one.",
      { cause },
    );
  }
  return chromium.executablePath();
}

const isProgram = (path: string) =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
