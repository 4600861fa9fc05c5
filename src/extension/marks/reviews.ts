import { type Disposable, EventEmitter, type Memento } from "vscode";

const key = "cotcheck.reviewed";
/** Reviews of older runs are forgotten. */
const mostRuns = 500;

/** Which steps of which runs a person has marked as reviewed, in this workspace. */
export class Reviews implements Disposable {
  readonly #memento: Memento;
  readonly #changed = new EventEmitter<{ readonly runId: string }>();
  readonly onDidChange = this.#changed.event;

  constructor(memento: Memento) {
    this.#memento = memento;
  }

  of(runId: string): readonly number[] {
    return new Map(this.#entries()).get(runId) ?? [];
  }

  async set(runId: string, step: number, reviewed: boolean): Promise<void> {
    const others = this.of(runId).filter((index) => index !== step);
    const steps = reviewed ? [...others, step].sort((a, b) => a - b) : others;
    const rest = this.#entries().filter(([id]) => id !== runId);
    await this.#memento.update(key, [...rest, [runId, steps]].slice(-mostRuns));
    this.#changed.fire({ runId });
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #entries(): [string, number[]][] {
    return this.#memento.get<[string, number[]][]>(key, []);
  }
}
