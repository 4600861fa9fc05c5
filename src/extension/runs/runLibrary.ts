import { type Disposable, EventEmitter } from "vscode";
import type { Run } from "../../core/run/run.js";
import type { RunStore } from "../backend/runStore.js";
import type { Backend } from "../loadBackend.js";
import type { RunSummary } from "./summary.js";

/** The runs of this workspace, and the one that commands act on when none is named. Owns what is on the disk. */
export class RunLibrary implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #currentChanged = new EventEmitter<void>();
  readonly #backend: () => Promise<Backend>;
  readonly #folder: string;
  #store: RunStore | undefined;
  #current: { readonly path: string; readonly run: Run } | undefined;

  /** A run was added, has ended or was deleted. */
  readonly onDidChange = this.#changed.event;
  readonly onDidChangeCurrent = this.#currentChanged.event;

  constructor(backend: () => Promise<Backend>, folder: string) {
    this.#backend = backend;
    this.#folder = folder;
  }

  async store(): Promise<RunStore> {
    this.#store ??= new (await this.#backend()).RunStore(this.#folder);
    return this.#store;
  }

  get current(): { readonly path: string; readonly run: Run } | undefined {
    return this.#current;
  }

  /** Makes a run the one that commands act on; a run that grows is set again with each change. */
  setCurrent(path: string, run: Run): void {
    this.#current = { path, run };
    this.#currentChanged.fire();
  }

  async list(): Promise<RunSummary[]> {
    return (await this.store()).list();
  }

  async read(path: string): Promise<Run> {
    if (this.#current?.path === path) return this.#current.run;
    return (await this.#backend()).readRunFile(path);
  }

  async delete(path: string): Promise<void> {
    await (await this.store()).delete(path);
    if (this.#current?.path === path) {
      this.#current = undefined;
      this.#currentChanged.fire();
    }
    this.#changed.fire();
  }

  /** The files have changed. */
  refresh(): void {
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
    this.#currentChanged.dispose();
  }
}
