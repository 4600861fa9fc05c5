import type { TranscriptFormat } from "./format.js";
import type { JsonObject } from "./shapes.js";
import type { Conversation } from "./turn.js";

/** Documents that are known by something in them, undefined where it is missing, which is then what is read. */
export function documentOf<Found>(
  find: (value: JsonObject) => Found | undefined,
  read: (found: Found, value: JsonObject) => readonly Conversation[],
): NonNullable<TranscriptFormat["document"]> {
  return {
    recognises: (value) => find(value) !== undefined,
    read: (value) => {
      const found = find(value);
      return found === undefined ? [] : read(found, value);
    },
  };
}
