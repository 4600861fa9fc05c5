import type { CommonFlags } from "./options.js";

/** Whether a stream is a terminal that can do more than print: one that calls itself dumb cannot. */
export function isTerminal({ isTTY }: { readonly isTTY?: boolean }): boolean {
  return isTTY === true && process.env.TERM !== "dumb";
}

/** Colour goes to terminals only; FORCE_COLOR and NO_COLOR (no-color.org) say otherwise. */
export function wantsColor({ color }: Pick<CommonFlags, "color">, stream: { readonly isTTY?: boolean }): boolean {
  if (!color || (process.env.NO_COLOR ?? "") !== "") return false;
  return isTerminal(stream) || !["", "0", undefined].includes(process.env.FORCE_COLOR);
}
