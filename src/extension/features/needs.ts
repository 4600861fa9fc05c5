import { commands, l10n } from "vscode";
import type { Checks } from "../checks/checks.js";
import type { Blocked } from "../command.js";
import { commandIds } from "../ids.js";
import type { Backend } from "../loadBackend.js";
import type { ModelDesk } from "../models/modelDesk.js";
import type { Panels } from "../panel/panels.js";
import type { RunLibrary } from "../runs/runLibrary.js";
import { settings } from "../settings.js";
import type { FeatureReadings } from "./featureReadings.js";

export interface FeatureNeeds {
  readonly backend: () => Promise<Backend>;
  readonly checks: Checks;
  readonly library: RunLibrary;
  readonly models: ModelDesk;
  readonly features: FeatureReadings;
  readonly panels: Panels;
}

/** A dictionary is not in the package: it would make that two fifths larger. */
export async function withoutDictionary({ backend, models }: FeatureNeeds): Promise<Blocked | undefined> {
  const { featureFolder, referenceOf } = await backend();
  if (featureFolder(await models.probeFolders(), referenceOf(settings().model)) !== undefined) return undefined;
  return {
    reason: l10n.t(
      "There is no dictionary of features for this model on this machine. That of the default model lies in probes/qwen2.5-coder-1.5b/features of the project's repository.",
    ),
    waysOut: [{ label: l10n.t("Import…"), go: () => commands.executeCommand(commandIds.importFeatures) }],
  };
}
