export const months = "january february march april may june july august september october november december".split(
  " ",
);
/** Of a year that is no leap year. */
export const monthDays: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
export const weekdays = "sunday monday tuesday wednesday thursday friday saturday".split(" ");

export const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
