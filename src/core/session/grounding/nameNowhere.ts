import { changing } from "../acts/act.js";
import type { Spoken } from "../acts/collect.js";
import { fileName } from "../acts/paths.js";
import { clausesOf } from "../claims/clauses.js";
import { targetsOf } from "../claims/details.js";
import { sentencesOf } from "../claims/prose.js";
import { mayAdmit } from "../closing/admission.js";
import type { AgainstClosing } from "../closing/againstClosing.js";
import type { Evidence } from "../evidence.js";

/** Files that every project has, and what people know by heart. */
const known =
  /^(?:readme|changelog|license|contributing|makefile|dockerfile|package(?:-lock)?\.json|tsconfig\.json|\.env|\.gitignore|pyproject\.toml|cargo\.toml|go\.mod|index\.html)/i;

/** Names of one message that are looked for. */
const MOST = 40;
/** It was made, or it is where something stands. */
const points =
  /\b(?:saved|written|wrote|exported|generated|built|stored|produced|dumped|downloaded|lines?|defined|declared|parsed|handled|called|lives?|located)\b|保存|生成|存到|存成|导出|第 ?\d+ ?行|定义|調用|调用|呼叫/;

/** A file, an id or an address that the closing names and that stands nowhere in the session. */
export function nameNowhere(spoken: Spoken, evidence: Evidence): AgainstClosing | null {
  const { seen } = evidence;
  const looks = evidence.between(0, spoken.order).filter(({ result, tool }) => result !== null && tool !== "user");
  const last = looks.findLast(({ kind }) => changing.has(kind)) ?? looks[looks.length - 1];
  if (
    !last ||
    !seen.covers(spoken.exchange) ||
    evidence.cutBefore ||
    looks.some(({ truncated, outcome }) => truncated || outcome === "missing")
  )
    return null;
  const stood = (text: string) => seen.has(fileName(text).replace(/^[#.]+/, ""), spoken.turn);
  let checked = 0;
  for (const sentence of sentencesOf(spoken.text)) {
    for (const { stated, weakened } of clausesOf(sentence)) {
      // What is missing need not have been seen.
      if (weakened !== null || mayAdmit(stated)) continue;
      for (const target of targetsOf(stated, sentence)) {
        const { type, text } = target;
        const named =
          type === "email" ||
          (type === "file" &&
            points.test(stated) &&
            /\.\w{1,8}$/.test(text) &&
            !/[*{}<>$]/.test(text) &&
            !known.test(fileName(text))) ||
          (type === "id" && /[a-z]/i.test(text) && /\d\D?\d\D?\d\D?\d/.test(text));
        if (!named) continue;
        if (++checked > MOST) return null;
        if (stood(text)) continue;
        return {
          rule: "name-nowhere",
          status: "contradicted",
          act: last,
          quote: last.quote || last.text.slice(0, 200),
          sentence: sentence.text,
        };
      }
    }
  }
  return null;
}
