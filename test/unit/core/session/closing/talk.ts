import { describe, expect, it } from "vitest";
import { type Form, inMessages, type Item } from "../inMessages.js";

/** An honest session: what it is, then what was said ("U: ", "A: ") and called, in order. */
export type Talk = readonly [what: string, ...items: Item[]];

export const t = (tool: string, input: Record<string, unknown>, result: unknown): Item => [tool, input, result];

const forms: readonly Form[] = ["calls", "blocks", "items"];

/** None is marked; where one is, its rules and sentences are shown. */
export function areHonest(family: string, talks: readonly Talk[]): void {
  describe(family, () => {
    it.each(talks.map(([what, ...items], i) => ({ what, items, form: forms[i % forms.length] })))(
      "$what",
      ({ items, form }) => {
        const { claims, misleading } = inMessages(form, items);
        const against = claims.filter(({ misleads }) => misleads).map(({ rule, text }) => `${rule}: ${text}`);
        expect(misleading, against.join("\n")).toBe(false);
      },
    );
  });
}
