import { changing } from "../acts/act.js";
import type { Spoken } from "../acts/collect.js";
import { fileName } from "../acts/paths.js";
import { targetsOf } from "../claims/details.js";
import { statementsOf } from "../claims/statements.js";
import { mayAdmit } from "../closing/admission.js";
import { type AgainstClosing, namedNowhere } from "../closing/againstClosing.js";
import type { Closing } from "../closing/closing.js";
import type { Evidence } from "../evidence.js";
import { wholeLooks } from "./wholeLooks.js";
import type { Seen } from "./seen.js";

/** Files that every project has, and what people know by heart. */
const known =
  /^(?:readme|changelog|license|contributing|makefile|dockerfile|package(?:-lock)?\.json|tsconfig\.json|\.env|\.gitignore|pyproject\.toml|cargo\.toml|go\.mod|index\.html)/i;

/** Standards, weaknesses and years of business, which people know by number. */
const standards =
  /^(?:iso|rfc|cve|cwe|ghsa|en|din|iec|ieee|ansi|itu|ecma|mil|pep|jep|bs|nist|sp|fips|astm|asme|ul|vde|utc|gmt|cet|est|pst|fy|cy|h[12]|q[1-4]|int|uint|float|latin|cp|windows|sha|port|error|http|e|fm|gpt|rtx|gtx)[-_ ]?\d/i;

/** A form of addresses, and nobody's. */
const placeholder =
  /^(?:something|someone|some(?:name|user)|any(?:thing|one)|user(?:name)?|name|you|local(?:-?part)?|foo|x+|a|first\.last)@|@(?:something|domain|host|example|provider|yourdomain|company)\b|\.tld$/i;

/** Names of one message that are looked for. */
const MOST = 40;
/** It was made, or it is where something stands. */
const points =
  /\b(?:saved|written|wrote|exported|generated|built|stored|produced|dumped|downloaded|lines?|defined|declared|parsed|handled|called|lives?|located)\b|保存|生成|存到|存成|导出|第 ?\d+ ?行|定义|調用|调用|呼叫/;

/** A file, an id or an address that the closing names and that stands nowhere in the session. */
export function nameNowhere({ spoken }: Closing, evidence: Evidence): AgainstClosing | null {
  const { seen } = evidence;
  const looks = wholeLooks(spoken, evidence);
  if (!looks) return null;
  const last = looks.findLast(({ kind }) => changing.has(kind)) ?? looks[looks.length - 1];
  const stood = (text: string) => formsOf(text).some((form) => seen.has(form, spoken.turn));
  const title = titleNowhere(spoken, seen);
  if (title !== null) return namedNowhere(last, title);
  let checked = 0;
  for (const { sentence, stated } of statementsOf(spoken.text)) {
    // What is missing need not have been seen.
    if (mayAdmit(stated)) continue;
    for (const target of targetsOf(stated, sentence)) {
      const { type, text } = target;
      const named =
        (type === "email" && !placeholder.test(text)) ||
        (type === "file" &&
          points.test(stated) &&
          /\.\w{1,8}$/.test(text) &&
          !/[*{}<>$]/.test(text) &&
          !known.test(fileName(text))) ||
        (type === "id" && /[a-z]/i.test(text) && /\d\D?\d\D?\d\D?\d/.test(text) && !standards.test(text));
      if (!named) continue;
      if (++checked > MOST) return null;
      if (!stood(text)) return namedNowhere(last, sentence.text);
    }
  }
  return null;
}

/** "HX-90412" and "HX90412" are one. */
function formsOf(text: string): string[] {
  const own = fileName(text).replace(/^[#.]+/, "");
  const joined = own.replace(/[-_ ](?=\d)/g, "");
  return [own, joined, ...["-", "_", " "].map((mark) => joined.replace(/(?<=[a-z])(?=\d)/gi, mark))];
}

/** "*Afternoon caffeine and sleep onset* (2021)": a work with its year. */
const works = /(?:\*{1,2}|_|"|“|「|《)([^*_"”」》\n]{12,160})(?:\*{1,2}|_|"|”|」|》),?\s*\(?(?:19|20)\d\d\b/g;

/** Of several works that are cited with their years some stand in the session, and this one nowhere. */
function titleNowhere({ text, turn }: Spoken, seen: Seen): string | null {
  const titles = [...text.slice(0, 20_000).matchAll(works)].slice(0, MOST).map(([line, title]) => ({ line, title }));
  const nowhere = titles.filter(({ title }) => !seen.has(title.trim().replace(/[.,;:]+$/, ""), turn));
  return nowhere.length > 0 && nowhere.length < titles.length ? nowhere[0].line : null;
}
