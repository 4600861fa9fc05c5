/** What the use cases need of the world outside; the command line and the editor each bring their own. */

/** Which model it is; the path and the bytes are the engine's business. */
export interface ModelIdentity {
  readonly id: string;
  readonly name: string;
  /** Lower-case hex, of the model file. */
  readonly sha256: string;
}

/** A file that was found; `origin` names it for people. */
export interface FoundFile {
  readonly bytes: Uint8Array;
  readonly origin: string;
}

/** Where trained probes and traits lie. */
export interface ProbeShelf {
  /** The probe file of a model, or null when there is none. */
  find(modelId: string): Promise<FoundFile | null>;
  /** Its trait file, or null. A shelf without this has none. */
  findTraits?(modelId: string): Promise<FoundFile | null>;
}

/** Takes a batch's output. A line that was appended is whole on the disk, or not there at all. */
export interface LineSink {
  append(line: string): Promise<void>;
}

/** Keeps lines, such as what a model wrote, for the next time. */
export interface LineStore extends LineSink {
  /** All lines that are there. */
  lines(): Promise<readonly string[]>;
}

/** Keeps activations while probes are trained, so that a run that was stopped goes on where it was. */
export interface ChunkStore {
  read(name: string): Promise<Uint8Array | null>;
  write(name: string, bytes: Uint8Array): Promise<void>;
}
