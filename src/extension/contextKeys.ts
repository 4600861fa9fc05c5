import { commands, Disposable } from "vscode";
import type { Checks } from "./checks/checks.js";
import { contextKeys } from "./ids.js";
import type { ModelDesk } from "./models/modelDesk.js";
import type { RunLibrary } from "./runs/runLibrary.js";

/** Tells menus and keys what is going on. */
export function followContext(checks: Checks, models: ModelDesk, library: RunLibrary): Disposable {
  return Disposable.from(
    checks.onDidChangeState(() => setContext("running", checks.busy)),
    library.onDidChangeCurrent(() => setContext("hasRun", library.current !== undefined)),
    models.onDidChange(() => setContext("fetching", models.fetching !== undefined)),
  );
}

export function setContext(key: keyof typeof contextKeys, value: boolean): void {
  void commands.executeCommand("setContext", contextKeys[key], value);
}
