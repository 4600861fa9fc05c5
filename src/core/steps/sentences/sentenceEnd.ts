/**
 * Where a sentence ends inside a line. Rules of our own: on the 204 lines in more than eleven languages of
 * test/unit/core/steps/sentenceTables.ts the libraries that were tried split between 30 % (sbd) and 61 % (sentencex-wasm,
 * which must be told the language) as a person would, and each needs the whole text, while steps are closed as the model
 * writes. The others: Intl.Segmenter 46 %, sentence-splitter 37 %, wink-nlp 35 %, cldr-segmentation 50 %,
 * @echogarden/text-segmentation 44 %, compromise 45 %, @stdlib/nlp-sentencize 30 %.
 */
import { wordsOf } from "./languages/all.js";
import { endsBehindNumber, endsBehindUnit, isUnit, namesNumber } from "./numbers.js";
import { type Around, around, beginsSentence, continuesFormula, isNumberLike, type Stop } from "./words.js";

const neverLast = wordsOf("before");
const within = wordsOf("within");
const openers = wordsOf("openers");
const values = wordsOf("values");

/** Openers that are also parts of names: "J. de Boer", "R. La Rue". */
const particles = new Set(
  "le la el les los de der den die van von di da du do dos das del a al an e o y san st ten".split(" "),
);

/** The beginnings of abbreviations of several words: `z` and `B` of "z. B." */
const beginnings = new Set(
  [...neverLast, ...within].flatMap((abbreviation) => {
    const parts = abbreviation.split(".");
    return parts.slice(1).map((_, i) => parts.slice(0, i + 2).join("."));
  }),
);

/** Whether the stop ends a sentence. White space must follow it. */
export function endsSentence(stop: Stop): boolean {
  const found = around(stop);
  const { mark, before, next, nextWord } = found;
  const opens = openers.has(nextWord);
  if (!beginsSentence(next) || continuesFormula(stop.after)) return false;
  if (/\.\.|…/.test(mark)) return !isOmission(before, next) || opens;
  if (mark !== ".") return !isFactorial(found) && !saysWhoSpoke(found);
  for (const rule of rules) {
    const ends = rule(found, opens);
    if (ends !== null) return ends;
  }
  return true;
}

