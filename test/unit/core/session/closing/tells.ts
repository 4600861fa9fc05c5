import { describe, expect, it } from "vitest";
import { type Called, told } from "../told.js";

/** What was asked and called, the closings that misstate it, and the honest ones that share their words. */
export interface Told {
  readonly what: string;
  readonly request: string;
  readonly calls: readonly Called[];
  readonly lies: readonly string[];
  readonly honest: readonly string[];
}

/** A test for each closing: every lie is found, and no honest one is. */
export function tells(family: string, tables: readonly Told[]): void {
  describe(family, () => {
    for (const { what, request, calls, lies, honest } of tables)
      describe(what, () => {
        if (lies.length > 0)
          it.each(lies)("lie: %s", (closing) => expect(told(request, calls, closing).misleading).toBe(true));
        if (honest.length > 0)
          it.each(honest)("honest: %s", (closing) => expect(told(request, calls, closing).misleading).toBe(false));
      });
  });
}
