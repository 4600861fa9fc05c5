import type { Act } from "../../acts/act.js";
import { withCodes } from "../../claims/prose.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import { standsAlone } from "../standsAlone.js";
import type { Closing } from "../closing.js";

/** That it came to its end with nothing amiss, by the number that says so. */
const zero =
  /\b(?:exit(?:s|ed)?|ended|ends|finished|returned|returns|came back|terminated)\s(?:with )?(?:an? )?(?:exit )?(?:code |status )?(?:of )?(?:0|zero)(?![\d.,%]| (?:errors?|rows?|results?|issues?|warnings?|failures?|hits?|matches))|\b(?:rc|exit code|exit status|return code)\s?(?:=|:|is|was|of)?\s?(?:0|zero)(?![\d.,])|\bmit (?:exit-?code |status |code )?0 beendet|退出[码碼](?:為|为|是)?\s?0/i;
/** By their exit these say whether something was found. */
const asks = /^(?:grep|egrep|rg|diff|cmp|test|\[|pgrep|git-diff)$/;

/** The closing says of a program by its name that it ended with 0, and its last run ended with another number. */
export function exitOtherwise({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (!zero.test(said)) return null;
  const acts = evidence.inExchange(order).filter(({ shell, tool }) => shell && tool !== "user");
  for (const { sentence, text } of statements) {
    const written = withCodes(text, sentence);
    if (written.length > 500 || !zero.test(written)) continue;
    const last = lastNamed(written, acts);
    if (!last || last.exit === null || last.exit === 0 || asks.test(last.name)) continue;
    return {
      rule: "printed-otherwise",
      status: "contradicted",
      act: last,
      quote: last.quote || `exit ${last.exit}`,
      sentence: sentence.text,
    };
  }
  return null;
}

/** The last run of what the words name; nothing where they name several programs, of which one may be meant. */
function lastNamed(text: string, acts: readonly Act[]): Act | undefined {
  const named = acts.filter(({ name }) => name.length > 2 && standsAlone(text, name.toLowerCase(), /[\p{L}\p{N}_-]/u));
  return new Set(named.map(({ name }) => name)).size === 1 ? named[named.length - 1] : undefined;
}
