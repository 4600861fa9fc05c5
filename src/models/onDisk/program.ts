import type { Places } from "./places.js";

/** A program that keeps models on the disk. It is asked nothing: its folders are read, and never written to. */
export interface Program {
  /** As people know it. */
  readonly name: string;
  /** Rejects for nothing that stands in a folder; what cannot be made out is among `leftOut`. */
  find(places: Places): Promise<Found>;
}

export interface Found {
  readonly models: readonly FoundModel[];
  readonly leftOut: readonly LeftOut[];
}

export interface FoundModel {
  /** As the program calls it. */
  readonly name: string;
  /** Of the file, or of the first part where the model is split. */
  readonly path: string;
  /** Of all parts. */
  readonly bytes: number;
}

/** Something that should be a model and is none that can be used. */
export interface LeftOut {
  readonly path: string;
  readonly why: LeftOutReason;
}

/** The words of each stand in report/words/onDisk.ts. */
export type LeftOutReason =
  /** The program's own record of a model cannot be made out. */
  | "unknown-record"
  /** The record names a file that is not there. */
  | "missing-file"
  /** The model is split, and one of its files is not there. */
  | "missing-part"
  /** The record has an adapter on top of the weights. */
  | "with-adapter";

export function foundTogether(found: readonly Found[]): Found {
  return { models: found.flatMap(({ models }) => models), leftOut: found.flatMap(({ leftOut }) => leftOut) };
}
