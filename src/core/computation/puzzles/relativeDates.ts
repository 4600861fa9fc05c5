import { countWords } from "../countWords.js";
import { type ChoiceOption, choiceOptions } from "../../answer/question/options.js";
import { patternOf } from "../../patternOf.js";
import type { Computation } from "../../run/computation.js";
import {
  type CalendarUnit,
  datePattern,
  dayOf,
  on,
  shifted,
  shownDay,
  type WrittenDate,
  writtenDate,
} from "./dates/writtenDates.js";
import { assertedIn, isLedOnly, retracting } from "./assertions.js";
import { chosenAnswers } from "./chosenAnswer.js";
import type { PuzzleKind } from "./puzzle.js";

interface State {
  /** The day that the prompt says it is; null where it says so in a way that is not read. */
  readonly today: WrittenDate | null;
  /** What the steps say it is. */
  readonly said: WrittenDate | null;
  /** From today to the day that is asked for. */
  readonly asked: Distance | null;
  readonly options: readonly ChoiceOption[];
  /** Whether a step has gone to another day, of which "today" is then said. */
  readonly elsewhere: boolean;
}

interface Distance {
  readonly count: number;
  readonly unit: CalendarUnit;
}

const count = String.raw`\d{1,3}|an?|${countWords.join("|")}`;
const span = `(?<count>${count}) (?<unit>day|week|month|year|hour)s?`;
/** A day as it lies from today. */
const fromToday = `(?:(?<near>tomorrow|yesterday|today)(?:['’]s date)?|${span} (?<side>ago|from (?:now|today))(?: (?:from )?today)?)`;
const is =
  "(?: is| was|,? it (?:is|was|will be)| would be| will be| would have been| must be| must have been)(?: therefore| then)?,? (?:on )?";
const date = (name: string) => `(?<${name}>${datePattern})`;

const question = /\bwhat (?:is|was|will be) the date (?<asked>[^?]{3,60}?) in mm\/dd\/yyyy\b/i;
/** What makes it uncertain which day it is. */
const uncertain =
  /\b(?:think\w*|thought|believ\w*|wrong|correct|actual\w*|fact|uk|day (?:first|before the month)|palindrome|but|not|calendars?|late|early|slow|ahead|behind|broken|zones?|julian|fiscal|school year|quarter|accord\w+|says?|said|claim\w*|note|wrote|letter|diary|novel|story|play|film|dream\w*|pretend\w*|if)\b/i;
/** The sentence says no more: "Today is 3/5/2003 in Tokyo" does. */
const whole = "(?=[.!](?:\\s|$))";
const begins = "(?:^|[.!?] )(?:q: ?)?";
/** How prompts say which day it is. */
const givens: readonly (readonly [RegExp, Distance])[] = (
  [
    [`today is ${date("day")}${whole}`, 0, "day"],
    [`today, ${date("day")}, `, 0, "day"],
    [`it is ${date("day")} today${whole}`, 0, "day"],
    [`tomorrow is ${date("day")}${whole}`, -1, "day"],
    [`yesterday was ${date("day")}${whole}`, 1, "day"],
    [`yesterday, ${date("day")}, `, 1, "day"],
    [`it was ${date("day")} a week ago${whole}`, 7, "day"],
    [`the deadline is ${date("day")}, which is 2 days away from now${whole}`, -2, "day"],
  ] as const
).map(([form, days, unit]) => [new RegExp(begins + form, "i"), { count: days, unit }]);
/** "for tomorrow (Tue, 7/9/1972)", "to 11 am tomorrow, 10/16/1924": wherever it stands. */
const inPassing = new RegExp(
  `(?<!\\b(?:after|before|until|since) )\\b(?<near>today|tomorrow|yesterday)(?: \\((?:[a-z]{3,9}\\.?,? )?${date("day")}\\)|, ${date("day2")}\\.)`,
  "i",
);
const anniversary = new RegExp(
  `\\b(?:married|wed|got married) on ${date("day")}\\. (?:it is|today is) their (?<years>\\d{1,2})-year anniversary(?: today)?\\.`,
  "i",
);
const ends =
  /(?:^|[.!?] )(?:q: ?)?(?:today|this) is (?:the (?<end>first|last) day of (?<year>\d{4})|(?<feast>christmas eve) of (?<year2>\d{4}))[.!](?=\s|$)/i;

