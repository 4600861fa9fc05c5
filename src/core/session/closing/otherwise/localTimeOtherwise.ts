import { shapes } from "../../grounding/shapes.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const [time] = shapes.filter(({ id }) => id === "time");
const startLocal = /(?:^|\.)(?:(?:start|begin|when|from)\w*\.(?:local\w*)|(?:local_start|start_local)\w*)$/;
const startUtc = /(?:^|\.)(?:(?:start|begin|when|from)\w*\.(?:utc\w*)|(?:utc_start|start_utc)\w*)$/;

/** The answer gives the start in local time beside UTC, and the closing tells the hour of UTC as the local one. */
export function localTimeOtherwise({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (mayAdmit(said) || /\b(?:utc|gmt|zulu)\b/i.test(said)) return null;
  for (const act of evidence.inExchange(order)) {
    if (act.shell || act.outcome === "failed" || !/^(?:create|update|lookup)$/.test(act.kind)) continue;
    const values = evidence.valuesOf(act);
    const clock = (pattern: RegExp) =>
      values
        .filter(({ key, value }) => pattern.test(key) && typeof value === "string")
        .map(({ value }) => /[T ](\d{2}):(\d{2})/.exec(String(value)))
        .find((match) => match !== null);
    const [local, utc] = [clock(startLocal), clock(startUtc)];
    if (!local || !utc) continue;
    const [own, other] = [local, utc].map(([, hour, minute]) => `${Number(hour)}:${minute}`);
    if (own === other) continue;
    const told = statements.find(
      ({ sentence }) => time.find(sentence.text).includes(other) || hoursIn(sentence.text).includes(other),
    );
    const gives = time.find(said).includes(own) || hoursIn(said).includes(own);
    if (told && !gives)
      return {
        rule: "booked-otherwise",
        status: "contradicted",
        act,
        quote: local.input,
        sentence: told.sentence.text,
      };
  }
  return null;
}

/** "3:00–3:45 PM": the half of the day stands behind the second time. */
const hoursIn = (text: string): string[] =>
  [...text.matchAll(/\b(\d{1,2}):(\d{2})\s?[–-]\s?\d{1,2}:\d{2}\s?([ap])\.?m/gi)].map(
    ([, hour, minute, half]) => `${(Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0)}:${minute}`,
  );
