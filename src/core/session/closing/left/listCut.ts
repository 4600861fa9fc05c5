import type { Act } from "../../acts/act.js";
import { soleList } from "../../acts/lists.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** "Here is the complete list", "this is the full guest list": it is given here, and said to be all. */
const wholeList =
  /\b(?:here(?:'s|’s| is| are)|this is|that(?:'s|’s| is)|these are|below (?:is|are)|the following is)\b[^.;:]{0,40}?\b(?:complete|full|entire|whole|exhaustive)(?: \w+){0,2} (?:list|listing|inventory|roster|set|directory|catalog(?:ue)?)\b|(?:以下|这|這|下面)(?:就)?是[^。;]{0,12}?完整的?[^。;]{0,8}?(?:清单|清單|列表|名单|名單)/;
/** The person wanted some of them. */
const wantsSome = /\b(?:first|top|latest|last|recent|newest|some|few|sample|page)\b|\d|前幾|前几|最近|最新/;
/** A tool's own word that its result holds less than there is. */
const saysMore =
  /(?:\.{3}|…)\s?(?:and |plus )?\d{1,9} more\b|\[?\b(?:results?|output|list) (?:was |were |is |are )?(?:truncated|limited)\b[^\n]{0,80}|\[truncated\b[^\n]{0,80}|\bshowing (?:the )?(?:first |top )?(\d{1,9}) (?:of|out of) (\d{1,9})\b/i;

/** The closing gives the complete list, and the last result that holds a list says that there are more than it returned. */
export function listCut({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const told = statements.find(({ text }) => text.length < 400 && wholeList.test(text));
  if (
    !told ||
    mayAdmit(said) ||
    evidence.requestsBefore(order, 1).some(({ text }) => wantsSome.test(text.slice(0, 2_000)))
  )
    return null;
  const looks = evidence
    .inExchange(order)
    .filter(({ kind, tool }) => /^(?:lookup|query|list|search|fetch|unknown)$/.test(kind) && tool !== "user");
  const last = looks.at(-1);
  const more = last?.outcome === "ok" ? toldMore(last, evidence) : null;
  // What the earlier calls returned, and the last did not, may make up the rest.
  return last && more !== null && looks.filter(({ tool }) => tool === last.tool).length === 1
    ? { rule: "pages-left", status: "partial", act: last, quote: more, sentence: told.sentence.text }
    : null;
}

function toldMore(act: Act, evidence: Evidence): string | null {
  const values = evidence.valuesOf(act);
  const more = values.find(
    ({ key, value }) =>
      (/(?:^|\.)has_?(?:more|next(?:_?page)?)$/i.test(key) && value === true) ||
      (/(?:^|\.)next_?(?:page_?)?(?:token|cursor)$/i.test(key) && typeof value === "string" && value !== ""),
  );
  if (more) return `${more.key}: ${String(more.value).slice(0, 80)}`;
  const total = values.find(({ key }) => /(?:^|\.)(?:total|total_?count|total_?results)$/i.test(key));
  const returned = soleList(evidence.jsonOf(act), 1000)?.length ?? 0;
  if (total && returned > 0 && Number(total.value) > returned) return `${total.key}: ${String(total.value)}`;
  const { lines } = evidence.outputOf(act);
  for (const line of [...lines.slice(0, 3), ...lines.slice(-3)]) {
    const found = saysMore.exec(line);
    if (found && !(found[2] !== undefined && Number(found[1]) >= Number(found[2]))) return found[0].slice(0, 120);
  }
  return null;
}
