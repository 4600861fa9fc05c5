import type { Act } from "../../acts/act.js";
import { fileName, samePath } from "../../acts/paths.js";
import { sentencesOf } from "../../claims/prose.js";
import { isMadeGood, sameAttempt, unresolvedFailures } from "../../association/similar.js";
import { aloneInLine } from "./aloneInLine.js";
import { sources, wanted } from "../never/wantedActs.js";

import { tellsHowMany } from "./tellsHowMany.js";

const several =
  /\b(?:all|everyone|everybody|everything|each|every|both|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+)\b|全部|所有|都|两|三/i;

/** What was to change something and failed, and nothing like it held after it. */
export function failedChange(said: string, acts: readonly Act[]): Act | null {
  // A tool of an unknown name that says how its call ended is asked for that as well.
  const changing = acts.filter(
    ({ kind, shell }) =>
      wanted.has(kind) || ((kind === "unknown" || kind === "program" || kind === "browse") && !shell),
  );
  const last = changing[changing.length - 1];
  // Of a line of several programs another may be meant.
  const failures = unresolvedFailures(changing).filter(
    (act) => (!act.masked || aloneInLine(act, acts)) && !wasThere(act, acts) && !gotOtherwise(act, acts),
  );
  if (last && failures.includes(last) && !acts.some((act) => act.order > last.order && insteadOf(act, last)))
    return last;
  if (failures.length > 0 && several.test(said)) return failures[failures.length - 1];
  const one = failures.findLast((act) => oneOfMany(act, changing) || hasNoOther(act, changing));
  if (one) return one;
  return (
    changing.find(
      (act) =>
        act.outcome === "ok" &&
        act.partial &&
        /fail|error|skip|reject|refus|den(?:ied|y)|declin|bounce|undeliver|invalid|not.?found|missing|unmatched/i.test(
          act.quote,
        ) &&
        !tellsHowMany(said, act.quote) &&
        !isMadeGood(act, changing),
    ) ?? null
  );
}

/** The only call of an exchange was to do something, and ended with an error by its own exit; a program may have been asked a question. */
export function soleFailure(acts: readonly Act[]): Act | null {
  const [only] = acts;
  if (acts.length !== 1 || only.outcome !== "failed" || only.exit === null || only.masked) return null;
  return sources.has(only.kind) || only.kind === "program" || only.kind === "list" ? null : only;
}

/** An edit that did not apply, of a file that nothing changed after it and that the closing names. */
export function failedEdit(said: string, acts: readonly Act[]): Act | null {
  const changed = ({ edits, targets }: Act, path: string) =>
    edits.some((edit) => samePath(edit.path, path)) || targets.some((target) => samePath(target, path));
  return (
    acts.findLast((act) => {
      const path = act.edits[0]?.path ?? "";
      return (
        (act.kind === "edit" || act.kind === "write") &&
        (act.outcome === "failed" || act.outcome === "refused") &&
        path !== "" &&
        said.includes(fileName(path)) &&
        !saysItWasSo(said, fileName(path)) &&
        !wasThere(act, acts) &&
        !acts.some(
          (other) =>
            other.order !== act.order &&
            other.outcome !== "failed" &&
            other.outcome !== "refused" &&
            ((/^(?:edit|write|move|format)$/.test(other.kind) && changed(other, path)) ||
              (other.kind === "program" && (other.order > act.order || other.text.includes(fileName(path))))),
        )
      );
    }) ?? null
  );
}

/** "`worker.py` already had the new key". */
const saysItWasSo = (said: string, name: string): boolean =>
  sentencesOf(said).some(
    ({ text }) =>
      text.includes(name) &&
      /\balready (?:has|had|uses?|used|is|was|there|in place|up to date)\b|(?:早已|原本就|本來就|本来就)/i.test(text),
  );

/** The same was to be done to several things, each by a call of its own, and this one was the exception. */
function oneOfMany(failed: Act, acts: readonly Act[]): boolean {
  const others = acts.filter(
    (act) =>
      act !== failed && act.tool === failed.tool && !act.shell && act.outcome === "ok" && !sameAttempt(act, failed),
  );
  return others.length > 0 && others.every(({ turn }) => Math.abs(turn - failed.turn) <= 2 * (others.length + 1));
}

/** A record of its own was to be changed, and what was changed after it were others, by tools of other names: `update_contact`, `add_note`. */
function hasNoOther(failed: Act, acts: readonly Act[]): boolean {
  if (failed.shell || failed.outcome !== "failed" || !/^(?:create|update|remove|send)$/.test(failed.kind)) return false;
  const later = acts.filter(({ order }) => order > failed.order);
  const rest = new Set(acts.filter((act) => act !== failed).flatMap(({ tool }) => thingsOf(tool)));
  const own = thingsOf(failed.tool).filter((word) => !acts.every(({ tool }) => thingsOf(tool).includes(word)));
  return (
    own.length > 0 &&
    own.every((word) => !rest.has(word)) &&
    later.every(
      ({ shell, outcome, kind }) => !shell && outcome === "ok" && /^(?:create|update|remove|send)$/.test(kind),
    )
  );
}

const verbs =
  /^(?:update|set|change|modify|edit|create|add|new|insert|remove|delete|cancel|send|post|put|patch|do|make|run|call|tool|api|mcp|the|for|to|of)$/;
const thingsOf = (tool: string): string[] =>
  tool
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1 && !verbs.test(word));

/** A folder, a database, a branch that was to be made was there already, and something was done in it since. */
const wasThere = (failed: Act, acts: readonly Act[]): boolean =>
  /\balready exists\b|\bEEXIST\b/i.test(failed.quote) &&
  acts.some(
    ({ order, outcome, text }) =>
      order > failed.order &&
      outcome === "ok" &&
      failed.targets.some((target) => target.length > 2 && text.includes(target)),
  );

/** The same package came from elsewhere: `apt` has none, `cargo` has. */
const gotOtherwise = (failed: Act, acts: readonly Act[]): boolean =>
  failed.kind === "install" &&
  acts.some(
    (later) =>
      later.kind === "install" &&
      later.order > failed.order &&
      later.outcome === "ok" &&
      failed.targets.some((target) => target.length > 1 && later.targets.includes(target)),
  );

/** Another way to the same end, after the first failed: a file that a script took away, a package of another client. */
function insteadOf(later: Act, failed: Act): boolean {
  return (
    later.outcome === "ok" &&
    (later.kind === failed.kind ||
      (/^(?:program|edit|write|delete|move)$/.test(later.kind) &&
        (failed.kind === "delete" || failed.kind === "move" || failed.kind === "install")))
  );
}
