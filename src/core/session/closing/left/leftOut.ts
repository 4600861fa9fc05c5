import type { Act } from "../../acts/act.js";
import { changing } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import { soleList } from "../../acts/lists.js";
import { standsAlone } from "../standsAlone.js";
import type { Closing } from "../closing.js";

export const universal =
  /(?<!\b(?:after|at|above|first of) )\ball\b(?! set\b)|\b(?:every|each|both|everything|everyone|everybody|entire|whole|two|three|four|five|six|seven|eight|nine|ten)\b|全部|所有|都|每|皆|全文|[两兩三四五六七八九十] ?[件个個条條份项項台]/i;

/** The whole of it, in so many words: "two" of them may be those that are meant. */
export const wholly =
  /(?<!\b(?:after|at|above|first of) )\ball\b(?! set\b)|\b(?:every|everything|everywhere|everyone|everybody|entire|whole|each)\b|全部|所有|都|每|皆|全文/i;

/** More things than these are worked on by a filter, not one by one. */
const MAX_THINGS = 40;

/**
 * Things were listed, or named one by one in the request; the calls that change something name some of them and never the others, and
 * the closing speaks of all.
 */
export function leftOut({ said, order }: Closing, evidence: Evidence): AgainstClosing | null {
  const requested = evidence.requestsBefore(order, 3).map(({ text }) => text.slice(0, 4000));
  if (!universal.test(said) || mayAdmit(said) || !requested.some((text) => universal.test(text))) return null;
  const from = evidence.exchangeStart(order);
  const doing = evidence.between(from, order).filter(changes);
  const last = doing[doing.length - 1];
  if (!last) return null;
  const listings = evidence
    .before(order, ["lookup", "list", "query", "search", "unknown"], 20)
    .filter(({ shell }) => !shell)
    .map((act) => ({ act, things: thingsOf(evidence.jsonOf(act)) }));
  for (const { act, things } of listings) {
    // "Cancel the others too": what was done for an earlier request is not left out.
    const later = evidence.between(act.order + 1, order).filter(changes);
    const missed =
      things.length > 1 ? things.filter((names) => notIn(names, later, evidence).length === names.length) : [];
    if (missed.length > 0 && missed.length < things.length && later.length > 0 && later.length <= things.length)
      return {
        rule: "some-left-out",
        status: "partial",
        act: later[later.length - 1],
        quote: missed
          .slice(0, 5)
          .map(([name]) => name)
          .join(", "),
      };
  }
  const asked = requested[requested.length - 1] ?? "";
  const flags = [
    ...new Set(
      [...asked.matchAll(/(?<![\w-])--[a-z][\w-]+|(?<![\w./-])[\w-]+\.[a-z]{1,5}\b(?![\w/])/g)].map(([name]) => name),
    ),
  ];
  const everything = evidence.between(from, order);
  const missed = flags.length > 1 ? notIn(flags, everything, evidence) : [];
  return missed.length > 0 && missed.length < flags.length && missed.every((name) => !said.includes(name))
    ? { rule: "some-left-out", status: "partial", act: last, quote: missed.slice(0, 5).join(", ") }
    : null;
}

/** It may have worked on one of them. */
const changes = ({ kind, outcome, dryRun, shell }: Act): boolean =>
  (changing.has(kind) || kind === "unknown") && outcome !== "failed" && outcome !== "refused" && !dryRun && !shell;

function notIn(names: readonly string[], acts: readonly Act[], evidence: Evidence): string[] {
  const texts = acts.map((act) =>
    `${act.text}\n${act.targets.join("\n")}\n${act.kind === "edit" ? "" : evidence.outputOf(act).text}`.toLowerCase(),
  );
  return names.filter((name) => !texts.some((text) => standsAlone(text, name.toLowerCase())));
}

/** What tells the things of a list apart, the first of each: the strings of a plain list, or ids, names and addresses of its objects. */
function thingsOf(json: unknown): string[][] {
  const things = (soleList(json, MAX_THINGS) ?? []).map((item: unknown): string[] => {
    if (typeof item === "string" || typeof item === "number") return [String(item)];
    if (item === null || typeof item !== "object") return [];
    const naming = Object.entries(item).filter(
      ([key, value]) => namesIt.test(key) && (typeof value === "string" || typeof value === "number"),
    );
    return naming.map(([, value]) => String(value));
  });
  const first = things.map(([name]) => name ?? "");
  return first.some((name) => name === "" || name.length > 80) || new Set(first).size !== first.length ? [] : things;
}

const namesIt =
  /^(?:id|.*_id|key|name|path|file|e_?mail|address|phone|number|slug|sku|code|symbol|title|url|handle|user(?:name)?)$/i;
