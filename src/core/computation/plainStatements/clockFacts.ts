import {
  chineseDuration,
  chineseDurationPattern,
  chineseTime,
  chineseTimePattern,
  englishDuration,
  englishTime,
  englishTimePattern,
  type TimeOfDay,
} from "./durations.js";
import { type Facts, type Finding, found, whole } from "./fact.js";

/** How long it is from one time of day to another, and what time it is so long before and after. */

const DAY = 1440;
const DIAL = 720;
/** A length in whole hours that is this little off is only rounded. Minutes. */
const ROUNDLY = 10;

/** Between two times may lie more than the clock shows, or less is counted. */
const otherClocks =
  /time ?zones?|zone|utc|gmt|flight|flies|flew|flying|lands|landed|landing|local ?time|daylight|summer ?time|lunch|break(?!fast)|recess|intermission|paus|interrupt|nap(?!k)|excluding|not ?counting|minus|时差|時差|时区|時區|午休|休息|飞机|飛機|航班|扣除|扣掉|不计|不計/i;

function between(from: TimeOfDay | null, to: TimeOfDay | null, stated: number | null): Finding | null {
  if (!from || !to || stated === null || stated > DAY) return null;
  const cycle = from.half && to.half ? DAY : DIAL;
  const length = (((to.minutes - from.minutes) % cycle) + cycle) % cycle;
  const off = (((stated - length) % cycle) + cycle) % cycle;
  const asWritten = (((to.minutes - from.minutes) % DAY) + DAY) % DAY;
  // Half a day more than that is right only where the halves of the day are others than the ones that are meant.
  if (off === 0)
    return stated === length || stated === asWritten || length === 0
      ? { ...found(true, lengthOf(stated)), loose: true }
      : null;
  if (stated % 60 === 0 && Math.min(off, cycle - off) < ROUNDLY) return null;
  return { ...found(false, lengthOf(length === 0 ? cycle : length)), loose: true, unlessSaid: otherClocks };
}

function after(from: TimeOfDay | null, by: number | null, stated: TimeOfDay | null): Finding | null {
  if (!from || !stated || by === null) return null;
  const cycle = from.half && stated.half ? DAY : DIAL;
  const is = (((from.minutes + by) % cycle) + cycle) % cycle;
  const holds = (is - stated.minutes) % cycle === 0;
  return { ...found(holds, clock(is)), loose: true, ...(!holds && { unlessSaid: otherClocks }) };
}

const lengthOf = (minutes: number): string =>
  minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;

const from = `(?<from>${englishTimePattern})`;
const to = `(?<to>${englishTimePattern})`;
const time = String.raw`(?<time>[a-z\d][a-z\d. ,-]{1,38}?)`;
/** A dash takes one time from another: "5 pm - 9 am = 8 hours". */
const until = "(?:to|until|till|through)";
const passes =
  "(?: (?:pass|passes|passed|elapse|elapses|elapsed|go by|have passed|has passed|have elapsed|has elapsed|long|apart|in total|in all))?";
const spans =
  "(?:time|interval|duration|period|elapsed time|difference|time difference|difference in time|length of time|span|gap)";
const are =
  "(?:is|are|makes?|gives?|equals?|is equal to|=|takes|lasts|spans|comes to|there (?:is|are)|it is|that is|we have)";
const exactly = "(?:exactly |a total of |a span of |an interval of )?";

const interval = ({ from: a, to: b, time: t }: Readonly<Record<string, string>>): Finding | null =>
  between(englishTime(a), englishTime(b), englishDuration(t));
const chineseInterval = ({ from: a, to: b, time: t }: Readonly<Record<string, string>>): Finding | null =>
  between(chineseTime(a), chineseTime(b), chineseDuration(t));

