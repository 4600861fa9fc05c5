import type { GenerateResult, Tokens } from "../../protocol/engine.js";
import type { Tokenizer } from "../tokenizer/tokenizer.js";
import { StopStrings } from "./stopStrings.js";

/** The text of a sequence while it is written, token by token, up to a stop string. */
export class WrittenText {
  readonly #stops: StopStrings;
  readonly #decode: ReturnType<Tokenizer["decoder"]>;
  readonly #ids: number[] = [];
  /** UTF-16 offsets in the text where tokens end; a token inside a character has the character's start. */
  readonly #ends: number[] = [];
  readonly #logProbs: number[] = [];
  #decodedLength = 0;

  constructor(tokenizer: Tokenizer, stop: readonly string[]) {
    this.#decode = tokenizer.decoder();
    this.#stops = new StopStrings(stop);
  }

  /** Tokens written so far. */
  get length(): number {
    return this.#ids.length;
  }

  /** The token written last. */
  get last(): number {
    return this.#ids[this.#ids.length - 1];
  }

  /** @returns text that is now certain, and whether a stop string was met */
  push(id: number, logProb: number): { readonly text: string; readonly stopped: boolean } {
    const added = this.#decode.push(id);
    this.#decodedLength += added.length;
    this.#ids.push(id);
    this.#ends.push(this.#decodedLength);
    this.#logProbs.push(logProb);
    return this.#stops.push(added);
  }

  /** The result, when nothing more will come. Tokens that lie wholly behind a stop string are no part of it. */
  finish(finish: GenerateResult["finish"]): Omit<GenerateResult, "readouts"> {
    if (finish !== "stop") {
      // What is left are bytes of a character that was never finished; they become one replacement character.
      this.#stops.push(this.#decode.finish());
      this.#stops.finish();
    }
    const { text } = this.#stops;
    const ends = this.#ends;
    const kept = ends.filter((end, i) => i === 0 || ends[i - 1] < text.length || end <= text.length).length;
    const tokens: Tokens = {
      ids: Int32Array.from(this.#ids.slice(0, kept)),
      ends: Int32Array.from(ends.slice(0, kept), (end) => Math.min(end, text.length)),
    };
    return { text, tokens, logProbs: Float32Array.from(this.#logProbs.slice(0, kept)), finish };
  }
}