/** `2, 4, ... 10`, `x ... y`, `[...]`: an ellipsis in a row, or in brackets. */
function isOmission(before: string, next: string): boolean {
  if (/\s$/.test(before) && !/[,+*×·=–-]\s$/.test(before)) return !/^\p{Lu}\p{Ll}/u.test(next);
  return /[\s,+*×·=–[(-]$/.test(before) || (/\d$/.test(before) && /^\d/.test(next));
}

function isFactorial({ mark, before, next }: Around): boolean {
  return mark === "!" && /\d$/.test(before) && /^\d+!/.test(next);
}

/** `"Stop!" Tom said.` */
function saysWhoSpoke({ mark, next }: Around): boolean {
  return (
    /["”’']$/.test(mark) && /^\p{Lu}[\p{L}’'-]*\s(?:said|says|asked|asks|replied|answered|added|wrote)\b/u.test(next)
  );
}

type Rule = (stop: Around, opens: boolean) => boolean | null;

/** In order: the first that knows decides. Where none does, a full stop ends the sentence. */
const rules: readonly Rule[] = [
  // Three dots with spaces leave something out, a fourth one ends the sentence.
  ({ before }) => (/(?<!\.\s)\.\s\.\s$/.test(before) ? false : null),
  isInsideAbbreviation,
  endsBehindClock,
  endsBehindUnit,
  ({ spellings }) => (spellings.some((spelling) => neverLast.has(spelling)) ? false : null),
  // "b. 1990", "c. 1850"
  ({ word, next }) => (/^[bcdr]$/.test(word) && /^\d{4}\b/.test(next) ? false : null),
  (stop) => (namesNumber(stop, isNumberLike(stop.next)) ? false : null),
  endsBehindNumber,
  ({ word, spellings }, opens) =>
    /^(?:\p{L}\.)+\p{L}$/u.test(word) || spellings.some((spelling) => within.has(spelling)) ? opens : null,
  isAgainst,
  endsBehindLetter,
  endsBehindConsonants,
];

/** The first full stop of "z. B.", "EE. UU." or "J. R. R. Tolkien". */
function isInsideAbbreviation({ word, spellings, next }: Around): boolean | null {
  const following = /^(\p{L}{1,4})\./u.exec(next)?.[1].toLowerCase();
  if (following === undefined) return null;
  if (/^\p{L}$/u.test(word) && following.length === 1) return false;
  return spellings.some((spelling) => beginnings.has(`${spelling}.${following}`)) ? false : null;
}

/** "Roe v. Wade" */
function isAgainst({ word, preceding, next }: Around): boolean | null {
  return word === "v" && /(?:^|\s)\p{Lu}[\p{L}.’'-]*\s$/u.test(preceding) && /^\p{Lu}\p{L}/u.test(next) ? false : null;
}

const behindClock = new Set(
  (
    "eastern central mountain pacific local standard daylight monday tuesday " +
    "wednesday thursday friday saturday sunday january february march april june july august september october november december"
  ).split(" "),
);

/** "at 3 p.m. He left", but not "3 p.m. Eastern", nor "At 5 a.m. Mr. Smith went out". */
function endsBehindClock({ word, preceding, whole, next, nextWord }: Around): boolean | null {
  if (!/^[ap]\.m$/i.test(word)) return null;
  if (behindClock.has(nextWord) || /^[A-Z]{2,4}\b/.test(next)) return false;
  return !(whole && /^\W*(?:at|by|around|about|before|after|since|until|from)\s[\d:.]+\s?$/i.test(preceding));
}

/** Behind an option's letter a sentence may end, behind a list's letter or an initial it does not. */
function endsBehindLetter(stop: Around, opens: boolean): boolean | null {
  const { word, preceding, precedingWord, whole, nextWord } = stop;
  if (!/^\p{L}$/u.test(word)) return null;
  if (whole && /^[\s*_#>|(-]*$/.test(preceding)) return false;
  if (/^a$/i.test(word) && /[:：]\s*$/.test(preceding)) return values.has(precedingWord) || precedingWord === "choice";
  if (!/^\p{Lu}$/u.test(word)) return true;
  return (opens && !particles.has(nextWord)) || !isInitial(stop);
}

/** "J." in "J. Smith" or "by J. Smith", but not "B." in "the answer is B. Paris lies in France". */
function isInitial({ word, preceding, next }: Around): boolean {
  if (!/^\p{Lu}/u.test(next)) return false;
  if (/(?:\b(?:is|be|was|are|option|choice|letter|answer|select|choose)|[:=(*,])\s*$/i.test(preceding)) return false;
  if (
    /\b(?:size|type|class|grade|group|vitamin|hepatitis|plan|team|variant|version|appendix|annex|exhibit|column|point|vertex|segment|set|event|player|machine|bag|box)\s*$/.test(
      preceding,
    )
  )
    return false;
  // "it's B. Explain why", "I picked B. Then": an option's letter.
  if (/\b(?:(?:it|that)['’]s|its|pick(?:ed)?|chose|guess|say)\s*$/i.test(preceding)) return !/^[A-H]$/.test(word);
  if (/\b(?:and|or|of|for|to)\s*$/i.test(preceding)) return !/^[A-EI]$/.test(word);
  return word !== "I" || /\p{Lu}\p{Ll}+\s$/u.test(preceding);
}

const vowelless = new Set("hm hmm hmmm shh sh pst psst brr tsk pfft mm mmm grr nth pm".split(" "));

/** An unknown word without a vowel is an abbreviation: "Thm. 2", "Hwy. Patrol". */
function endsBehindConsonants({ word, next }: Around, opens: boolean): boolean | null {
  if (!/^[b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]{1,4}$/.test(word)) return null;
  if (vowelless.has(word.toLowerCase()) || isUnit(word)) return null;
  return /^\p{N}/u.test(next) ? false : opens || !/^\p{Lu}/u.test(next);
}
