import { createHash } from "node:crypto";
import type { Memento } from "vscode";
import type { StepPlaces } from "./editedSteps.js";

const key = "cotcheck.editedSteps";
/** Documents that were edited longer ago are forgotten: their steps are then looked for as in any document. */
const mostDocuments = 50;

export type Edits = Pick<StepPlaces, "edited" | "whole">;

interface Kept extends Edits {
  readonly document: string;
  readonly path: string;
  /** Of the text in which they were found: places mean nothing in another. */
  readonly sha256: string;
}

/** Steps that were edited where they stand, kept while a window is reloaded or a document is closed: its text alone does not tell of them. */
export class KeptEdits {
  constructor(private readonly memento: Memento) {}

  /** @param path of the run whose steps the document holds */
  of(document: string, path: string, text: string): Edits | undefined {
    const kept = this.#all().find((each) => each.document === document && each.path === path);
    return kept && kept.sha256 === sha256(text) ? kept : undefined;
  }

  async keep(document: string, path: string, text: string, { edited, whole }: Edits): Promise<void> {
    const kept: Kept = { document, path, sha256: sha256(text), edited, whole };
    await this.memento.update(key, [kept, ...this.#others(document)].slice(0, mostDocuments));
  }

  async forget(document: string): Promise<void> {
    const others = this.#others(document);
    if (others.length < this.#all().length) await this.memento.update(key, others);
  }

  #others(document: string): readonly Kept[] {
    return this.#all().filter((each) => each.document !== document);
  }

  #all(): readonly Kept[] {
    return this.memento.get<readonly Kept[]>(key, []);
  }
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
