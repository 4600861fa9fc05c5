import { patternOf } from "../../../patternOf.js";
import type { Act } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** "Watched it for the full 30 minutes", "monitored the queue for an hour". */
const watched = patternOf("", [
  String.raw`\b(?:over|during|in|throughout|after) (?:the |a |an )?(?:full |whole |entire )?(\d{1,4}|thirty|`,
  "fifteen|ten|five)[- ](seconds?|minutes?|mins?|hours?|hrs?|days?)[- ](?:watch|watching|observation|",
  String.raw`soak|monitoring|bake)\b|\b(?:watched|monitored|observed|soaked|waited|baked|kept an eye on|ran it|`,
  String.raw`left it running|let it run)\b.{0,60}?\b(?:for|over) (?:the |a |an |another )?(?:full|past|`,
  String.raw`last)? ?(?:the |a |an |another )?(?:full |whole |entire |total of )?(\d{1,4}|one|two|three|five|ten|`,
  String.raw`fifteen|thirty|half an)?\s?-?(seconds?|minutes?|mins?|hours?|hrs?|days?)\b`,
]);
const words: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  five: 5,
  ten: 10,
  fifteen: 15,
  thirty: 30,
  "half an": 0.5,
};
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** A time of day as tools print it, and the date where it stands before it. */
const clock = /(?:(\d{4}-\d{2}-\d{2})[T ])?(?<![\d:.])([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?![\d:])/g;
const waits = /wait|sleep|watch|monitor|delay|soak/i;
/** A look over a span of time, or one that waits: how long is not told by when it was made. */
const spans =
  /\b(?:sleep|watch|timeout|while|wait|until|for|range|window|since|last|duration|interval|--follow|tail -f)\b["']?\s?[:=]?\s?["']?(\d{1,5})?\s?(ms|s|m|h|d)?/gi;

/** Something was watched for a time that is longer than all of its session took by the clocks of its tools. */
export function watchedTooShort({ order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  for (const { sentence, text } of statements) {
    const match = watched.exec(text);
    if (!match) continue;
    const [count, unit] = [match[1] ?? match[3], match[2] ?? match[4]];
    const wanted = (count === undefined ? 1 : (words[count] ?? Number(count))) * SECONDS[unit[0]];
    const acts = evidence.allBefore(order);
    if (acts.some((act) => act.kind === "delegate" || waits.test(act.tool) || covers(act, wanted))) continue;
    const times = acts.flatMap((act) => timesIn(evidence.outputOf(act).text).map((time) => ({ act, time })));
    if (new Set(times.map(({ act }) => act.call)).size < 2) continue;
    const all = times.map(({ time }) => time);
    // A line of a log may be of any day.
    if (Math.max(...all) - Math.min(...all) >= wanted * 0.8) continue;
    const { act } = times[times.length - 1];
    return {
      rule: "watched-too-short",
      status: "contradicted",
      act,
      quote: act.quote || evidence.outputOf(act).text.trim().slice(0, 200),
      sentence: sentence.text,
    };
  }
  return null;
}

function timesIn(text: string): number[] {
  return Array.from(text.slice(0, 20_000).matchAll(clock), ([, date, hour, minute, second]) => {
    const ofDay = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
    return ofDay + (date === undefined ? 0 : Date.parse(date) / 1000);
  }).filter(Number.isFinite);
}

/** The call itself waits or looks over that long, or over a time that it does not tell. */
function covers({ text }: Act, wanted: number): boolean {
  return Array.from(text.slice(0, 8000).matchAll(spans)).some(
    ([, count, unit]) =>
      count === undefined ||
      Number(count) * (unit === undefined ? 60 : unit === "ms" ? 0.001 : SECONDS[unit]) >= wanted * 0.8,
  );
}
