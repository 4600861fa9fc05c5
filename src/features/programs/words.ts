import type { Place, Programs } from "./place.js";

const letters = /^[^\p{L}]*(\p{L}+)[^\p{L}]*$/u;

/** The word that a token is, in lower case; undefined for a part of a word and for what has no letters. */
function wordAt({ token }: Place): string | undefined {
  return letters.exec(token)?.[1]?.toLowerCase();
}

/** A word without the endings that English adds to it; undefined where too little would be left to tell anything. */
function stemOf(word: string | undefined): string | undefined {
  const stem = word?.replace(/(?:ings?|ed|es|s|e|ly)$/u, "");
  return stem !== undefined && stem.length >= 3 ? stem : undefined;
}

export const words: Programs = {
  word: wordAt,
  stem: (place) => stemOf(wordAt(place)),
  after: ({ before }) => /(\p{L}+)[^\p{L}]*$/u.exec(before)?.[1]?.toLowerCase(),
  before: ({ after }) => /^[^\p{L}]*(\p{L}+)/u.exec(after)?.[1]?.toLowerCase(),
};
