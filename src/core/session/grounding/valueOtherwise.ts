import { changing } from "../acts/act.js";
import type { Act } from "../acts/act.js";
import { clausesOf } from "../claims/clauses.js";
import { sentencesOf } from "../claims/prose.js";
import { mayAdmit } from "../closing/admission.js";
import type { AgainstClosing } from "../closing/againstClosing.js";
import type { Closing } from "../closing/closing.js";
import { changesBehaviour, type Evidence } from "../evidence.js";
import { carriedBy } from "./carriedBy.js";
import { shapes, withoutBounds } from "./shapes.js";

/**
 * The closing gives the time, day, address or size that was asked for, and every call that carries one, or every look after the last
 * change that shows one, has another.
 */
export function valueOtherwise({ spoken, said }: Closing, evidence: Evidence): AgainstClosing | null {
  if (mayAdmit(said)) return null;
  const acts = evidence
    .inExchange(spoken.order)
    .filter(({ outcome, tool }) => outcome !== "failed" && outcome !== "refused" && tool !== "user");
  if (acts.length === 0) return null;
  const changed = acts.findLast((act) => changing.has(act.kind) && (act.edits.length === 0 || changesBehaviour(act)));
  for (const sentence of sentencesOf(spoken.text)) {
    const text = sentence.text;
    const given = withoutBounds(text);
    if (!clausesOf(sentence).some(({ weakened }) => weakened === null)) continue;
    for (const shape of shapes) {
      const told = shape.find(given);
      if (told.length === 0) continue;
      const carrying = acts.flatMap((act) => {
        const values = shape.find(shownBy(act, shape.ordered, changed, evidence));
        return values.length > 0 ? [{ act, values }] : [];
      });
      const last = carrying[carrying.length - 1];
      if (!last || carrying.some(({ act, values }) => act.folded || values.some((value) => told.includes(value))))
        continue;
      return {
        rule: "value-otherwise",
        status: "contradicted",
        act: last.act,
        quote: last.values[0] ?? "",
        sentence: text,
      };
    }
  }
  return null;
}

/** Orders carry their value themselves; how a thing is after a change, only what is printed from then on shows. */
function shownBy(act: Act, ordered: boolean, changed: Act | undefined, evidence: Evidence): string {
  if (ordered) return withoutStamps(carriedBy(act, evidence));
  return changed && act.order > changed.order && act.shell ? evidence.outputOf(act).text : "";
}

/** When a record was made or last changed says nothing of what stands in it. */
const stamps =
  /["']?(?:created|updated|modified|inserted|issued|last_?(?:updated|modified|changed|seen|login)|timestamp|fetched|retrieved|generated|server)_?(?:at|on|time|date|epoch)?["']?\s{0,3}[:=]\s{0,3}["']?\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?/gi;

const withoutStamps = (text: string): string => text.replace(stamps, " ");
