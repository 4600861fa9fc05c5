import type { Act } from "../../acts/act.js";
import { isAbsent } from "../../association/foundAfterAll.js";

/** What was taken away is looked for and not found, as it is to be: by a call of its own, or by a later program of the same line. */
export function confirmsRemoval(act: Act, acts: readonly Act[]): boolean {
  if (!isAbsent.test(act.quote) && !/\bNotFound\b/.test(act.quote)) return false;
  const isRemoval = ({ kind, text }: Act) => kind === "delete" || kind === "remove" || removes.test(text);
  return isRemoval(act)
    ? acts.some(
        (later) =>
          later.call === act.call && later.order >= act.order && later.quote === act.quote && !isRemoval(later),
      )
    : acts.some((earlier) => earlier.order <= act.order && isRemoval(earlier));
}

const removes =
  /(?:^|[\s_-])(?:delete|remove|rm|rmdir|drop|destroy|uninstall|terminate|deregister|unlink|purge)(?=[\s_-])/i;
