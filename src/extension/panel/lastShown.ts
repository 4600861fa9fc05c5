import type { Memento } from "vscode";

/** The last of a kind that were made in this workspace: those that a panel may still show when the window is reloaded. */
export class LastShown<T> {
  /**
   * @param key in the workspace's storage
   * @param most that are kept
   * @param handleOf names one over a reload
   */
  constructor(
    private readonly memento: Memento,
    private readonly key: string,
    private readonly most: number,
    private readonly handleOf: (shown: T) => string,
  ) {}

  async add(shown: T): Promise<void> {
    await this.memento.update(this.key, [shown, ...this.#all()].slice(0, this.most));
  }

  /** The one that a handle names. A handle comes from the view's storage: it can only name one of these. */
  named(handle: string): T | undefined {
    return this.#all().find((shown) => this.handleOf(shown) === handle);
  }

  #all(): readonly T[] {
    return this.memento.get<readonly T[]>(this.key, []);
  }
}
