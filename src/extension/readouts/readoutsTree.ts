import {
  type Disposable,
  EventEmitter,
  MarkdownString,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  window,
} from "vscode";
import type { Step } from "../../core/run/step.js";
import type { ViewParts } from "../viewParts.js";
import { type ReadoutRow, readoutRows } from "./readoutRows.js";

/** What was read of the step that a person looks at: under the cursor, or selected in the panel. */
export function readoutsTree(id: string, { focus, library }: ViewParts): Disposable {
  const changed = new EventEmitter<void>();
  const listening = [
    focus.onDidChange(() => changed.fire()),
    library.onDidChangeCurrent(() => {
      if (stepNow() !== shown) changed.fire();
    }),
  ];
  /** A run that grows is newer in the library than where the step was chosen. */
  const runNow = () => {
    const { focused } = focus;
    return focused && library.current?.path === focused.path ? library.current.run : focused?.run;
  };
  const stepNow = () => focus.focused && runNow()?.steps[focus.focused.step];
  let shown: Step | undefined;
  const provider: TreeDataProvider<ReadoutRow> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: readoutItem,
    getChildren(row) {
      if (row) return [...(row.children ?? [])];
      const run = runNow();
      shown = stepNow();
      return run && shown ? readoutRows(run, shown) : [];
    },
  };
  const view = window.createTreeView(id, { treeDataProvider: provider, showCollapseAll: true });
  return {
    dispose() {
      for (const item of [...listening, view, changed]) item.dispose();
    },
  };
}

function readoutItem({ label, value, tooltip, icon, children }: ReadoutRow): TreeItem {
  const state = children ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None;
  const layers = children && children.length > 8;
  const item = new TreeItem(label, layers ? TreeItemCollapsibleState.Collapsed : state);
  if (value !== undefined) item.description = value;
  if (icon !== undefined) item.iconPath = new ThemeIcon(icon);
  item.tooltip = new MarkdownString().appendText(tooltip ?? [label, value].filter(Boolean).join(": "));
  return item;
}
