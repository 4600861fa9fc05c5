import type { LogOutputChannel } from "vscode";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";

export function showLog(log: LogOutputChannel): Command {
  return { id: commandIds.showLog, run: () => log.show() };
}
