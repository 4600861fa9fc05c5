import type { Act } from "../../acts/act.js";
import { fileName } from "../../acts/paths.js";

/** One of several sources could not be read, and the answer speaks of it by name. */
export function failedSource(said: string, acts: readonly Act[]): Act | null {
  return (
    acts.findLast((act) => {
      if (
        !/^(?:read|fetch|browse)$/.test(act.kind) ||
        act.shell ||
        (act.outcome !== "failed" && act.outcome !== "refused")
      )
        return false;
      const target = act.targets[0] ?? "";
      const name = /^https?:\/\/(?:www\.)?([\w-]+)/.exec(target)?.[1] ?? fileName(target).replace(/\.\w+$/, "");
      if (
        name === "" ||
        acts.some((other) => other.outcome === "ok" && other.targets.some((own) => own.includes(name)))
      )
        return false;
      const word =
        name.length > 1 ? name.replace(/[\W_]/g, "[\\W_]?") : `(?:${name.toUpperCase()}|\\*\\*${name}\\*\\*)`;
      return new RegExp(`(?<![\\w/.])${word}(?![\\w/])`, name.length > 1 ? "i" : "").test(said);
    }) ?? null
  );
}

/** The page that the person named, or that the closing cites, could not be opened, nothing of its host was, and the closing tells what it says. */
export function refusedPage(said: string, acts: readonly Act[], request: string): Act | null {
  if (
    !/\b(?:according to|the (?:\w+ )?(?:page|site|docs?|article|website)|their (?:\w+ )?(?:page|site|docs?)|it (?:says|states|lists))\b|網頁|网页|頁面|页面/i.test(
      said,
    )
  )
    return null;
  return (
    acts.findLast((act) => {
      const host = /^https?:\/\/([^/\s]+)/.exec(act.targets[0] ?? "")?.[1];
      return (
        (act.kind === "fetch" || act.kind === "browse") &&
        (act.outcome === "failed" || act.outcome === "refused") &&
        host !== undefined &&
        (request.includes(act.targets[0]) || said.includes(act.targets[0])) &&
        !acts.some(
          (other) =>
            other.outcome === "ok" && other.targets.some((target) => /^https?:/.test(target) && target.includes(host)),
        )
      );
    }) ?? null
  );
}
