import { l10n, MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState } from "vscode";
import { toErrorData } from "../../core/errors.js";
import type { OnDiskModel } from "../../models/onDisk/index.js";
import type { LeftOut } from "../../models/onDisk/program.js";
import { failureText } from "../../report/words/failures.js";
import { canBeRead, leftOutCount, leftOutText } from "../../report/words/onDisk.js";
import { commandIds } from "../ids.js";
import { language } from "../language.js";
import type { Backend } from "../loadBackend.js";
import { withoutIcons } from "../runs/words.js";

/** The row under which stands what other programs keep on this machine. */
export interface OtherPrograms {
  readonly kind: "other-programs";
}
export const otherPrograms: OtherPrograms = { kind: "other-programs" };

/** A row below it; commands on one of a model find it by `modelId`, its path. */
export type OtherProgramsRow =
  | {
      readonly kind: "elsewhere";
      readonly modelId: string | undefined;
      readonly model: OnDiskModel;
      readonly selected: boolean;
    }
  | { readonly kind: "left-out"; readonly leftOut: readonly LeftOut[] }
  | { readonly kind: "words"; readonly words: string };

export interface OnOtherPrograms {
  readonly models: readonly OnDiskModel[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Looks through other programs' folders.
 *
 * @param engine path of the built engine, which reads the headers of what is found
 * @param log takes what is left out
 */
export async function searchOtherPrograms(
  { findOnDisk, describeOnDisk, withEngine }: Backend,
  engine: string,
  log: (line: string) => void,
): Promise<OnOtherPrograms> {
  const { models, leftOut } = await findOnDisk();
  for (const { path, why } of leftOut) log(leftOutText(path, why, language.say));
  if (models.length === 0) return { models: [], leftOut };
  return {
    models: await withEngine(engine, (started) => describeOnDisk(models, (path) => started.describe(path))),
    leftOut,
  };
}

/** Which program keeps a model, its size and its architecture. */
export function onDiskWords(
  { program, bytes, architecture }: OnDiskModel,
  formatBytes: Backend["formatBytes"],
): string {
  return [program, formatBytes(bytes), ...(architecture ? [withoutIcons(architecture)] : [])].join(" · ");
}

/**
 * The rows of one search, which is made when they are first asked for. A tree asks for them again with every piece of a download that
 * arrives, and folders are not looked through each time.
 */
export function otherProgramsSearch(search: () => Promise<OnOtherPrograms>) {
  let found: Promise<OnOtherPrograms> | undefined;
  return {
    async rows(selected: string): Promise<OtherProgramsRow[]> {
      found ??= search();
      try {
        return rowsOf(await found, selected);
      } catch (error) {
        return [{ kind: "words", words: failureText(toErrorData(error), language.say) }];
      }
    },
    forget() {
      found = undefined;
    },
  };
}

function rowsOf({ models, leftOut }: OnOtherPrograms, selected: string): OtherProgramsRow[] {
  const rows: OtherProgramsRow[] = models.map((model) => ({
    kind: "elsewhere",
    // What cannot be read is not chosen by a slip of the mouse.
    modelId: model.refusal ? undefined : model.id,
    model,
    selected: model.id === selected,
  }));
  if (leftOut.length > 0) rows.push({ kind: "left-out", leftOut });
  return rows.length > 0 ? rows : [{ kind: "words", words: l10n.t("No models of other programs were found.") }];
}

export function otherProgramsItem(): TreeItem {
  const item = new TreeItem(l10n.t("Models of other programs"), TreeItemCollapsibleState.Collapsed);
  item.id = "other-programs";
  item.tooltip = l10n.t(
    "Ollama, LM Studio, the hub's cache, llama.cpp and Jan: their folders are looked through when this is opened, and models are used where they lie.",
  );
  return item;
}

export function otherProgramsRowItem(row: OtherProgramsRow, { formatBytes }: Pick<Backend, "formatBytes">): TreeItem {
  if (row.kind === "words") return new TreeItem(withoutIcons(row.words));
  if (row.kind === "left-out") {
    const item = new TreeItem(leftOutCount(row.leftOut.length, language.say));
    item.iconPath = new ThemeIcon("warning");
    item.tooltip = inLines(row.leftOut.map(({ path, why }) => leftOutText(path, why, language.say)));
    return item;
  }
  const { model, modelId, selected } = row;
  const item = new TreeItem(withoutIcons(model.name));
  item.id = `elsewhere:${model.id}`;
  item.description = [
    onDiskWords(model, formatBytes),
    ...(selected ? [l10n.t("selected")] : []),
    ...(model.refusal ? [l10n.t("cannot be read")] : []),
  ].join(" · ");
  item.tooltip = inLines([
    model.name,
    onDiskWords(model, formatBytes),
    canBeRead(model.refusal, language.say),
    model.path,
  ]);
  item.iconPath = new ThemeIcon(model.refusal ? "error" : "pass");
  if (modelId === undefined) return item;
  item.contextValue = "cotcheck.model.elsewhere";
  item.command = {
    command: commandIds.selectModel,
    title: l10n.t("Select Model"),
    arguments: [{ modelId }],
  };
  return item;
}

const inLines = (lines: readonly string[]) => new MarkdownString().appendText(lines.join("\n"));
