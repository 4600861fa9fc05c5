import type { Evidence } from "../../evidence.js";
import { shapes } from "../../grounding/shapes.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const [time] = shapes.filter(({ id }) => id === "time");
/** "2026-05-25T10:30:00+01:00" */
const withOffset = /\b(\d{4})-\d{2}-\d{2}[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?([+-])(\d{2}):?(\d{2})\b/;
const zones =
  /\b(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][A-Za-z_+-]+(?:\/[A-Z][A-Za-z_+-]+)?/g;

/**
 * A call sets a start whose offset its time zone never has, and the closing tells that hour as if it were one of the zone: it begins at
 * another. An offset of the zone's other half of the year is left alone.
 */
export function zoneOtherwise({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (mayAdmit(said) || /\b(?:utc|gmt|offset|time ?zones?|local(?:ly)?)\b|[+-]\d{2}:\d{2}\b|時區|时区/i.test(said))
    return null;
  const request = evidence.requestsBefore(order, 1)[0]?.text ?? "";
  for (const act of evidence.inExchange(order)) {
    if (act.shell || act.outcome === "failed" || !/^(?:create|update|send|unknown)$/.test(act.kind)) continue;
    const start = withOffset.exec(act.text);
    if (!start) continue;
    const [, year, hour, minute, sign, hours, minutes] = start;
    const wall = `${Number(hour)}:${minute}`;
    const told = statements.find(({ sentence }) => time.find(sentence.text).includes(wall));
    const [zone, ...others] = new Set([...`${request}\n${act.text}`.matchAll(zones)].map(([name]) => name));
    if (!told || zone === undefined || others.length > 0) continue;
    const usual = offsetsOf(zone, Number(year));
    if (usual.length === 0 || usual.includes(minutesOf(sign, hours, minutes))) continue;
    return { rule: "booked-otherwise", status: "contradicted", act, quote: start[0], sentence: told.sentence.text };
  }
  return null;
}

/** Minutes ahead of UTC that a zone has in winter and in summer; none for a zone that is not known. */
function offsetsOf(zone: string, year: number): number[] {
  try {
    const clock = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "longOffset" });
    return [0, 3, 6, 9].map((month) => {
      const name =
        clock.formatToParts(Date.UTC(year, month, 15)).find(({ type }) => type === "timeZoneName")?.value ?? "";
      const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
      return hours === undefined ? 0 : minutesOf(sign, hours, minutes);
    });
  } catch {
    return [];
  }
}

const minutesOf = (sign: string, hours: string, minutes: string): number =>
  (sign === "-" ? -1 : 1) * (60 * Number(hours) + Number(minutes));
