import { unitOf } from "./units.js";

/**
 * What is known of the words of a text: English and Chinese ones are understood, those of "other" languages are not, and
 * there may be none.
 */
export type Language = "english" | "chinese" | "other" | "none";

const set = (words: string) => new Set(words.split(" "));

/** Words of English that other languages do not share: one of them shows it. */
const strong = set(
  "the and are were has have that she it they for with each there you his their this which because from how many more cost costs equals " +
    "gives when would what but not then since therefore thus can could should let who where after before every another only about than " +
    "into over out up down both same first second third last next now your our my its them him us these those been being does did do " +
    "had get gets got find need needs make makes made take takes took give gave spend spends spent buy buys bought sell sells sold pay " +
    "pays paid earn earns earned save saves saved eat eats ate weigh weighs read reads walk walks walked run runs ran drive drives drove " +
    "collected picked caught received scored contains owns owned left remain remaining altogether together away old people books apples " +
    "pages points students children friends years weeks months days hours minutes seconds pounds ounces feet inches yards miles dollars " +
    "cents square answer result sum difference cookies eggs boxes bags cups cards marbles stickers tickets pieces times means know knows " +
    "use uses used calculate calculated add adds added adding multiply divide subtract computing compute red blue green yellow black white " +
    "money price prices pencils crayons flowers trees cars dogs cats fish games shirts time day week month year hour wrong right simply " +
    "broke lost drew loses picks gets goes comes wins sees lasts completed visited hired baked won sold wrote writes hunts feeds walked current salary " +
    "distance speed length width height area volume weight number numbers half quarter twice double each full empty new long tall wide deep big small large " +
    "planted donated answered today yesterday slices oranges friends' " +
    "off here average weighted interest increase decrease savings loan " +
    "hence simplifying substituting expanding factoring combining solving dividing multiplying adding subtracting squaring plugging rearranging " +
    "obtain yields divisible prime factors whole integer integers expression probability " +
    "consequently accordingly finally lastly overall thereby clearly obviously indeed follows meaning similarly likewise furthermore " +
    "calculation verification check equation",
);
/** Words of English that are words elsewhere too: two of them show it. */
const weak = set(
  "is was so to of in a i an on at as be by if he we her all will per or no me total step per also one two three four five six seven eight " +
    "nine ten item items note minus plus tax net ok",
);
/** Common words of other European languages that are no words in English. */
const foreign = set(
  "der das und ist sind wir mit für von dem ein eine einen nicht es gibt sich zu auf damit daher kostet insgesamt wenn aus nach bei haben " +
    "wird werden oder aber noch sie ich sagt falsch stimmt ergibt gleich dann beträgt zusammen jeder stück preis summe le les et est sont nous " +
    "donc avec une elle ne pas soit dans qui que reste alors aux ont chaque prix égale ensemble faux los las y con para una hay tiene cuesta " +
    "entonces cada quedan lo su precio igual cuestan tenemos resultado il gli che quindi della dei ogni dopo prezzo somma os são com uma não " +
    "portanto custa da dos das tem na preço soma het een en zijn voor dus niet als dan och är det att inte som av och jest nie że jeśli to itu " +
    "adalah yang ve bir değil la el",
);

/** Words of a text that are looked at. */
const MAX_WORDS = 400;

const otherScripts =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}]{2}|[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The language of a text by its script and its commonest words. `known` is that of the texts around it. */
export function languageOf(text: string, known: ReadonlySet<Language> = new Set()): Language {
  if (otherScripts.test(text)) return "other";
  const latin = wordsOf(text);
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han > 0 && han >= latin.length) return "chinese";
  if (latin.length === 0) return "none";
  const count = (words: ReadonlySet<string>) => latin.filter((word) => words.has(word)).length;
  const units = latin.filter((word) => word.length > 3 && unitOf(word)).length;
  // "Mike's salary".
  const possessives = /\p{L}['’]s\b/u.test(text) ? 2 : 0;
  const english = 2 * count(strong) + count(weak) + 2 * units + possessives;
  const others = 2 * count(foreign) + latin.filter((word) => /[^a-z]/.test(word)).length;
  const all = latin.every((word) => strong.has(word) || weak.has(word));
  if ((english >= 2 || all) && english > others) return "english";
  return others === 0 && known.has("english") && !known.has("other") ? "english" : "other";
}

/** The text with spaces for LaTeX commands and names of functions, each letter in its place. */
export function withoutCommands(text: string): string {
  return text.replace(
    /\\(?:begin|end)\{[a-z]{1,20}\*?\}|\\[a-zA-Z]{1,20}|\b(?:math\.)?(?:sqrt|cbrt|binom|comb|perm|nCr|nPr)(?=\s?\()|\bmod\b(?=\s?\d)/g,
    (command) => " ".repeat(command.length),
  );
}

/** Words of two letters and more that are no symbols of units. */
function wordsOf(text: string): string[] {
  const words =
    withoutCommands(text)
      .match(/\p{Script=Latin}{2,20}/gu)
      ?.slice(0, MAX_WORDS) ?? [];
  return words.filter((word) => word.length > 3 || !unitOf(word)).map((word) => word.toLowerCase());
}
