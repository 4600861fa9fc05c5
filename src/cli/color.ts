import type { CommonFlags } from "./options.js";

/** Colour goes to terminals only; FORCE_COLOR and NO_COLOR (no-color.org) say otherwise. */
export function wantsColor({ color }: Pick<CommonFlags, "color">, stream: { readonly isTTY?: boolean }): boolean {
  if (!color || (process.env.NO_COLOR ?? "") !== "") return false;
  return stream.isTTY === true || !["", "0", undefined].includes(process.env.FORCE_COLOR);
}