const stated = new RegExp(
  `(?<!\\b(?:from|ago|before|after|of|until|than|to) )\\b(?:the date (?:today|now)|today(?:['’]s date)?|the current date)${is}${date("day")}`,
  "gi",
);
const relative = new RegExp(`\\b(?:the (?:date|day) )?${fromToday}(?:['’]s date)?${is}${date("day")}`, "gi");
const absolute = new RegExp(
  `\\b(?:the (?:date|day) )?(?:${span}|(?<one>the day)) (?<way>before|after|from) ${date("from")}${is}${date("day")}`,
  "gi",
);
const sum = new RegExp(`${date("from")} (?<sign>[-+−]) ${span} = ${date("day")}`, "gi");
const conditional = new RegExp(
  `\\bif (?<given>today|tomorrow|yesterday) (?:is|was) ${date("from")}, then (?<near>today|tomorrow|yesterday)(?:['’]s date)? (?:is|was) ${date("day")}`,
  "gi",
);
/** "May 3, 2017, that is 05/03/2017", where the month is asked for first; "3 weeks from May 3, 2017, that is …" is another day. */
const rewritten = new RegExp(
  `(?<!\\b(?:from|after|before|to|since|until|by|than|of) (?:the )?(?:[a-z]{3,6}day,? )?)\\b(?=[a-z\\d ]{0,24}[a-z]{3})${date("from")},? (?:that is|i\\.e\\.|which is)(?: in mm/dd/yyyy(?: format)?)?,? (?<day>\\d{2}/\\d{2}/\\d{4})(?![\\d/])`,
  "gi",
);
/** Behind a statement that is whole: "today is 3/4/2019 there" is said of another place. */
const wholeEnd = /^[\s*)"”]*(?:$|[.,;:!(]|(?:and|so|which|because|since|as|but|in mm|in the format|or)\b)/i;
/** Whoever goes to another day, or tries an option. */
const shifting =
  /\b(?:pass(?:es|ed)|moves?|moving|go(?:es|ing)? (?:forward|ahead|back)|ahead|travel\w*|points? of view|perspectives?|standpoint|viewpoint|back then|(?:check|test|try|take) (?:option )?\(?[A-F]\)|as of)(?!\w)/i;
/** A condition that repeats the prompt. */
const given =
  /^if (?:(?!\b(?:were|had|not|instead|wrong|thinks?|thought|would)\b)[^?]){5,200}?,? then (?=today|the (?:current )?date\b)/i;
const doubtful = patternOf("i", [
  String.raw`\b(?:if|whether|thinks?|thought|believes?|suppos\w+|assum\w+|not|wrong|incorrect|however|but|actual\w*|wait|instead|`,
  "mistake|uk|might|could|maybe|options?|either|says?|said|wrote|claim\\w*|students?|somebody|someone|style|british|european|",
  "day[ -]first|inclusive\\w*|counting|both ends|business|working|weekdays?|fiscal|calendars?|time zones?)\\b|\\?",
]);

/** Which day lies how far from today: the date understanding task. */
export const relativeDates: PuzzleKind<State> = {
  read(prompt) {
    const asked = question.exec(prompt)?.groups?.asked;
    if (asked === undefined || /\b(?:uk|day before the month)\b/i.test(prompt)) return null;
    return {
      today: todayIn(prompt),
      said: null,
      asked: distanceIn(asked),
      options: choiceOptions(prompt),
      elsewhere: false,
    };
  },
  follow(step, state) {
    if (retracting.test(step)) return { computations: [], state: { ...state, said: null } };
    let elsewhere = state.elsewhere || shifting.test(step);
    const computations: Computation[] = [];
    let { said } = state;
    for (const { text, start } of assertedIn(step)) {
      const add = (match: RegExpMatchArray, from: WrittenDate | null, distance: Distance | null) => {
        const found = from && distance && compared(from, distance, match.groups?.day ?? "");
        if (found)
          computations.push({
            ...found,
            claim: match[0],
            span: { start: start + match.index!, end: start + match.index! + match[0].length },
          });
      };
      for (const match of text.matchAll(conditional)) {
        const { given, near, from, day } = match.groups as Record<string, string>;
        add(match, writtenDate(from), { count: daysAway(near) - daysAway(given), unit: "day" });
        const then = writtenDate(day);
        if (/today/i.test(near)) said = then;
      }
      if (doubtful.test(text.replace(given, ""))) {
        // What stands in the lines below is as doubtful as their heading.
        elsewhere ||= /[:：]\W*$/.test(text);
        continue;
      }
      const isWhole = ({ 0: words, index = 0 }: RegExpMatchArray) =>
        isLed(text.slice(0, index)) && wholeEnd.test(text.slice(index + words.length));
      const isOfToday = (match: RegExpMatchArray) => !elsewhere && isWhole(match);
      for (const match of [...text.matchAll(stated)].filter(isOfToday)) {
        add(match, state.today, { count: 0, unit: "day" });
        said = writtenDate(match.groups?.day ?? "");
      }
      for (const match of [...text.matchAll(relative)].filter(isOfToday)) {
        if (/^today$/i.test(match.groups?.near ?? "")) continue;
        add(match, state.today ?? said, distanceOf(match.groups ?? {}));
      }
      for (const match of [...text.matchAll(absolute)].filter(isWhole)) {
        const { one, way, from } = match.groups as Record<string, string>;
        const far = one ? { count: 1, unit: "day" as const } : spanOf(match.groups ?? {});
        add(match, writtenDate(from), far && { ...far, count: /before/i.test(way) ? -far.count : far.count });
      }
      for (const match of text.matchAll(rewritten)) {
        const from = writtenDate(match.groups?.from ?? "");
        const day = writtenDate(match.groups?.day ?? "");
        if (from?.monthFirst == null || from.monthFirst !== from.dayFirst || !day) continue;
        const at = start + match.index;
        computations.push({
          claim: match[0],
          holds: day.monthFirst === from.monthFirst,
          expected: shownDay(from.monthFirst),
          span: { start: at, end: at + match[0].length },
        });
      }
      for (const match of text.matchAll(sum)) {
        const far = spanOf(match.groups ?? {});
        const { sign, from } = match.groups as Record<string, string>;
        add(match, writtenDate(from), far && { ...far, count: sign === "+" ? far.count : -far.count });
      }
    }
    const right = state.today && state.asked ? (moved(state.today, state.asked)?.monthFirst ?? null) : null;
    const answers =
      right === null ? [] : chosenAnswers(step, state.options, (text) => writtenDate(text)?.monthFirst === right);
    return { computations: [...computations, ...answers], state: { ...state, said, elsewhere } };
  },
};