export const clockFacts: Facts = {
  about: /[:：點点時时]|\b(?:noon|midnight|o['’]clock|past|quarter)\b|\d ?[ap]\.?m\b/iu,
  english: [
    { form: whole(`(?:from )?${from} ${until} ${to},? ${are} ${exactly}${time}${passes}`), decide: interval },
    {
      form: whole(`from ${from} ${until} ${to}, ${exactly}${time} (?:pass|elapse|go by|have passed|have elapsed)`),
      decide: interval,
    },
    { form: whole(`between ${from} and ${to},? ${are} ${exactly}${time}${passes}`), decide: interval },
    {
      form: whole(`between ${from} and ${to}, ${exactly}${time} (?:pass|elapse|go by|have passed|have elapsed)`),
      decide: interval,
    },
    {
      form: whole(
        `(?:the )?${spans} (?:between|from) ${from} (?:and|to|until) ${to} ${are} ${exactly}${time}${passes}`,
      ),
      decide: interval,
    },
    {
      form: whole(
        `(?:there (?:is|are)|it is|it takes) ${exactly}${time} (?:between|from) ${from} (?:and|to|until) ${to}`,
      ),
      decide: interval,
    },
    { form: whole(`${time} (?:pass|elapse|go by) (?:between|from) ${from} (?:and|to|until) ${to}`), decide: interval },
    {
      form: whole(
        `(?:a|the|an) [a-z]{2,20} that (?:starts|begins|leaves|opens) at ${from} and (?:ends|finishes|arrives|closes) at ${to} (?:lasts|takes|is) ${exactly}${time}(?: long)?`,
      ),
      decide: interval,
    },
    {
      form: whole(
        `(?:the|a|an|my|our|his|her|their|it|he|she|they|[a-z]+) ?[a-z]{0,20} (?:starts?|started|begins?|began|leaves?|left|departs?|departed|opens?) at ${from} and (?:ends?|ended|finish(?:es|ed)?|arrives?|arrived|closes?|stops?) at ${to}, (?:so |and |which means |so that )?(?:it|he|she|they|the [a-z]+(?: [a-z]+)?) (?:lasts?|lasted|takes?|took|is|was|runs?|ran) ${exactly}${time}(?: long)?`,
      ),
      decide: interval,
    },
    {
      form: whole(
        `(?:if )?(?:the|a|an|my|our|his|her|their|it) ?[a-z]{0,20} (?:starts?|started|begins?|began|leaves?|departs?|opens?) at ${from} and (?:lasts?|takes?|runs for|lasted|took) ${time}, (?:so |then |and )?(?:it|the [a-z]+) (?:ends?|ended|finish(?:es|ed)?|arrives?|arrived|is over|closes?) at ${to}`,
      ),
      decide: ({ from: a, time: t, to: b }) => after(englishTime(a), englishDuration(t), englishTime(b)),
    },
    {
      form: whole(`(?:starting (?:at|from) |from )?${from}, ${time} later (?:is|it is|it will be) ${to}`),
      decide: ({ from: a, time: t, to: b }) => after(englishTime(a), englishDuration(t), englishTime(b)),
    },
    {
      form: whole(`${time} (?<way>after|past|before) ${from} (?:is|will be|was|would be) ${to}`),
      decide: ({ time: t, way, from: a, to: b }) => {
        const by = englishDuration(t);
        return after(englishTime(a), by === null ? null : /before/i.test(way) ? -by : by, englishTime(b));
      },
    },
    {
      form: whole(`${to} is ${exactly}${time} (?<way>after|past|before) ${from}`),
      decide: ({ time: t, way, from: a, to: b }) => {
        const by = englishDuration(t);
        return after(englishTime(a), by === null ? null : /before/i.test(way) ? -by : by, englishTime(b));
      },
    },
    {
      form: whole(`adding ${time} to ${from} (?:gives|makes|is|brings us to|gets us to) ${to}`),
      decide: ({ time: t, from: a, to: b }) => after(englishTime(a), englishDuration(t), englishTime(b)),
    },
    {
      form: whole(`${from} (?<way>plus|minus) ${time} (?:is|equals|gives|makes) ${to}`),
      decide: ({ time: t, way, from: a, to: b }) => {
        const by = englishDuration(t);
        return after(englishTime(a), by === null ? null : /minus/i.test(way) ? -by : by, englishTime(b));
      },
    },
  ],
  chinese: [
    {
      form: whole(
        `(?:从|由)?(?<from>${chineseTimePattern})(?:开始)?(?:到|至|~)(?<to>${chineseTimePattern})(?:为止|结束)?(?:的时间)?[,，]?(?:一?共|总共|共计|合计|中间)?(?:是|为|有|经过了?|过了|历时|相隔|间隔|相差|差)?了?(?<time>${chineseDurationPattern})`,
      ),
      decide: chineseInterval,
    },
    {
      form: whole(
        `(?<from>${chineseTimePattern})(?:和|与|跟)(?<to>${chineseTimePattern})(?:之间)?(?:一?共|总共)?(?:有|相差|相隔|间隔|差|隔)了?(?<time>${chineseDurationPattern})`,
      ),
      decide: ({ from: a, to: b, time: t }) => {
        const [x, y, length] = [chineseTime(a), chineseTime(b), chineseDuration(t)];
        const forth = between(x, y, length);
        return forth?.holds === false && between(y, x, length)?.holds ? between(y, x, length) : forth;
      },
    },
    {
      form: whole(
        `(?<from>${chineseTimePattern})(?:再?过|的|经过|加上?)(?<time>${chineseDurationPattern})(?:之?后|以后)?(?:就?是|为|等于|到)(?<to>${chineseTimePattern})`,
      ),
      decide: ({ from: a, time: t, to: b }) => after(chineseTime(a), chineseDuration(t), chineseTime(b)),
    },
    {
      form: whole(
        `(?<from>${chineseTimePattern})的?(?<time>${chineseDurationPattern})(?:之?前|以前)(?:就?是|为)(?<to>${chineseTimePattern})`,
      ),
      decide: ({ from: a, time: t, to: b }) => {
        const by = chineseDuration(t);
        return after(chineseTime(a), by === null ? null : -by, chineseTime(b));
      },
    },
  ],
};
