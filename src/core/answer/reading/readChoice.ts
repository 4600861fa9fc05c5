import type { ChoiceOption } from "../question/options.js";
import { beforeReasons, type Found, type Reading } from "./reading.js";
import { decimalValue } from "../numbers.js";
import { numeralsIn } from "../numerals/scan.js";
import { plainText } from "../numerals/plainText.js";

const english = String.raw`(?:[Tt]he )?(?:[Cc]orrect |[Rr]ight |[Bb]est |[Ff]inal )*(?:[Oo]ption|[Cc]hoice|[Aa]nswer|[Ll]etter|选项|選項|选|選)(?: is)?[\s:：]*`;
/** "la B", "la opción B", "Antwort B": what other languages put before a letter, where a capital follows. */
const others = String.raw`(?:(?:選択肢|보기|선택지)[ \t]{0,2})?(?:(?:[Ll]a|[Ll]e|[Ee]l|[Aa]|[Oo]|[Dd]ie|[Dd]er|[Dd]e) |[Ll]['’])?(?:(?:réponse|proposition|option|lettre|respuesta|opción|letra|alternativa|resposta|opção|risposta|opzione|[Aa]ntwort(?:möglichkeit)?|[Oo]ption|[Bb]uchstabe|[Aa]ntwoord|[Оо]твет|[Вв]ариант) )?(?=["“«(*]{0,3}[A-Z]\b)`;
const named = `(?:${english}|${others})`;
const opening = String.raw`(?:<\/?(?:b|strong|i|em|u|p|span|code)>|[\s*_"'“‘«‹「『《\x60~$:：<>#({\[【=\p{So}-]|\uFE0F)*`;
/** An option's letter stands this near to the beginning of what states it. UTF-16 code units. */
const FIRST = 160;
/** Words that follow a letter "A" and no article. */
const afterLetter =
  "because|since|as|for|and|or|is|but|with|which|due|by|from|not|rather|in|would|must|seems|fits|while";

/** The option that a stated answer names, by letter or by words. */
export function readChoice(content: string, options: readonly ChoiceOption[], strict = false): Reading {
  const { text: written, starts, ends } = plainText(content);
  const letters = options.map(({ letter }) => letter);
  // ② where the options are numbered
  const text = letters.includes("1") ? written.replace(/[①-⑨]/gu, (circled) => circled.normalize("NFKC")) : written;
  const plain = { text, starts, ends };
  const place = (found: Found | null): Found | null =>
    found && { text: found.text, start: plain.starts[found.start], end: plain.ends[found.end - 1] };
  const match = leadingLetter(letters.join("")).exec(plain.text.slice(0, FIRST));
  if (match) {
    const [upper, bracketed, lower] = match.slice(1);
    const letter = upper ?? bracketed ?? lower;
    const end = match[0].length;
    const rest = plain.text.slice(end);
    const bare = upper !== undefined && !/[([{【]$/.test(match[0].slice(0, -letter.length));
    const article = bare && /^[AI]$/.test(letter) && new RegExp(`^ (?!(?:${afterLetter})\\b)\\p{Ll}`, "u").test(rest);
    if (!article) {
      if (namesAnother(rest, letters, letter)) return strict ? null : "unclear";
      if (
        strict &&
        !/^[)\]}】*_"'”’`$]*(?:\s*$|\s*[.,;:!。，；：！)—–-]|\s+(?:because|since|as|for|but|and|which|is(?= (?:the|our|my|your|indeed|therefore|clearly|definitely|correct|right|best|it)\b))\b|\s+(?:then|here|indeed|after all|stands|wins|remains)\s*(?:$|[.,;!])|\s*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}])/u.test(
          rest,
        )
      )
        return null;
      return place({ text: letter.toUpperCase(), start: end - letter.length, end });
    }
  }
  const words = byWords(plain.text, options);
  // "Wait, actually Venus.": nothing beside the option's words.
  const alone = words && isAround(plain.text.slice(0, words.start), plain.text.slice(words.end));
  return strict && !alone ? null : place(words);
}

