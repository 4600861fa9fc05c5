/** Words by which a few things are counted. */
export const numberWords: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  both: 2,
  a: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

/** Those of them by which several are counted, for patterns. */
export const several = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";

/** The number that stands in digits or in one of those words. */
export const numberFrom = (word: string): number => (/^\d/.test(word) ? Number(word) : numberWords[word]);
