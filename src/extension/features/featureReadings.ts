import { type Disposable, EventEmitter } from "vscode";
import type { DrawnDifferences, DrawnFeatures, FeaturePage } from "../../protocol/features.js";

/** Of so many runs and comparisons they are kept while the window is open. */
const most = 6;

/** The features that were read of runs, by the runs' paths, and the differences of two, by both. */
export class FeatureReadings implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #runs = new Map<string, DrawnFeatures>();
  readonly #pairs = new Map<string, DrawnDifferences>();

  of(path: string): DrawnFeatures | undefined {
    return this.#runs.get(path);
  }

  between(left: string, right: string): DrawnDifferences | undefined {
    return this.#pairs.get(JSON.stringify([left, right]));
  }

  set(path: string, features: DrawnFeatures): void {
    keep(this.#runs, path, features);
    this.#changed.fire();
  }

  setBetween(left: string, right: string, differences: DrawnDifferences): void {
    keep(this.#pairs, JSON.stringify([left, right]), differences);
    this.#changed.fire();
  }

  /** Shows a feature of the dictionary beside a run, whether it is active there or not. */
  open(path: string, page: FeaturePage, dictionary: DrawnFeatures): void {
    const before = this.#runs.get(path) ?? { ...dictionary, pages: [] };
    const pages = before.pages.some(({ feature }) => feature === page.feature) ? before.pages : [...before.pages, page];
    this.set(path, { ...before, pages, opened: page.feature });
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** The oldest goes. */
function keep<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}
