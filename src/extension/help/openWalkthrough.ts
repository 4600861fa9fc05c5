import { commands } from "vscode";
import type { Command } from "../command.js";
import { commandIds, walkthroughId } from "../ids.js";

export function openWalkthrough(extensionId: string): Command {
  return {
    id: commandIds.openWalkthrough,
    run: () => commands.executeCommand("workbench.action.openWalkthrough", `${extensionId}#${walkthroughId}`, false),
  };
}
