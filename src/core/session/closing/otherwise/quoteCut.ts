import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** Words in quotation marks that end as a sentence does. */
const quoted = /[“"「„«]([^“”"「」„«»\n]{40,600})[.。]?[”"」»]/g;
/** What takes back or narrows what stands before it. */
const narrows =
  /^[,;]? ?(?:and )?(?:but|except|unless|provided|save|however|subject to|only if|other than|not before|if and only|so long as|as long as|excluding)\b/i;

/** Quotations of one closing that are looked for. */
const MOST = 20;

/** A passage is quoted as if its sentence ended there, and in the text that was read the same sentence goes on with an exception. */
export function quoteCut({ said, order }: Closing, evidence: Evidence): AgainstClosing | null {
  const quotes = [...said.slice(0, 20_000).matchAll(quoted)].slice(0, MOST);
  if (quotes.length === 0) return null;
  const sources = evidence
    .before(order, ["read", "lookup", "search", "fetch", "query", "browse"], 20)
    .filter(({ outcome }) => outcome === "ok")
    .map((act) => ({ act, text: plain(evidence.outputOf(act).text.slice(0, 200_000)) }));
  for (const [whole, inner] of quotes) {
    if (!/[.。]["”」»]$/.test(whole) || /…|\.{3}|\[/.test(inner)) continue;
    const words = plain(inner.replace(/[.。]$/, ""));
    const found = sources.filter(({ text }) => text.includes(words));
    const cut = found
      .map(({ act, text }) => ({ act, rest: text.slice(text.indexOf(words) + words.length) }))
      .filter(({ rest }) => narrows.test(rest));
    // What narrows it may be told in other words.
    if (cut.length > 0 && cut.length === found.length && !mentionsRest(said, cut[0].rest))
      return {
        rule: "quote-cut",
        status: "contradicted",
        act: cut[0].act,
        quote: cut[0].rest.slice(0, 200).trim(),
        sentence: whole,
      };
  }
  return null;
}

const plain = (text: string) => text.replace(/\\"/g, '"').replace(/[’‘]/g, "'").replace(/\s+/g, " ").toLowerCase();

/** Some longer words of what was left out stand in the closing all the same. */
function mentionsRest(said: string, rest: string): boolean {
  const words = (rest.slice(0, 160).match(/\p{L}{6,}/gu) ?? []).slice(0, 8);
  const text = said.toLowerCase();
  return words.length > 0 && words.filter((word) => text.includes(word)).length * 2 > words.length;
}
