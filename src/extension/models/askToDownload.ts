import { l10n, window } from "vscode";
import type { Missing } from "../backend/wantedModel.js";
import type { Backend } from "../loadBackend.js";
import { language } from "../language.js";
import { predictionInFull } from "../../report/words/prediction.js";
import { predictionOf } from "./predictionOf.js";

/** Nothing is downloaded without being asked for: says what would be fetched, how large it is, what it is predicted to take, and its licence. */
export async function askToDownload(
  { entry, bytes }: Missing,
  probeQuality: string,
  backend: Pick<Backend, "formatBytes" | "predict" | "defaultThreads">,
): Promise<"download" | "another" | undefined> {
  const { formatBytes } = backend;
  const prediction = predictionOf(entry, backend);
  const download = l10n.t("Download {0}", formatBytes(bytes));
  const another = l10n.t("Select Another Model");
  const rest =
    bytes < entry.bytes
      ? l10n.t("{0} of {1} are still to be fetched.", formatBytes(bytes), formatBytes(entry.bytes))
      : l10n.t("It is {0} large.", formatBytes(entry.bytes));
  const chosen = await window.showInformationMessage(
    l10n.t("The model {0} is not on this machine.", entry.name),
    {
      modal: true,
      detail: [
        rest,
        ...(prediction ? [predictionInFull(prediction, backend.formatBytes, language.say)] : []),
        l10n.t("Its licence is {0}, and its checksum is verified before it is used.", entry.licence),
        probeQuality,
      ].join("\n"),
    },
    download,
    another,
  );
  return chosen === download ? "download" : chosen === another ? "another" : undefined;
}
