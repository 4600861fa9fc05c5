import { commands, l10n, type TextEditor, window } from "vscode";
import type { Run } from "../../core/run/run.js";
import type { Checks } from "../checks/checks.js";
import { failed } from "../checks/failed.js";
import { promptFrom } from "../checks/promptFrom.js";
import type { RecentPrompts } from "../checks/recentPrompts.js";
import type { Blocked, Command } from "../command.js";
import { commandIds } from "../ids.js";
import type { Backend } from "../loadBackend.js";
import type { Panels } from "../panel/panels.js";
import type { RunLibrary } from "../runs/runLibrary.js";
import { settings } from "../settings.js";
import { type ModelItem, modelItems } from "./chooseModel.js";
import type { ModelDesk } from "./modelDesk.js";
import { type OnDiskItem, onDiskItems } from "./onDiskItems.js";

export interface CompareModelsOptions {
  readonly backend: () => Promise<Backend>;
  readonly checks: Checks;
  readonly library: RunLibrary;
  readonly models: ModelDesk;
  readonly panels: Panels;
  readonly recent: RecentPrompts;
  /** Path of the built engine, which reads the headers of other programs' models. */
  readonly engine: string;
  /** Takes what stands in their folders and is left out. */
  readonly log: (line: string) => void;
  /** The prompt stands here, so that results can be put below it. */
  readonly onSource: (editor: TextEditor) => void;
}

/** One prompt for two or more of the models that are on this machine, one after another, and what they made of it side by side. */
export function compareModels(options: CompareModelsOptions): Command {
  const { backend, checks, library, models, panels, recent, onSource } = options;
  return {
    id: commandIds.compareModels,
    async blocked() {
      const loaded = await backend();
      const ready = await readyItems(loaded, models);
      // Other programs' folders are looked through only where their models are needed.
      if (ready.length > 1) return undefined;
      const onDisk = await loaded.findOnDisk();
      const names = [...ready.map(({ label }) => label), ...onDisk.models.map(({ name }) => name)];
      return names.length < 2 ? tooFew(names) : undefined;
    },
    async run(given) {
      const prompt = await promptFrom(given, recent, onSource);
      if (prompt === undefined) return false;
      const references = await chosen(options);
      if (!references) return false;
      await recent.add(prompt);
      const messages = (await backend()).chatOf(prompt, settings().systemPrompt ?? undefined);
      const store = await library.store();
      const done: string[] = [];
      let last: Run | undefined;
      for (const reference of references) {
        last = await checks.check({ kind: "prompt", messages }, reference);
        if (last?.status !== "done") break;
        done.push(store.pathOf(last));
      }
      // Who stops at the third sees what the first two made of it.
      const [first, ...others] = done;
      if (others.length > 0) await panels.showComparisons(first, others);
      failed(last);
      return done.length === references.length;
    },
  };
}

async function readyItems(backend: Backend, models: ModelDesk): Promise<ModelItem[]> {
  const items = await modelItems(backend, models);
  return items.filter(({ model: { state } }) => state === "ready" || state === "unverified");
}

function tooFew(names: readonly string[]): Blocked {
  return {
    reason:
      names.length === 0
        ? l10n.t("There is no model on this machine, and a comparison needs two.")
        : l10n.t("Only one model is on this machine: {0}. A comparison needs two.", names[0]),
    waysOut: [
      { label: l10n.t("Download…"), go: () => commands.executeCommand(commandIds.downloadModel) },
      { label: l10n.t("Import…"), go: () => commands.executeCommand(commandIds.importModel) },
    ],
  };
}

/** What the settings would call each; undefined when the person turned away, or left it at one. */
async function chosen({ backend, models, engine, log }: CompareModelsOptions): Promise<string[] | undefined> {
  const loaded = await backend();
  const wanted = loaded.referenceOf(settings().model);
  const items = async (): Promise<OnDiskItem[]> => [
    ...(await readyItems(loaded, models)).map((item) => ({
      ...item,
      id: item.model.id,
      picked: item.model.id === wanted,
    })),
    // What is left out cannot be ticked.
    ...(await onDiskItems(loaded, engine, log)).filter(({ leftOut }) => !leftOut),
  ];
  const title = l10n.t("Which models answer this prompt? Choose two or more.");
  const picked = await window.showQuickPick(items(), { title, canPickMany: true, matchOnDescription: true });
  const ids = picked?.flatMap(({ id }) => (id === undefined ? [] : [id]));
  if (ids?.length === 1) void window.showInformationMessage(l10n.t("A comparison needs two models."));
  return ids && ids.length > 1 ? ids : undefined;
}
