import type { JsonObject } from "./shapes.js";
import type { Conversation } from "./turn.js";

/** A way in which people keep talks with a model. Everything that is particular to one format stands in the file of its descriptor. */
export interface TranscriptFormat {
  readonly id: string;
  /** For people, with its article: "a ChatGPT export". */
  readonly name: string;
  /** JSON objects that are read as a whole. */
  readonly document?: {
    readonly recognises: (value: JsonObject) => boolean;
    readonly read: (value: JsonObject) => readonly Conversation[];
  };
  /** Objects that follow each other, as the lines of a JSONL file or the elements of a list, and are one talk together. */
  readonly sequence?: {
    readonly recognises: (value: JsonObject) => boolean;
    readonly begin: () => SequenceReader;
  };
  /** Text that is no JSON. Undefined when it is of another format. */
  readonly text?: (text: string) => readonly Conversation[] | undefined;
}

export interface SequenceReader {
  take(value: JsonObject): void;
  /** At the end of the file. */
  end(): readonly Conversation[];
}
