/**
 * A regular expression that is too long for one line: its source in pieces, which follow one another as they stand and are cut where one
 * alternative ends. Each piece is raw (`String.raw`), so that what stands there is what is matched.
 */
export const patternOf = (flags: string, pieces: readonly string[]): RegExp => new RegExp(pieces.join(""), flags);
