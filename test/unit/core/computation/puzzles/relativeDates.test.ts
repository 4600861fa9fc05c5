import { describe, expect, test } from "vitest";
import { checkComputations } from "../../../../../src/core/computation/check.js";
import { computationContext } from "../../../../../src/core/computation/establish.js";

const asks = (given: string, asked: string, options = "") =>
  `${given} What is the date ${asked} in MM/DD/YYYY?${options}`;
const choices = "\nOptions:\n(A) 05/17/2014\n(B) 05/24/2014\n(C) 05/10/2014\n(D) 05/17/2004";

/** Prompt, steps of which the last counts, and what is said of it: confirmed, refuted or nothing. */
const rows: readonly (readonly [string, readonly string[], string])[] = [
  [asks("Tomorrow is 3/15/2016.", "one week from today"), ["One week from today would be 03/21/2016."], "confirmed"],
  [asks("Tomorrow is 3/15/2016.", "one week from today"), ["One week from today would be 03/22/2016."], "refuted"],
  [asks("Today is Feb 27, 2012.", "3 days from now"), ["3 days from now will be March 1, 2012."], "confirmed"],
  [asks("Today is Feb 27, 2012.", "3 days from now"), ["3 days from now will be March 2, 2012."], "refuted"],
  [asks("Today is the last day of 1923.", "tomorrow"), ["Therefore, tomorrow is January 1, 1924."], "confirmed"],
  [asks("Today is the last day of 1923.", "tomorrow"), ["Therefore, tomorrow is January 1, 1923."], "refuted"],
  [
    asks("Ann was born in May.", "10 days ago"),
    ["Today is May 6, 2002.", "10 days ago was April 26, 2002."],
    "confirmed",
  ],
  [
    asks("Ann was born in May.", "10 days ago"),
    ["Today is May 6, 2002.", "10 days ago was April 25, 2002."],
    "refuted",
  ],
  [asks("Ann was born in May.", "10 days ago"), ["10 days before May 6, 2002 is April 26, 2002."], "confirmed"],
  [asks("Ann was born in May.", "10 days ago"), ["10 days before May 6, 2002 is April 16, 2002."], "refuted"],
  [asks("Ann was born in May.", "tomorrow"), ["The day after 02/28/2023 is 03/01/2023."], "confirmed"],
  [asks("Ann was born in May.", "tomorrow"), ["The day after 02/28/2023 is 02/29/2023."], "nothing"],
  [asks("Ann was born in May.", "tomorrow"), ["12/25/1999 + 7 days = 01/01/2000."], "confirmed"],
  [asks("Ann was born in May.", "tomorrow"), ["12/25/1999 + 7 days = 12/31/1999."], "refuted"],
  [asks("Yesterday was 7/1/2020.", "a month ago"), ["A month ago would be 06/02/2020."], "confirmed"],
  [asks("Yesterday was 7/1/2020.", "a month ago"), ["A month ago would be 05/02/2020."], "refuted"],
  // How long a month is that has no such day, and in which order a date is written, is left open.
  [asks("Today is 3/31/2021.", "a month ago"), ["A month ago was 02/28/2021."], "nothing"],
  [asks("Today is 4/3/1966.", "one year ago from today"), ["Today is 03/04/1966."], "nothing"],
  [asks("In the UK, today is 02/01/1987.", "tomorrow"), ["Tomorrow is 02/02/1987."], "nothing"],
  [asks("Tom thinks today is 6/18/2019, but it is a day later.", "tomorrow"), ["Tomorrow is 6/20/2019."], "nothing"],
  [asks("Ann was born in May.", "tomorrow"), ["If tomorrow is 8/12/2019, then today is 8/11/2019."], "confirmed"],
  [asks("Ann was born in May.", "tomorrow"), ["If tomorrow is 8/12/2019, then today is 8/13/2019."], "refuted"],
  [asks("Today is 5/17/2014.", "tomorrow"), ["One week ago from today would be May 10, 2014."], "confirmed"],
  [asks("Today is 5/10/2014.", "one week from today", choices), ["So the answer is (A)."], "confirmed"],
  [asks("Today is 5/10/2014.", "one week from today", choices), ["So the answer is (B)."], "refuted"],
  [asks("Ann knows that today is 5/10/2014.", "one week from today", choices), ["So the answer is (B)."], "nothing"],
  // A condition that repeats the prompt, a day told in passing, and a wedding some years ago.
  [
    asks("Ann has a visit for tomorrow (Tue, 7/9/1974).", "today"),
    ["If that is tomorrow, 7/9/1974, then today's date is 7/8/1974."],
    "confirmed",
  ],
  [
    asks("Ann has a visit for tomorrow (Tue, 7/9/1974).", "today"),
    ["If that is tomorrow, 7/9/1974, then today's date is 7/10/1974."],
    "refuted",
  ],
  [
    asks("Ann has a visit for tomorrow (Tue, 7/9/1974).", "tomorrow"),
    ["If today were Friday, then today's date is 7/12/1974."],
    "nothing",
  ],
  [
    asks("The visit is moved to tomorrow, 10/16/1934.", "a week ago"),
    ["One week ago from today was 10/8/1934."],
    "confirmed",
  ],
  [
    asks("The visit is moved to tomorrow, 10/16/1934.", "a week ago"),
    ["One week ago from today was 10/9/1934."],
    "refuted",
  ],
  [
    asks("Ann and Bo married on Jan 2, 1968. It is their 5-year anniversary today.", "tomorrow"),
    ["So today's date is Jan 2, 1973."],
    "confirmed",
  ],
  [
    asks("Ann and Bo married on Jan 2, 1968. It is their 5-year anniversary today.", "tomorrow"),
    ["So today's date is Jan 2, 1972."],
    "refuted",
  ],
  [
    asks("Ann flies the day after tomorrow, 10/16/1934.", "a week ago"),
    ["One week ago from today was 10/7/1934."],
    "nothing",
  ],
  // The prompt asks for the month first.
  [asks("Ann was born in May.", "tomorrow"), ["It is Jan 3, 1963, that is 01/03/1963."], "confirmed"],
  [asks("Ann was born in May.", "tomorrow"), ["It is Jan 3, 1963, that is 03/01/1963."], "refuted"],
  [asks("Ann was born in May.", "tomorrow"), ["It is 1/3/1963, that is 03/01/1963."], "nothing"],
  ["Today is 5/10/2014. How many days has a week?", ["Tomorrow is 5/12/2014."], "nothing"],
];

describe("days that lie from another day", () => {
  test.each(rows)("%s … %j: %s", (prompt, steps, outcome) => {
    const checks = checkComputations(steps.at(-1) ?? "", computationContext([prompt], steps.slice(0, -1)));
    const said = checks.length === 0 ? "nothing" : checks.every(({ holds }) => holds) ? "confirmed" : "refuted";
    expect(said).toBe(outcome);
  });
});
