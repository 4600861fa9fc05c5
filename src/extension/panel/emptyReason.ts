import { workspace } from "vscode";
import type { EmptyReason } from "../../protocol/panel.js";
import type { Backend } from "../loadBackend.js";
import type { ModelDesk } from "../models/modelDesk.js";
import { settings } from "../settings.js";

/** Why a panel without a run has nothing to show, and so which way out it offers. */
export async function emptyReason(backend: () => Promise<Backend>, models: ModelDesk): Promise<EmptyReason> {
  const { missingModel } = await backend();
  const missing = await missingModel(settings().model, models.options());
  if (missing) return { kind: "no-model", model: missing.entry.name, bytes: missing.bytes };
  return { kind: workspace.isTrusted ? "no-run" : "untrusted" };
}
