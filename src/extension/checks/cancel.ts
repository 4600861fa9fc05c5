import { l10n } from "vscode";
import type { Checks } from "./checks.js";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";

export function cancel(checks: Checks): Command {
  return {
    id: commandIds.cancel,
    blocked: () => (checks.busy ? undefined : { reason: l10n.t("Nothing is running.") }),
    run: () => checks.cancel(),
  };
}
