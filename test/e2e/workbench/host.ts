import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { run } from "../machine/run.js";

/** A workbench that can be driven: code-server in a browser, or the desktop program. */
export interface WorkbenchHost {
  readonly folders: Folders;
  /** Opens a window on the workspace. */
  open(): Promise<Page>;
  /** The process below which the engine is started. */
  readonly pid: number;
  stop(): Promise<void>;
}

export interface HostOptions {
  /** The extension to install, as it is packaged. */
  readonly vsix: string;
  /** The cache of models that the extension is to use. */
  readonly cache: string;
  /** The person's settings beside the quiet ones. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** BCP 47; English where none is given. */
  readonly language?: string | undefined;
  /** Beside what the tests' own environment has. */
  readonly environment?: Readonly<Record<string, string>> | undefined;
}

/** How long a window may take for one thing, in milliseconds: machines that test are slow and busy. */
export const patience = 60_000;

/** Size of the windows, and so of the pictures. */
export const windowSize = { width: 1440, height: 900 } as const;

/** The folders of one workbench, fresh and all below one root. */
export interface Folders {
  readonly root: string;
  readonly workspace: string;
  readonly userData: string;
  readonly extensions: string;
}

export async function freshFolders(settings: HostOptions["settings"]): Promise<Folders> {
  const root = await mkdtemp(join(tmpdir(), "cotcheck-e2e-"));
  const folders = {
    root,
    workspace: join(root, "workspace"),
    userData: join(root, "data"),
    extensions: join(root, "extensions"),
  };
  await mkdir(folders.workspace);
  await write(join(folders.userData, "User/settings.json"), JSON.stringify({ ...quietSettings, ...settings }));
  return folders;
}

export function removeFolders({ root }: Folders): Promise<void> {
  return rm(root, { recursive: true, force: true, maxRetries: 5 });
}

/** Writes a file, its folders too. */
export async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** Environment of a workbench. What vitest sets for its own processes would mean other things to those below. */
export function hostEnvironment(
  folders: Folders,
  { cache, environment }: Pick<HostOptions, "cache" | "environment">,
): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|NODE_ENV$|NODE_OPTIONS$|MODE$|DEV$|PROD$|SSR$|BASE_URL$|TEST$)/.test(name),
  );
  return {
    ...(Object.fromEntries(kept) as Record<string, string>),
    XDG_CONFIG_HOME: join(folders.root, "config"),
    XDG_DATA_HOME: join(folders.root, "share"),
    COTCHECK_CACHE: cache,
    // The sessions of the person who tests are not for tests to list.
    CLAUDE_CONFIG_DIR: join(folders.root, "claude"),
    CODEX_HOME: join(folders.root, "codex"),
    ...environment,
  };
}

/** The run that was begun last, as it is stored. */
export async function newestRun({
  folders,
}: WorkbenchHost): Promise<{ readonly steps: readonly unknown[] } | undefined> {
  const names = await readdir(folders.userData, { recursive: true });
  const newest = names
    .filter((name) => name.endsWith(".cotrun.json"))
    .sort((a, b) => (basename(a) < basename(b) ? -1 : 1))
    .at(-1);
  return newest && JSON.parse(await readFile(join(folders.userData, newest), "utf8"));
}

/** The process id of the engine that runs below a workbench, or undefined when none does. */
export async function enginePid(host: WorkbenchHost): Promise<number | undefined> {
  const rows = (await run("ps", ["-eo", "pid=,ppid=,args="])).split("\n").map((row) => row.trim().split(/\s+/));
  const processes = rows.map(([pid, parent, ...args]) => ({ pid: Number(pid), parent: Number(parent), args }));
  const below = new Set([host.pid]);
  for (let before = 0; before < below.size; ) {
    before = below.size;
    for (const { pid, parent } of processes) if (below.has(parent)) below.add(pid);
  }
  return processes.find(({ pid, args }) => below.has(pid) && args.some((arg) => arg.endsWith("engine.mjs")))?.pid;
}

/** Nothing that asks, greets, fetches or moves by itself. */
const quietSettings = {
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.enableExperiments": false,
  "workbench.reduceMotion": "on",
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "extensions.ignoreRecommendations": true,
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "chat.disableAIFeatures": true,
  "git.enabled": false,
  "editor.hover.delay": 100,
  "editor.unusualLineTerminators": "off",
  "files.simpleDialog.enable": true,
};
