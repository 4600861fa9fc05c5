import type { Act } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import { standsAlone } from "../standsAlone.js";
import type { Closing } from "../closing.js";

interface Setting {
  readonly act: Act;
  readonly name: string;
  readonly value: string;
}

/** A call set one number for a thing by its name, a row of a later look that begins with that name has others, and the closing gives the one that was set. */
export function readBackOtherwise({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (mayAdmit(said)) return null;
  const acts = evidence.inExchange(order);
  for (const { act, name, value } of acts.flatMap(settingsIn)) {
    const again = acts.some((other) => other.order > act.order && settingsIn(other).some((one) => one.name === name));
    if (again || !numbersIn(said).includes(Number(value))) continue;
    const rows = acts
      .filter((other) => other.order > act.order && other.kind === "lookup" && other.outcome === "ok")
      .flatMap((look) => {
        const own = evidence.outputOf(look).lines.find((line) => rowOf(line) === name.toLowerCase());
        return own === undefined ? [] : [{ look, row: own }];
      });
    const last = rows[rows.length - 1];
    if (!last) continue;
    const { look, row } = last;
    const numbers = numbersIn(row);
    if (numbers.length === 0 || numbers.includes(Number(value))) continue;
    const told = statements.find(
      ({ sentence }) =>
        standsAlone(sentence.text.toLowerCase(), name.toLowerCase().replaceAll("_", " ")) &&
        numbersIn(sentence.text).includes(Number(value)),
    );
    if (told)
      return { rule: "not-kept", status: "contradicted", act: look, quote: row.trim(), sentence: told.sentence.text };
  }
  return null;
}

/** A thing by one word, and one number: "zone: nursery", "target_c: 19". */
function settingsIn(act: Act): Setting[] {
  if (act.kind !== "update" || act.shell || act.outcome === "failed" || act.outcome === "refused") return [];
  const lines = act.text.slice(0, 2000).split("\n");
  const names = lines.flatMap((line) => /^[\w.]{1,40}: ([A-Za-z][\w-]{2,30})$/.exec(line)?.[1] ?? []);
  const numbers = lines.flatMap((line) => /^[\w.]{1,40}: (\d{1,6}(?:\.\d{1,3})?)$/.exec(line)?.[1] ?? []);
  return names.length === 1 && numbers.length === 1 ? [{ act, name: names[0], value: numbers[0] }] : [];
}

/** The name that a row of a table begins with. */
const rowOf = (line: string): string | null =>
  /^\s*([A-Za-z][\w-]{2,30})\s{2,}\S/.exec(line)?.[1].toLowerCase() ?? null;

const numbersIn = (text: string): number[] =>
  [...text.slice(0, 20_000).matchAll(/(?<![\d.,\w])\d{1,6}(?:\.\d{1,3})?(?![\d]|[.,]\d)/g)].map(([digits]) =>
    Number(digits),
  );
