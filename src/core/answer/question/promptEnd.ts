/** How much of a prompt's end is looked at for what it asks. UTF-16 code units. */
const REACH = 4000;

export const promptEnd = (prompt: string): string => prompt.slice(-REACH);

/** Sentences and lines, with the marks that end them. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.?!])(?=\s)|(?<=[。？！])|\n/);
