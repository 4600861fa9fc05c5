import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Backend } from "../../../../src/extension/loadBackend.js";
import type { ModelDesk } from "../../../../src/extension/models/modelDesk.js";
import type { ViewParts } from "../../../../src/extension/viewParts.js";
import { describeOnDisk, type OnDisk } from "../../../../src/models/onDisk/index.js";
import { formatBytes } from "../../../../src/models/progress.js";
import * as standIn from "./vscodeStandIn.js";

vi.mock("vscode", () => standIn);
const { shown } = standIn;
const { modelsTree } = await import("../../../../src/extension/models/modelsTree.js");
const { selectModel } = await import("../../../../src/extension/models/selectModel.js");

const here = { id: "m", name: "M", state: "ready", bytes: 10, presentBytes: 10, graphBytes: 0 };
const readable = { program: "Ollama", name: "llama3.2:1b", path: "/o/blobs/a", bytes: 1_320_000_000 };
const broken = { program: "LM Studio", name: "odd $(x)", path: "/l/odd.gguf", bytes: 5 };
const leftOut = [
  { path: "/o/manifests/x", why: "missing-file" },
  { path: "/o/manifests/y", why: "unknown-record" },
] as const;

let searches: number;
let logged: string[];
let onDisk: OnDisk;
let failure: Error | undefined;

const backend = {
  formatBytes,
  describeOnDisk,
  listModels: async () => [here],
  referenceOf: (setting: string) => setting || readable.path,
  findOnDisk: async () => {
    searches++;
    if (failure) throw failure;
    return onDisk;
  },
  withEngine: async (_entry: string, work: (engine: unknown) => Promise<unknown>) =>
    work({
      describe: async (path: string) => {
        if (path === broken.path) throw new Error("its header lies");
        return { architecture: "llama" };
      },
    }),
} as unknown as Backend;

const models = { onDidChange: () => ({ dispose() {} }), options: () => ({}) } as unknown as ModelDesk;
const log = (line: string) => void logged.push(line);

beforeEach(() => {
  searches = 0;
  logged = [];
  failure = undefined;
  onDisk = { models: [readable, broken], leftOut };
  Object.assign(shown, { collapsed: [], fired: 0, executed: [], updated: [], chooses: () => undefined });
});

interface Tree {
  getChildren(row?: unknown): Promise<unknown[]>;
  getTreeItem(row: unknown): Promise<{
    readonly label: string;
    readonly description?: string;
    readonly tooltip?: string | { readonly value: string };
    readonly collapsibleState?: number;
    readonly contextValue?: string;
    readonly command?: { readonly command: string; readonly arguments: unknown[] };
  }>;
}

function tree(): Tree {
  const parts: Partial<ViewParts> = { backend: async () => backend, engine: "engine.mjs", models, onLog: log };
  modelsTree("cotcheck.models", parts as ViewParts);
  return shown.tree as Tree;
}

describe("the Models view", () => {
  test("searches other programs' folders only when their row is opened, and once each time", async () => {
    const view = tree();
    const rows = await view.getChildren();
    const last = rows.at(-1);
    expect(await view.getTreeItem(last)).toMatchObject({ label: "Models of other programs", collapsibleState: 1 });
    await view.getChildren();
    expect(searches).toBe(0);
    await view.getChildren(last);
    // Pieces of a download draw the open row anew.
    await view.getChildren(last);
    expect(searches).toBe(1);
    for (const listener of shown.collapsed) listener({ element: rows[0] });
    expect(shown.fired).toBe(0);
    for (const listener of shown.collapsed) listener({ element: last });
    expect([searches, shown.fired]).toEqual([1, 1]);
    await view.getChildren(last);
    expect(searches).toBe(2);
  });

  test("shows what they keep, and chooses one of them by its path, but none that cannot be read", async () => {
    const view = tree();
    const rows = await view.getChildren((await view.getChildren()).at(-1));
    const [first, second] = await Promise.all(rows.map((row) => view.getTreeItem(row)));
    expect(first).toMatchObject({
      label: "llama3.2:1b",
      description: "Ollama · 1.32 GB · llama · selected",
      contextValue: "cotcheck.model.elsewhere",
      command: { command: "cotcheck.selectModel", arguments: [{ modelId: readable.path }] },
    });
    expect(second.label).toBe("odd $ (x)");
    expect(second.description).toBe("LM Studio · 5 bytes · cannot be read");
    expect(second.tooltip).toMatchObject({ value: expect.stringContaining("cannot be read: its header lies") });
    expect([second.command, second.contextValue]).toEqual([undefined, undefined]);
    expect((rows[1] as { modelId?: string }).modelId).toBeUndefined();
    expect(await view.getChildren(rows[0])).toEqual([]);
  });

  test("says how many are left out, and why each is", async () => {
    const view = tree();
    const rows = await view.getChildren((await view.getChildren()).at(-1));
    const item = await view.getTreeItem(rows[2]);
    expect(item.label).toBe("2 left out");
    expect(item.tooltip).toMatchObject({
      value:
        "/o/manifests/x is left out: the file of its weights is not there.\n/o/manifests/y is left out: it cannot be made out.",
    });
    expect(logged).toHaveLength(2);
  });

  test.each([
    ["nothing is there", undefined, "No models of other programs were found."],
    ["the search fails", new Error("the disk is gone"), "the disk is gone"],
  ])("says so when %s", async (_, error, words) => {
    onDisk = { models: [], leftOut: [] };
    failure = error;
    const view = tree();
    const rows = await view.getChildren((await view.getChildren()).at(-1));
    expect(rows).toHaveLength(1);
    expect((await view.getTreeItem(rows[0])).label).toContain(words);
  });
});

describe("Select Model", () => {
  const command = () => selectModel(async () => backend, models, "engine.mjs", log);
  const labels = () => shown.quickPick.map((item) => (item as { label: string }).label);

  test("says in the same words what is left out, and leads from there to the log", async () => {
    shown.chooses = (items) => items.at(-1);
    expect(await command().run(undefined)).toBe(false);
    expect(labels()).toEqual(["M", "kept by other programs", "llama3.2:1b", "odd $ (x)", "2 left out"]);
    expect(shown.quickPick.at(-1)).toMatchObject({ detail: expect.stringContaining("/o/manifests/x is left out") });
    expect(shown.executed).toEqual([["cotcheck.showLog"]]);
    expect(shown.updated).toEqual([]);
  });

  test("has no such entry where nothing is left out, and takes a model by its path", async () => {
    onDisk = { models: [readable], leftOut: [] };
    shown.chooses = (items) => items.at(-1);
    expect(await command().run(undefined)).toBe(true);
    expect(labels()).toEqual(["M", "kept by other programs", "llama3.2:1b"]);
    expect(shown.updated).toEqual([["model", readable.path, 1]]);
  });
});
