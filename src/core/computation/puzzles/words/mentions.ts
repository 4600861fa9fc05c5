/** What a word is set in: quotation marks, bold, code. */
export const mark = "[\"“”'‘’`*_]";
const bare = String.raw`\p{L}{1,40}(?:['’-]\p{L}{1,40}){0,3}`;
/** A word as a text mentions it, in marks or bare. */
export const mention = String.raw`(?<!\p{L})${mark}{0,4}(?<!\p{L}['’-]?)${bare}(?!\p{L})${mark}{0,4}`;
/** The same, only in marks. */
export const quotedMention = String.raw`(?<!\p{L})${mark}{1,4}${bare}${mark}{1,4}`;

/** Words of English sentences: bare, they need not be meant as words. */
const ordinary = new Set(
  "a i an the each every word words letter letters list it its this that both all and or not none is are was be of in to by we so then than first second third fourth fifth last next other same one two three as with for on at has have had my your answer order also but if from now here there sorted alphabet alphabetically respectively".split(
    " ",
  ),
);

/** Whether a bare word may be a part of the sentence. */
export const isOrdinary = (word: string): boolean => ordinary.has(word);

/** The word of a mention, without what it is set in. */
export const unmarked = (text: string): string => text.replace(/^["“”'‘’`*_]+|["“”'‘’`*_]+$/g, "");

export const isMarked = (text: string): boolean => /^["“”'‘’`*_].*["“”'‘’`*_]$/su.test(text);

/** The word that is mentioned, in lower case: any in marks, a bare one only of the known words; null for others. */
export function mentioned(text: string, known: { has(word: string): boolean }): string | null {
  const word = unmarked(text).toLowerCase();
  if (isMarked(text)) return word;
  return known.has(word) && !ordinary.has(word) ? word : null;
}

/** Only the letters of English are compared: in what order others come is not certain. */
export const isEnglish = (word: string): boolean => /^[a-z]+$/i.test(word);
