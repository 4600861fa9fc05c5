import { l10n, type QuickPickItem, QuickPickItemKind } from "vscode";
import { canBeRead, leftOutText } from "../../report/words/onDisk.js";
import type { Backend } from "../loadBackend.js";
import { language } from "../language.js";
import { withoutIcons } from "../runs/words.js";

/**
 * The models that other programs keep on this machine, which are looked for now; each is chosen by its path.
 *
 * @param engine path of the built engine, which reads their headers
 * @param log takes what is left out
 */
export async function onDiskItems(
  { findOnDisk, describeOnDisk, withEngine, formatBytes }: Backend,
  engine: string,
  log: (line: string) => void,
): Promise<(QuickPickItem & { readonly id?: string })[]> {
  const { models, leftOut } = await findOnDisk();
  for (const { path, why } of leftOut) log(leftOutText(path, why, language.say));
  if (models.length === 0) return [];
  const described = await withEngine(engine, (started) => describeOnDisk(models, (path) => started.describe(path)));
  const items = described.map(({ id, program, name, bytes, architecture, refusal }) => ({
    label: withoutIcons(name),
    description: [program, formatBytes(bytes), ...(architecture ? [architecture] : [])].join(" · "),
    detail: withoutIcons(canBeRead(refusal, language.say)),
    id,
  }));
  return [{ label: l10n.t("kept by other programs"), kind: QuickPickItemKind.Separator }, ...items];
}