/**
 * Whether nothing before a statement makes another of it, as "a week from", "half" and "seen from there," do: only what
 * leads to it, and other dates.
 */
function isLed(before: string): boolean {
  const own = before.split(/\b(?:so|thus|therefore|hence|then|means)\b/i).at(-1) ?? "";
  return isLedOnly([stated, relative, absolute].reduce((text, date) => text.replace(date, ""), own));
}

const daysAway = (word: string): number => ({ tomorrow: 1, yesterday: -1 })[word.toLowerCase()] ?? 0;

function todayIn(prompt: string): WrittenDate | null {
  const told = prompt.slice(0, question.exec(prompt)?.index ?? 0);
  if (uncertain.test(told)) return null;
  const text = told.replace(/\s+/g, " ").replace(/^infer the date from context\. /i, "");
  const found = givens.flatMap(([form, distance]) => {
    const day = form.exec(text)?.groups?.day;
    const given = day === undefined ? null : writtenDate(day);
    return given ? [moved(given, distance)] : [];
  });
  const passing = inPassing.exec(text)?.groups;
  const mentioned = passing && writtenDate(passing.day ?? passing.day2 ?? "");
  if (passing && mentioned && found.length === 0)
    found.push(moved(mentioned, { count: -daysAway(passing.near), unit: "day" }));
  const wedding = anniversary.exec(text)?.groups;
  const wed = wedding && writtenDate(wedding.day);
  if (wed) found.push(moved(wed, { count: Number(wedding.years), unit: "year" }));
  const { end, year, feast, year2 } = ends.exec(text)?.groups ?? {};
  if (end !== undefined) found.push(on(/first/i.test(end) ? dayOf(Number(year), 1, 1) : dayOf(Number(year), 12, 31)));
  if (feast !== undefined) found.push(on(dayOf(Number(year2), 12, 24)));
  return found.length === 1 ? found[0] : null;
}

function moved(from: WrittenDate, { count: far, unit }: Distance): WrittenDate | null {
  const [monthFirst, dayFirst] = [from.monthFirst, from.dayFirst].map((day) => shifted(day, far, unit));
  return monthFirst === null && dayFirst === null ? null : { monthFirst, dayFirst };
}

function spanOf(groups: Readonly<Record<string, string | undefined>>): Distance | null {
  const [number, unit] = [(groups.count ?? "").toLowerCase(), (groups.unit ?? "").toLowerCase()];
  const many = /^\d/.test(number) ? Number(number) : /^an?$/.test(number) ? 1 : countWords.indexOf(number);
  if (many < 0) return null;
  if (unit === "hour") return many % 24 === 0 ? { count: many / 24, unit: "day" } : null;
  return { count: many, unit: unit as CalendarUnit };
}

function distanceOf(groups: Readonly<Record<string, string | undefined>>): Distance | null {
  if (groups.near !== undefined) return { count: daysAway(groups.near), unit: "day" };
  const far = spanOf(groups);
  return far && { ...far, count: /ago/i.test(groups.side ?? "") ? -far.count : far.count };
}

/** "tomorrow", "one week ago from today", "24 hours later". */
function distanceIn(asked: string): Distance | null {
  const match = new RegExp(`^(?:${fromToday}|${span.replaceAll("?<", "?<l")} (?<later>later))$`, "i").exec(
    asked.trim(),
  );
  if (!match?.groups) return null;
  const { later, lcount, lunit } = match.groups;
  return later ? spanOf({ count: lcount, unit: lunit }) : distanceOf(match.groups);
}

/** Whether a date lies so far from another; null where that depends on how they are written. */
function compared(
  from: WrittenDate,
  distance: Distance,
  stated: string,
): Pick<Computation, "holds" | "expected"> | null {
  const [to, day] = [moved(from, distance), writtenDate(stated)];
  if (!to || !day) return null;
  if (to.monthFirst !== null && to.monthFirst === day.monthFirst) return { holds: true, expected: stated };
  const other =
    [to.monthFirst, to.dayFirst].some((one) => one !== null && one === day.dayFirst) || to.dayFirst === day.monthFirst;
  if (other || to.monthFirst === null || day.monthFirst === null) return null;
  return { holds: false, expected: shownDay(to.monthFirst) };
}
