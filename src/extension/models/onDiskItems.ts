import { l10n, type QuickPickItem, QuickPickItemKind } from "vscode";
import { canBeRead, leftOutCount, leftOutText } from "../../report/words/onDisk.js";
import type { Backend } from "../loadBackend.js";
import { language } from "../language.js";
import { withoutIcons } from "../runs/words.js";
import { onDiskWords, searchOtherPrograms } from "./otherPrograms.js";

export interface OnDiskItem extends QuickPickItem {
  /** Absent where the item is no model. */
  readonly id?: string;
  /** The item says what is left out. */
  readonly leftOut?: boolean;
}

/**
 * The models that other programs keep on this machine, which are looked for now; each is chosen by its path.
 *
 * @param engine path of the built engine, which reads their headers
 * @param log takes what is left out
 */
export async function onDiskItems(
  backend: Backend,
  engine: string,
  log: (line: string) => void,
): Promise<OnDiskItem[]> {
  const { models, leftOut } = await searchOtherPrograms(backend, engine, log);
  const items: OnDiskItem[] = models.map((model) => ({
    label: withoutIcons(model.name),
    description: onDiskWords(model, backend.formatBytes),
    detail: withoutIcons(canBeRead(model.refusal, language.say)),
    id: model.id,
  }));
  if (leftOut.length > 0)
    items.push({
      label: leftOutCount(leftOut.length, language.say),
      detail: withoutIcons(leftOut.map(({ path, why }) => leftOutText(path, why, language.say)).join(" ")),
      leftOut: true,
    });
  if (items.length === 0) return [];
  return [{ label: l10n.t("kept by other programs"), kind: QuickPickItemKind.Separator }, ...items];
}
