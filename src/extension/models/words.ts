import { l10n } from "vscode";
import type { ListedModel } from "../../models/modelShelf.js";
import type { Backend } from "../loadBackend.js";

/** State and size of a model in words. */
export function modelWords(model: ListedModel, formatBytes: Backend["formatBytes"]): string {
  const size = formatBytes(model.bytes);
  switch (model.state) {
    case "ready":
      return l10n.t("ready · {0}", size);
    case "unverified":
      return l10n.t("not verified · {0}", size);
    case "partial":
      return l10n.t("{0} of {1} fetched", formatBytes(model.presentBytes), size);
    case "absent":
      return l10n.t("not fetched · {0}", size);
  }
}
