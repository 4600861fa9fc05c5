import type { Act } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** "`/health` returns 200", "the DOI `10.1/x` returns 404": an address in code and the code that it answers with. */
const told =
  /`(?<what>(?:GET |HEAD )?[\w.:/?=&%-]{5,200})`\**,? (?:now |still |also )?(?:returns?|returned|answers?|answered|responds?|responded|gives|gave)(?: with)?(?: an?)?(?: HTTP)? \**(?<code>[2-5]\d\d)\b/gi;

/** "The home page answers with 200", without an address. */
const toldOfPage =
  /\b(?:page|site|app|server|service|endpoint|api|proxy|health ?check) (?:now |still |also )?(?:returns?|returned|answers?|answered|responds?|responded|gives|gave)(?: with)?(?: an?)?(?: HTTP)? \**(?<code>[2-5]\d\d)\b|(?<![\w/.])\/?(?:health|healthz|ready|readyz|status|ping)\b`? {0,2}(?:端點|端点)?(?:現在|现在|已經|已经|皆|都)?(?:回應|回传|回傳|返回|響應|响应)(?:了|為|为)? ?(?<zh>[2-5]\d\d)(?!\d)/i;

/** The address was asked once in the exchange, the answer shows another code, and that one nowhere. */
export function codeOtherwise({ order, sentences }: Closing, evidence: Evidence): AgainstClosing | null {
  for (const { text } of sentences) {
    if (text.length > 600) continue;
    const page = toldOfPage.exec(text)?.groups;
    const code = page?.code ?? page?.zh;
    const sole = code === undefined ? null : onlyFetch(code, order, evidence);
    if (sole) return { rule: "state-otherwise", status: "contradicted", ...sole, sentence: text };
    for (const { groups } of text.matchAll(told)) {
      const { what, code: given } = groups ?? {};
      const act = onlyAsked(what.replace(/^(?:GET|HEAD) /i, ""), order, evidence);
      const shown = act ? codeOf(evidence.outputOf(act).text) : null;
      if (act && shown !== null && shown !== given && !evidence.outputOf(act).text.includes(given))
        return { rule: "state-otherwise", status: "contradicted", act, quote: shown, sentence: text };
    }
  }
  return null;
}

/** The only request of the exchange, where it shows another code than is told and nothing shows that one. */
function onlyFetch(code: string, order: number, evidence: Evidence): { act: Act; quote: string } | null {
  const acts = evidence.callsInExchange(order);
  const fetches = acts.filter(({ kind }) => kind === "fetch" || kind === "browse");
  const [act] = fetches;
  if (!act) return null;
  const shown = codeOf(evidence.outputOf(act).text);
  // The same request may have been made again, and answered alike.
  const isAlike = fetches.every(
    (each) =>
      !each.folded &&
      !each.truncated &&
      asksFor(each.text) === asksFor(act.text) &&
      codeOf(evidence.outputOf(each).text) === shown,
  );
  if (!isAlike) return null;
  const isElsewhere = acts.some((each) => each.folded || evidence.outputOf(each).text.includes(code));
  return shown === null || shown === code || isElsewhere ? null : { act, quote: shown };
}

/** Behind a pause. */
const asksFor = (command: string): string => command.replace(/^sleep \S+ ?(?:;|&&) ?/, "");

function onlyAsked(address: string, order: number, evidence: Evidence): Act | null {
  const asked = evidence
    .inExchange(order)
    .filter(({ tool, kind, text }) => tool !== "user" && kind === "fetch" && text.includes(address));
  const [only] = asked;
  // `/a` is a part of `/a/b`.
  const ends = only ? /^(?:["'\s?)]|$)/.test(only.text.slice(only.text.indexOf(address) + address.length)) : false;
  return asked.length === 1 && ends && !only.folded && !only.truncated ? only : null;
}

/** The code of an answer: its status line, what `curl -w` writes, an error of its own; a record of the kind asked for is a 200. */
function codeOf(output: string): string | null {
  const text = output.trim();
  const line = /(?:^|\n)HTTP\/[\d.]{1,3} ([2-5]\d\d)\b|\bHTTP(?: status)?[ :]{1,2}([2-5]\d\d)\b/.exec(text);
  if (line) return line[1] ?? line[2];
  if (/^[2-5]\d\d$/.test(text)) return text;
  return /^\{"status": ?"ok"/.test(text) ? "200" : null;
}
