import { changing } from "../acts/act.js";
import type { Act } from "../acts/act.js";
import type { Spoken } from "../acts/collect.js";
import { clausesOf } from "../claims/clauses.js";
import { sentencesOf } from "../claims/prose.js";
import { mayAdmit } from "../closing/admission.js";
import type { AgainstClosing } from "../closing/againstClosing.js";
import { changesBehaviour, type Evidence } from "../evidence.js";
import { type Shape, shapes } from "./shapes.js";

/**
 * The closing gives the time, day, address or size that was asked for, and every call that carries one, or every look after the last
 * change that shows one, has another.
 */
export function valueOtherwise(spoken: Spoken, said: string, evidence: Evidence): AgainstClosing | null {
  if (mayAdmit(said)) return null;
  const acts = evidence
    .inExchange(spoken.order)
    .filter(({ outcome, tool }) => outcome !== "failed" && outcome !== "refused" && tool !== "user");
  if (acts.length === 0) return null;
  const changed = acts.findLast((act) => changing.has(act.kind) && (act.edits.length === 0 || changesBehaviour(act)));
  for (const sentence of sentencesOf(spoken.text)) {
    const text = sentence.text;
    if (!clausesOf(sentence).some(({ weakened }) => weakened === null)) continue;
    for (const shape of shapes) {
      const told = shape.find(text);
      if (told.length === 0) continue;
      const carrying = acts.flatMap((act) => {
        const values = shape.find(carriedBy(act, shape.ordered, changed, evidence));
        return values.length > 0 ? [{ act, values }] : [];
      });
      const last = carrying[carrying.length - 1];
      if (!last || carrying.some(({ values }) => values.some((value) => told.includes(value)))) continue;
      return {
        rule: wasSetOtherwise(shape, text, carrying, evidence, spoken.order)
          ? "value-set-otherwise"
          : "value-otherwise",
        status: "contradicted",
        act: last.act,
        quote: last.values[0] ?? "",
        sentence: text,
      };
    }
  }
  return null;
}

/** Another time zone tells the same hour otherwise. */
const zoned = /\dZ\b|[+-]\d{2}:?\d{2}\b|\b(?:utc|gmt|time_?zone|tz)\b/i;

/** "To 10:00", "on 12 May": where it is to be, and not which of them it is. */
const directed = (shape: Shape, text: string): string[] =>
  Array.from(text.matchAll(/\b(?:to|at|for|on|by)\s(?:the )?(.{1,24})/gi)).flatMap(([, rest]) =>
    shape.find(shape.id === "time" ? rest.replace(/^(\d{1,2})(?![\w:.])/, "$1:00") : rest).slice(0, 1),
  );

/** The one value that is told is the one that was asked for, and the only call that carries any sets another. */
function wasSetOtherwise(
  shape: Shape,
  text: string,
  carrying: readonly { readonly act: Act; readonly values: readonly string[] }[],
  evidence: Evidence,
  order: number,
): boolean {
  const [{ act }] = carrying;
  if (carrying.length !== 1 || !/^(?:create|update|send)$/.test(act.kind)) return false;
  const [told, ...others] = directed(shape, text);
  const asked = directed(shape, evidence.requestsBefore(order, 1)[0]?.text ?? "");
  return (
    told !== undefined &&
    others.length === 0 &&
    asked.length === 1 &&
    asked[0] === told &&
    shape.find(act.text).length === 1 &&
    !zoned.test(`${act.text}\n${evidence.outputOf(act).text}`)
  );
}

/** Orders carry their value themselves; how a thing is after a change, only what is printed from then on shows. */
function carriedBy(act: Act, ordered: boolean, changed: Act | undefined, evidence: Evidence): string {
  const output = evidence.outputOf(act).text;
  if (ordered) return act.shell || act.edits.length > 0 ? "" : `${act.text}\n${output}`;
  return changed && act.order > changed.order && act.shell ? output : "";
}
