import { type Disposable, EventEmitter, type Memento } from "vscode";
import type { RunSummary } from "./summary.js";

const key = "cotcheck.runShelf";
/** What was said of older runs is forgotten. */
const mostRuns = 500;

interface Kept {
  readonly id: string;
  readonly name?: string | undefined;
  readonly pinned?: boolean | undefined;
}

/** How the runs of this workspace are laid out: their names, which are pinned, whether they stand by prompt, and what is looked for. */
export class RunShelf implements Disposable {
  readonly #memento: Memento;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  #byPrompt = false;
  #filter = "";

  constructor(memento: Memento) {
    this.#memento = memento;
  }

  get byPrompt(): boolean {
    return this.#byPrompt;
  }

  get filter(): string {
    return this.#filter;
  }

  nameOf({ id }: Pick<RunSummary, "id">): string | undefined {
    return this.#of(id)?.name;
  }

  isPinned({ id }: Pick<RunSummary, "id">): boolean {
    return this.#of(id)?.pinned ?? false;
  }

  /** An empty name gives the run back its prompt's. */
  rename(id: string, name: string): Promise<void> {
    return this.#keep({ ...this.#of(id), id, name: name.trim() || undefined });
  }

  pin(id: string, pinned: boolean): Promise<void> {
    return this.#keep({ ...this.#of(id), id, pinned });
  }

  groupByPrompt(byPrompt: boolean): void {
    this.#byPrompt = byPrompt;
    this.#changed.fire();
  }

  lookFor(filter: string): void {
    this.#filter = filter.trim();
    this.#changed.fire();
  }

  /** What is looked for, pinned ones first; else in the order in which they come. */
  laidOut(runs: readonly RunSummary[]): RunSummary[] {
    const wanted = this.#filter.toLocaleLowerCase();
    return runs
      .filter((run) => `${this.nameOf(run) ?? ""}\n${run.title}\n${run.model}`.toLocaleLowerCase().includes(wanted))
      .toSorted((a, b) => Number(this.isPinned(b)) - Number(this.isPinned(a)));
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #keep(kept: Kept): Promise<void> {
    const others = this.#all().filter(({ id }) => id !== kept.id);
    await this.#memento.update(key, [...others, kept].slice(-mostRuns));
    this.#changed.fire();
  }

  #of(id: string): Kept | undefined {
    return this.#all().find((kept) => kept.id === id);
  }

  #all(): readonly Kept[] {
    return this.#memento.get<readonly Kept[]>(key, []);
  }
}
