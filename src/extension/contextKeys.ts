import { commands, type Disposable } from "vscode";
import type { Checks } from "./checks/checks.js";
import { contextKeys } from "./ids.js";
import type { ModelDesk } from "./models/modelDesk.js";

/** Tells menus and keys what is going on. */
export function followContext(checks: Checks, models: ModelDesk): Disposable {
  const set = (key: string, value: boolean) => void commands.executeCommand("setContext", key, value);
  const listening = [
    checks.onDidChangeState(() => set(contextKeys.running, checks.busy)),
    models.onDidChange(() => set(contextKeys.fetching, models.fetching !== undefined)),
  ];
  return {
    dispose() {
      for (const listener of listening) listener.dispose();
    },
  };
}
