/** Whole numbers as they are counted in English words, each at its place. */
export const countWords = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
