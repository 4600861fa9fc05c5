import { resolveCliArgsFromVSCodeExecutablePath } from "@vscode/test-electron";
import { _electron } from "playwright-core";
import { run } from "../e2e/machine/run.js";
import { displayLanguage } from "../e2e/workbench/displayLanguage.js";
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
  { vsix, cache, settings, language, environment }: HostOptions,
): Promise<WorkbenchHost> {
  const folders = await freshFolders({
    "window.titleBarStyle": "custom",
    "window.dialogStyle": "custom",
    "window.confirmBeforeClose": "never",
    ...settings,
  });
  const env = hostEnvironment(folders, { cache, environment });
  const own = ["--user-data-dir", folders.userData, "--extensions-dir", folders.extensions];

  const [cli, ...cliArgs] = resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
  await run(cli!, [...cliArgs, ...own, "--install-extension", vsix], { env, shell: process.platform === "win32" });

  const quiet = ["--disable-telemetry", "--disable-updates", "--disable-workspace-trust", "--skip-welcome"];
  const said = language ? await displayLanguage(folders.userData, language) : [];
  const program = await _electron.launch({
    executablePath: executable,
    args: [...own, ...quiet, ...said, "--skip-release-notes", "--no-sandbox", folders.workspace],
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
