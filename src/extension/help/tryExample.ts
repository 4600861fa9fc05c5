import { Uri, window, workspace } from "vscode";
import type { Checks } from "../checks/checks.js";
import { failed } from "../checks/failed.js";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import type { Backend } from "../loadBackend.js";

/** Opens the example that the command line's quickstart checks as well, and checks it. */
export function tryExample(backend: () => Promise<Backend>, checks: Checks, extension: Uri): Command {
  return {
    id: commandIds.tryExample,
    async run() {
      const file = Uri.joinPath(extension, "media", "prompts", "misled-choice.json");
      const { prompt, system } = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(file))) as {
        readonly prompt: string;
        readonly system?: string;
      };
      await window.showTextDocument(await workspace.openTextDocument({ language: "markdown", content: prompt }));
      failed(await checks.check({ kind: "prompt", messages: (await backend()).chatOf(prompt, system) }));
      return true;
    },
  };
}
