import { commands, Disposable } from "vscode";
import type { Checks } from "./checks/checks.js";
import { contextKeys } from "./ids.js";
import type { ModelDesk } from "./models/modelDesk.js";
import { runContext } from "./runContext.js";
import type { RunLibrary } from "./runs/runLibrary.js";

type ContextKey = keyof typeof contextKeys;

/** Tells menus and keys what is going on. */
export function followContext(checks: Checks, models: ModelDesk, library: RunLibrary): Disposable {
  return Disposable.from(
    checks.onDidChangeState(() => setContext("running", checks.busy)),
    library.onDidChangeCurrent(() => {
      const keys = runContext(library.current?.run);
      for (const [key, value] of Object.entries(keys)) setContext(key as keyof typeof keys, value);
      // Whether there are none only the list of them knows, and that is not read while nobody looks at it.
      if (library.current) setContext("noRuns", false);
    }),
    models.onDidChange(() => {
      setContext("fetching", models.fetching !== undefined);
      setContext("noModels", false);
    }),
  );
}

/** A run that grows changes with every token, and its keys hardly ever. */
const told = new Map<ContextKey, boolean>();

export function setContext(key: ContextKey, value: boolean): void {
  if (told.get(key) === value) return;
  told.set(key, value);
  void commands.executeCommand("setContext", contextKeys[key], value);
}
