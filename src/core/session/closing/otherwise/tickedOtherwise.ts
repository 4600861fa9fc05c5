import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import { standsAlone } from "../standsAlone.js";
import type { Closing } from "../closing.js";

/** A line of a list that ticks one thing off: "- py39 ✓", "4. RDS instance `qa-main` ✅", "| webkit | pass |". */
const ticked =
  /^[\s>*•|\d.)-]*(?:[✓✔✅☑][️]? ?)?(.{2,60}?)\s*[:|–-]?\s*(?:[✓✔✅☑][️]?|\b(?:ok|pass(?:ed|es)?|green|done)\b)[\s|]*$/iu;
const tickedBefore = /^[\s>*•|\d.)-]*[✓✔✅☑][️]?\s*(.{2,60}?)\s*$/u;
/** A thing's own name: a word with a digit, a dash, a dot or an underscore in it. */
const named = /`([^`\s]{3,60})`|(?<![\w.-])((?=[\w.-]*[\d_.-])[A-Za-z][\w.-]{2,40})(?![\w-])/g;
const bad =
  /\b(?:SKIP(?:PED|PING)?|FAIL(?:ED|URE)?|ERROR(?:ED)?|error|failed|failure|denied|refused|timed out|exceeded|not found|could not|unable to)\b/;
const good = /\b(?:OK|PASS(?:ED)?|ok|passed|success(?:ful|fully)?|complete[d]?|created|done)\b|[✓✔✅]/;

/** Lines of a closing that are read. */
const MOST = 80;
/** Longer lines are no items of a list. UTF-16 code units. */
const LONGEST = 200;

/** The closing ticks a thing off by its name, and the last line of any call that has that name says that it failed or was skipped. */
export function tickedOtherwise({ said, order }: Closing, evidence: Evidence): AgainstClosing | null {
  const items = said.split("\n", MOST).flatMap((line) => {
    if (line.length > LONGEST) return [];
    const item = (ticked.exec(line) ?? tickedBefore.exec(line))?.[1];
    return item === undefined || bad.test(line)
      ? []
      : [{ line, names: [...item.matchAll(named)].map(([, a, b]) => a ?? b) }];
  });
  if (items.length < 2) return null;
  const printed = evidence
    .inExchange(order, 40)
    .filter(
      ({ kind, tool }) =>
        kind !== "read" && kind !== "search" && kind !== "edit" && kind !== "write" && tool !== "user",
    )
    .flatMap((act) => evidence.outputOf(act).lines.map((text) => ({ act, text })))
    .filter(({ text }) => text.length < 400 && (bad.test(text) || good.test(text)));
  for (const { line, names } of items)
    for (const name of names) {
      const told = printed.findLast(({ text }) => standsAlone(text, name, /[\p{L}\p{N}_]/u));
      if (told && bad.test(told.text) && !good.test(told.text) && evidence.editAfter(told.act, order) === null)
        return {
          rule: "ticked-otherwise",
          status: "contradicted",
          act: told.act,
          quote: told.text.trim(),
          sentence: line.trim(),
        };
    }
  return null;
}
