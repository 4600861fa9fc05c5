import { workspace } from "vscode";
import type { EmptyReason } from "../../protocol/panel.js";
import type { ModelDesk } from "../models/modelDesk.js";

/** Why a panel without a run has nothing to show, and so which way out it offers. */
export async function emptyReason(models: ModelDesk, busy: boolean): Promise<EmptyReason> {
  const missing = await models.missing();
  if (missing) return { kind: "no-model", model: missing.entry.name, bytes: missing.bytes };
  if (busy) return { kind: "starting" };
  return { kind: workspace.isTrusted ? "no-run" : "untrusted" };
}
