import type { Act } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** An id of a prefix and a number: E-2271, C-20417, TW-55817, acct_881. */
const id = /(?<![\w-])([A-Za-z]{1,8}[-_#]?)(\d{3,12})(?![\w-])/g;
const idsOf = (text: string): Map<string, string> =>
  new Map([...text.matchAll(id)].map(([whole, prefix]) => [whole, prefix]));

/**
 * The request and the closing name one thing by its id, no call that changes something has that id, and the only ones that do have another of the same
 * kind, which the request does not name.
 */
export function otherId({ said, order }: Closing, evidence: Evidence): AgainstClosing | null {
  const requests = evidence.requestsBefore(order, 20);
  const request = requests[requests.length - 1]?.text.slice(0, 4000) ?? "";
  const asked = [...idsOf(request)].filter(([whole]) => said.includes(whole));
  if (asked.length !== 1) return null;
  const [[wanted, prefix]] = asked;
  const acts = evidence.inExchange(order).filter(({ shell, tool }) => !shell && tool !== "user");
  const changing = acts.filter(({ kind, outcome }) => /^(?:create|update|remove|send)$/.test(kind) && outcome === "ok");
  if (changing.length === 0 || changing.some((act) => holds(act, wanted, evidence))) return null;
  const others = changing.flatMap((act) =>
    [...idsOf(act.text)].flatMap(([whole, own]) => (own === prefix ? [{ act, whole }] : [])),
  );
  const [first] = others;
  if (!first || new Set(others.map(({ whole }) => whole)).size > 1) return null;
  // It was spoken of before, or the closing names it: then it is known.
  const known = [...requests.map(({ text }) => text), said].some((text) => text.includes(first.whole));
  return known
    ? null
    : { rule: "other-record", status: "contradicted", act: first.act, quote: `${first.whole}, not ${wanted}` };
}

const holds = (act: Act, name: string, evidence: Evidence): boolean =>
  act.text.includes(name) || evidence.outputOf(act).text.includes(name);
