import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";
import type { CodeServer } from "../machine/codeServer.js";
import { run } from "../machine/run.js";
import { displayLanguage } from "./displayLanguage.js";
import {
  freshFolders,
  type HostOptions,
  hostEnvironment,
  removeFolders,
  type WorkbenchHost,
  patience,
  windowSize,
} from "./host.js";

/** code-server on a free loopback port, in a browser without a screen. */
export async function startCodeServer(
  { codeServer, browser: executablePath }: { readonly codeServer: CodeServer; readonly browser: string },
  { vsix, cache, settings, language, environment }: HostOptions,
): Promise<WorkbenchHost> {
  const folders = await freshFolders(settings);
  const env = hostEnvironment(folders, { cache, environment });
  const common = [codeServer.entry, "--user-data-dir", folders.userData, "--extensions-dir", folders.extensions];
  await run(codeServer.node, [...common, "--install-extension", vsix], { env });

  // It ends by itself should the tests be ended before they can do that.
  const quiet = [
    "--disable-telemetry",
    "--disable-update-check",
    "--disable-workspace-trust",
    "--idle-timeout-seconds",
    "900",
  ];
  const said = language ? await displayLanguage(folders.userData, language) : [];
  const own = ["--auth", "none", "--bind-addr", "127.0.0.1:0", ...quiet, ...said];
  const server = spawn(codeServer.node, [...common, ...own], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const address = await listening(server);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  return {
    folders,
    pid: server.pid!,
    async open() {
      const context = await browser.newContext({
        viewport: windowSize,
        permissions: ["clipboard-read", "clipboard-write"],
      });
      context.setDefaultTimeout(patience);
      const page = await context.newPage();
      await page.goto(`${address}?folder=${encodeURIComponent(folders.workspace)}`);
      return page;
    },
    async stop() {
      await browser.close();
      if (server.exitCode === null && server.signalCode === null) {
        server.kill("SIGTERM");
        await once(server, "exit");
      }
      await removeFolders(folders);
    },
  };
}

/** Resolves with the address once the server says it; rejects with what it printed when it ends first. */
function listening(server: ChildProcess): Promise<string> {
  const printed: string[] = [];
  return new Promise((resolve, reject) => {
    for (const stream of [server.stdout!, server.stderr!])
      createInterface({ input: stream }).on("line", (line) => {
        printed.push(line);
        const address = /HTTP server listening on (http:\S+)/.exec(line)?.[1];
        if (address) resolve(address);
      });
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`code-server ended with ${code}:\n${printed.join("\n")}`)));
  });
}