/** An article in front of an option's words and brackets behind them say nothing more: "It's the apple (Malus)." */
function isAround(before: string, behind: string): boolean {
  return (
    /^[^\p{L}\p{N}]*(?:(?:the|an?|das|der|die|la|el|il|un|une|una)\s)?[^\p{L}\p{N}]*$/iu.test(before) &&
    /^[^\p{L}\p{N}(]*(?:\([^()]{1,40}\)[^\p{L}\p{N}]*)?$/u.test(behind)
  );
}

const leading = new Map<string, RegExp>();

/** A capital letter; a small one in brackets or alone. Group 1, 2 or 3. */
function leadingLetter(letters: string): RegExp {
  const known = leading.get(letters);
  if (known) return known;
  const loose = `[${letters}${letters.toLowerCase()}]`;
  const over = String.raw`(?![\p{Script=Latin}\p{N}'’+#]|\.\d|-\p{L})`;
  const pattern = new RegExp(
    String.raw`^${opening}(?:${named}${opening})?(?:([${letters}])${over}|(?<=[(\[{【])(${loose})(?=[)\]}】\s]|$)|(${loose})(?=\)|\]|[.*_"'”’\x60]{0,4}\s*$|[.:：]\s|,|\s(?:because|since|is)\b))`,
    "u",
  );
  leading.set(letters, pattern);
  return pattern;
}

/** "(A) or (B)", "A and C", "B, D": behind the first letter, before any reason, another one. */
function namesAnother(rest: string, letters: readonly string[], first: string): boolean {
  const others = letters.filter((letter) => letter !== first.toUpperCase()).join("");
  if (others === "") return false;
  const another = new RegExp(
    String.raw`^[)\]*_"'”’\s]{0,4}(?:[^,;.，。；\n()]{0,40}?)(?:,|\/|\bor\b|\band\b|&|\+|和|或|与|與|及|、)\s*(?:or|and|option|choice|either|possibly|maybe|perhaps|\s)*[("*]*[${others}][)"*]*(?![\p{Script=Latin}\p{N}'’])(?! (?:is|was|does|has|can|cannot|would|will|states?|refers|isn|doesn|says|just|only|lacks|contradicts)\b)(?!(?:,? (?:and |or )?\(?[A-Z]\)?){0,6} (?:are|were) (?:\w+ )?(?:wrong|incorrect|not)\b)(?!(?:[、,和及與与]?[A-Z]){0,6}(?:选项|選項|[项項])?(?:[都均皆也]|[则則])?(?:是|为|為)?(?:[错錯不非]|有误|有誤|排除))`,
    "u",
  );
  const reason = rest.search(
    /\b(?:because|since|as|not|rather|instead|unlike|while|whereas|but|so|which|is|are)\b|因|而|不/,
  );
  const match = another.exec(rest);
  return match !== null && (reason < 0 || match[0].length <= reason);
}

/** An option named by its words. The longest one wins, so that "dark red" is not taken for "red". */
function byWords(content: string, options: readonly ChoiceOption[]): Found | null {
  const head = beforeReasons(content);
  const named = options
    .map((option) => ({ option, found: wordsIn(head, option.text) }))
    .filter(({ found }) => found !== null)
    .sort((a, b) => b.option.text.length - a.option.text.length);
  const [first, ...others] = named;
  if (!first?.found) return byValue(head, options);
  const inside = (text: string) => wordsIn(wordsOf(first.option.text), text) !== null;
  if (others.some(({ option }) => !inside(option.text))) return null;
  return { text: first.option.letter, start: first.found.start, end: first.found.end };
}

function wordsOf(option: string): string {
  return plainText(option)
    .text.replace(/[$]/g, "")
    .replace(/^[\s"'“‘*_]+|[.。\s"'”’*_]+$/g, "");
}

/** Whole words, in any case; in scripts without spaces, anywhere. */
export function wordsIn(text: string, option: string): { start: number; end: number } | null {
  const words = lowered(wordsOf(option));
  if (words === "") return null;
  const inside = lowered(text);
  for (let at = inside.indexOf(words); at >= 0; at = inside.indexOf(words, at + 1)) {
    const [before, behind] = [inside[at - 1] ?? "", inside.slice(at + words.length, at + words.length + 2)];
    const opens =
      !/^[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]/u.test(words) ||
      !/[\p{Script=Latin}\p{Script=Cyrillic}\p{N}_.-]/u.test(before);
    const closes =
      !/[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]$/u.test(words) ||
      !/^(?:[\p{Script=Latin}\p{Script=Cyrillic}\p{N}_]|[.,/-]\d)/u.test(behind);
    if (opens && closes && words.length > (/^\p{L}$/u.test(words) && /\p{Script=Latin}/u.test(words) ? 1 : 0))
      return { start: at, end: at + words.length };
  }
  return null;
}

/** The only option of the value that is stated: "12 cm" among 12, 15 and 20. */
function byValue(content: string, options: readonly ChoiceOption[]): Found | null {
  const value = (text: string) => {
    const [first, second] = numeralsIn(plainText(text).text, { decimal: ".", stated: true });
    return first && !second && first.text !== null && !first.inExpression
      ? { first, number: decimalValue(first.text) }
      : null;
  };
  const stated = value(content);
  if (!stated || stated.number === null) return null;
  const same = options.filter(({ text }) => value(text)?.number === stated.number);
  return same.length === 1 ? { text: same[0].letter, start: stated.first.start, end: stated.first.end } : null;
}

/** In lower case, character by character: "İ" would become two, and places behind it others. */
function lowered(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}
