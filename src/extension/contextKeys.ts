import { commands, Disposable } from "vscode";
import type { Checks } from "./checks/checks.js";
import { contextKeys } from "./ids.js";
import type { ModelDesk } from "./models/modelDesk.js";

/** Tells menus and keys what is going on. */
export function followContext(checks: Checks, models: ModelDesk): Disposable {
  return Disposable.from(
    checks.onDidChangeState(() => setContext("running", checks.busy)),
    models.onDidChange(() => setContext("fetching", models.fetching !== undefined)),
  );
}

export function setContext(key: keyof typeof contextKeys, value: boolean): void {
  void commands.executeCommand("setContext", contextKeys[key], value);
}
