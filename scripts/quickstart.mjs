// From a fresh clone to a first report: installs, builds, fetches the default model, checks a bundled prompt.
// Plain Node without dependencies, because it runs before anything is installed. Arguments go to `cotcheck quickstart`.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 3)) fail(`cotcheck needs Node 20.3 or newer; this is ${process.version}.`);

// npm writes this file when an installation is complete.
const installed = "node_modules/.package-lock.json";
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync("package-lock.json").mtimeMs) {
  step("Installing packages");
  run(process.platform === "win32" ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"]);
}
step("Building");
run(process.execPath, ["scripts/build.mjs"]);
run(process.execPath, ["dist/cli.mjs", "quickstart", ...process.argv.slice(2)]);

function run(command, args) {
  // Windows starts .cmd files through a shell only.
  const { status, signal, error } = spawnSync(command, args, { stdio: "inherit", shell: command.endsWith(".cmd") });
  if (error) fail(`${command} could not be started: ${error.message}`);
  if (signal) process.exit(130);
  if (status !== 0) process.exit(status ?? 1);
}

function step(text) {
  console.error(`${text} …`);
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
