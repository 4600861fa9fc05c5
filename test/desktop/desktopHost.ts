import { resolveCliArgsFromVSCodeExecutablePath } from "@vscode/test-electron";
import { _electron } from "playwright-core";
import { run } from "../e2e/machine/run.js";
import {
  freshFolders,
  type HostOptions,
  hostEnvironment,
  removeFolders,
  type WorkbenchHost,
  windowSize,
} from "../e2e/workbench/host.js";

/** The desktop program, with folders of its own; its window is driven as code-server's is. */
export async function startDesktop(
  { executable }: { readonly executable: string },
  { vsix, cache, settings }: HostOptions,
): Promise<WorkbenchHost> {
  const folders = await freshFolders({
    "window.titleBarStyle": "custom",
    "window.dialogStyle": "custom",
    "window.confirmBeforeClose": "never",
    ...settings,
  });
  const env = hostEnvironment(folders, cache);
  const own = ["--user-data-dir", folders.userData, "--extensions-dir", folders.extensions];

  const [cli, ...cliArgs] = resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
  await run(cli!, [...cliArgs, ...own, "--install-extension", vsix], { env, shell: process.platform === "win32" });

  const quiet = ["--disable-telemetry", "--disable-updates", "--disable-workspace-trust", "--skip-welcome"];
  const program = await _electron.launch({
    executablePath: executable,
    args: [...own, ...quiet, "--skip-release-notes", "--no-sandbox", folders.workspace],
    env,
  });
  return {
    folders,
    pid: program.process().pid!,
    async open() {
      const page = await program.firstWindow();
      await page.setViewportSize(windowSize);
      return page;
    },
    async stop() {
      await program.close();
      await removeFolders(folders);
    },
  };
}
