/** Characters that steer a terminal, turn the writing direction, or are not seen. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A name out of a file, in quotation marks: safe to put into a message. */
export function quote(name: string, most = 80): string {
  return JSON.stringify(cut(name, most)).replace(unseen, escaped);
}

/** What a file says, without quotation marks. */
export function shown(text: string, most: number): string {
  return cut(text, most).replace(unseen, escaped);
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, i) => character.charCodeAt(i))
    .map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`)
    .join("");
}
