import { vi } from "vitest";

/** As much of the editor as lists of models are drawn with. What a test looks at is kept in `shown`. */
export const shown = {
  tree: undefined as unknown,
  collapsed: [] as ((event: unknown) => void)[],
  fired: 0,
  quickPick: [] as readonly unknown[],
  chooses: (_items: readonly unknown[]): unknown => undefined,
  executed: [] as unknown[][],
  updated: [] as unknown[][],
};

const disposable = { dispose() {} };

export class EventEmitter {
  event = () => disposable;
  fire() {
    shown.fired++;
  }
  dispose() {}
}

export class TreeItem {
  constructor(
    readonly label: string,
    readonly collapsibleState?: number,
  ) {}
}

export class ThemeIcon {
  constructor(readonly id: string) {}
}

export class MarkdownString {
  value = "";
  appendText(text: string) {
    this.value += text;
    return this;
  }
}

export const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 };
export const QuickPickItemKind = { Separator: -1, Default: 0 };
export const ConfigurationTarget = { Global: 1, Workspace: 2 };
export const ProgressLocation = { Notification: 15 };
export const env = { language: "en" };
export const l10n = {
  t: (template: string, ...values: unknown[]) =>
    template.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)])),
};
export const commands = { executeCommand: async (...given: unknown[]) => void shown.executed.push(given) };
export const workspace = {
  isTrusted: true,
  getConfiguration: () => ({
    get: () => undefined,
    inspect: () => undefined,
    update: async (...given: unknown[]) => void shown.updated.push(given),
  }),
  onDidChangeConfiguration: () => disposable,
};
export const window = {
  createTreeView: vi.fn((_id: string, { treeDataProvider }: { readonly treeDataProvider: unknown }) => {
    shown.tree = treeDataProvider;
    return {
      ...disposable,
      onDidCollapseElement: (listener: (event: unknown) => void) => shown.collapsed.push(listener),
    };
  }),
  showQuickPick: async (items: Promise<readonly unknown[]>) => {
    shown.quickPick = await items;
    return shown.chooses(shown.quickPick);
  },
};
