import {
  type Disposable,
  EventEmitter,
  l10n,
  MarkdownString,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  window,
  workspace,
} from "vscode";
import type { ListedModel } from "../../models/modelShelf.js";
import { setContext } from "../contextKeys.js";
import { settingIds, settingsSection } from "../ids.js";
import type { Backend } from "../loadBackend.js";
import type { ModelDesk } from "./modelDesk.js";
import { language } from "../language.js";
import { predictionInBrief, predictionInFull } from "../../report/words/prediction.js";
import {
  type OtherPrograms,
  type OtherProgramsRow,
  otherPrograms,
  otherProgramsItem,
  otherProgramsRowItem,
  otherProgramsSearch,
  searchOtherPrograms,
} from "./otherPrograms.js";
import { predictionOf } from "./predictionOf.js";
import { modelWords } from "./words.js";
import { withoutIcons } from "../runs/words.js";
import { settings } from "../settings.js";
import type { ViewParts } from "../viewParts.js";

/** A row; commands on it find the model by `modelId`. */
interface Listed {
  readonly kind: "listed";
  readonly modelId: string;
  readonly model: ListedModel;
  readonly selected: boolean;
}

type Row = Listed | OtherPrograms | OtherProgramsRow;

/**
 * The models on this machine and those that can be fetched, with their state, size and the quality of their probes; below them, folded,
 * what other programs keep here.
 */
export function modelsTree(id: string, { backend, engine, models, onLog }: ViewParts): Disposable {
  const changed = new EventEmitter<void>();
  const others = otherProgramsSearch(async () => searchOtherPrograms(await backend(), engine, onLog));
  const listening = [
    models.onDidChange(() => changed.fire()),
    workspace.onDidChangeConfiguration((change) => {
      const shown = [settingIds.model, settingIds.cacheFolder, settingIds.threads];
      if (shown.some((id) => change.affectsConfiguration(`${settingsSection}.${id}`))) changed.fire();
    }),
  ];
  const provider: TreeDataProvider<Row> = {
    onDidChangeTreeData: changed.event,
    async getChildren(element) {
      if (element && element.kind !== "other-programs") return [];
      const { listModels, referenceOf } = await backend();
      const wanted = referenceOf(settings().model);
      if (element) return others.rows(wanted);
      const listed = await listModels(models.options());
      setContext(
        "noModels",
        listed.every(({ state }) => state === "absent"),
      );
      const rows = listed.map(
        (model): Listed => ({ kind: "listed", modelId: model.id, model, selected: model.id === wanted }),
      );
      return [...rows, otherPrograms];
    },
    async getTreeItem(row) {
      if (row.kind === "listed") return modelItem(row, models, await backend());
      return row.kind === "other-programs" ? otherProgramsItem() : otherProgramsRowItem(row, await backend());
    },
    // Only when it is pointed at: the rows are drawn anew with every piece that arrives, and this reads files of probes.
    async resolveTreeItem(item, row) {
      if (row.kind === "listed")
        item.tooltip = new MarkdownString().appendText((await factsOf(row.model, models, await backend())).join("\n"));
      return item;
    },
  };
  const view = window.createTreeView(id, { treeDataProvider: provider });
  listening.push(
    // Opened once more, it is searched once more: drawn anew from the top, a row that is folded is not asked for what is below it.
    view.onDidCollapseElement(({ element }) => {
      if (element.kind !== "other-programs") return;
      others.forget();
      changed.fire();
    }),
  );
  return {
    dispose() {
      for (const item of [...listening, view, changed]) item.dispose();
    },
  };
}

function modelItem({ model, selected }: Listed, models: ModelDesk, backend: Backend): TreeItem {
  const { formatBytes } = backend;
  const prediction = predictionOf(model, backend);
  const item = new TreeItem(withoutIcons(model.name));
  const arriving = models.fetching?.id === model.id;
  item.id = model.id;
  const toFetch = model.state === "absent" || model.state === "partial";
  item.description = [
    stateOf(model, models, backend),
    ...(selected ? [l10n.t("selected")] : []),
    ...(prediction && toFetch ? [predictionInBrief(prediction, formatBytes, language.say)] : []),
  ].join(" · ");
  item.iconPath = new ThemeIcon(arriving ? "sync~spin" : icons[model.state]);
  item.contextValue = `cotcheck.model.${arriving ? "arriving" : model.state}`;
  return item;
}

function stateOf(model: ListedModel, { fetching }: ModelDesk, { formatBytes }: Backend): string {
  return fetching?.id === model.id
    ? l10n.t("downloading: {0} of {1}", formatBytes(fetching.doneBytes), formatBytes(fetching.totalBytes))
    : modelWords(model, formatBytes);
}

async function factsOf(model: ListedModel, models: ModelDesk, backend: Backend): Promise<string[]> {
  const { formatBytes } = backend;
  const prediction = predictionOf(model, backend);
  return [
    model.name,
    stateOf(model, models, backend),
    ...(model.graphBytes > 0 ? [l10n.t("converted graphs: {0}", formatBytes(model.graphBytes))] : []),
    ...(prediction ? [predictionInFull(prediction, formatBytes, language.say)] : []),
    ...(model.entry ? [l10n.t("licence: {0}", model.entry.licence), await models.probeQuality(model.entry)] : []),
  ];
}

const icons: Readonly<Record<ListedModel["state"], string>> = {
  ready: "pass-filled",
  unverified: "question",
  partial: "debug-pause",
  absent: "cloud-download",
};
