import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "cotcheck-packed-"));
const shell = process.platform === "win32";
const run = (cwd: string, command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd, shell, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the npm package is the command line alone, and runs in an empty folder", () => {
  // The build of these tests is packed as it is.
  run(root, "npm", "pack", "--ignore-scripts", "--pack-destination", folder);
  const [tarball] = readdirSync(folder);
  expect(statSync(join(folder, tarball)).size).toBeLessThan(20_000_000);
  run(folder, "npm", "init", "--yes");
  run(folder, "npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", tarball);

  const installed = join(folder, "node_modules", "cotcheck");
  expect(readdirSync(installed).sort()).toEqual([
    "LICENSE",
    "README.md",
    "dist",
    "l10n",
    "media",
    "package.json",
    "probes",
    "schemas",
  ]);
  expect(readdirSync(join(installed, "dist")).sort()).toEqual(["cli", "cli.mjs", "engine.mjs"]);
  expect(run(folder, "npx", "cotcheck", "--version").trim()).toMatch(/^\d+\.\d+\.\d+$/);
  const sessions = join(root, "bench", "sessions", "blind", "batch-01.jsonl");
  expect(run(folder, "npx", "cotcheck", "session", "--json", sessions)).toContain('"status":"contradicted"');
  expect(run(folder, "npx", "cotcheck", "probes", "list")).toContain("qwen2.5-coder-1.5b");
});
