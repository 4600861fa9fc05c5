import { asPattern } from "../../../asPattern.js";
import type { OrderFact } from "./consistentOrders.js";
import { type Axis, ordinal, rankOf } from "./axes.js";

/** Things that a prompt puts in order, and what they are put in order by. */
export interface Things {
  /** How a text may call each, in lower case: "white book", "white". */
  readonly names: readonly (readonly string[])[];
  readonly axis: Axis;
  /** The prompt lists them; else they are those that its relations name. */
  readonly listed: boolean;
}

/** A fact as a text states it. `start` and `end` are characters within the text. */
export interface StatedFact {
  readonly fact: OrderFact;
  readonly negated: boolean;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const verb = `(?:(?:is|are|was|were|must|finish(?:ed|es)|came|comes|placed|stands|sits|must be|must have been|has to be|must have finished)(?<not> not(?: be)?|n['’]t(?: be)?)?|(?<never>cannot be|can['’]t be|could not be|couldn['’]t be|cannot have finished|could not have finished))`;
const adverb = "(?: (?:therefore|thus|also|then|indeed|located|in))?";
/** Behind these an end is one of some, not of all. */
const ofSome = String.raw`(?! (?:of|among|amongst|between|except|after|before|so far|but|or|to|from|possible|one)\b)(?![\w-])`;

/** All that a sentence states of how things stand, where a form of words leaves no doubt. */
export function orderFactsIn(text: string, all: Things): StatedFact[] {
  const things = withPronoun(text, all);
  const found = [...relations(text, things), ...places(text, things), ...lists(text, things)];
  // "Finished first" is an end and an ordinal.
  return found
    .filter(({ start }, i) => found.findIndex((other) => other.start === start) === i)
    .sort((a, b) => a.start - b.start);
}

function thing({ names }: Things, group: string): string {
  const all = names.flat().sort((a, b) => b.length - a.length);
  const alone = group === "one" ? String.raw`(?<!\b(?:or|and) (?:the )?)` : "";
  return String.raw`(?<![\p{L}\p{N}-])${alone}(?:the )?(?<${group}>${all.map(asPattern).join("|")})(?![\p{L}\p{N}-])`;
}

const indexOf = ({ names }: Things, name: string): number => names.findIndex((own) => own.includes(name.toLowerCase()));

/** "The limousine is the third-oldest, so it is …": the first thing of a sentence is meant. */
function withPronoun(text: string, things: Things): Things {
  const first = new RegExp(
    `^\\W*(?:(?:since|because|as|so|and|thus|therefore|hence),? )?${thing(things, "one")}`,
    "iu",
  ).exec(text);
  if (
    !first ||
    !/, (?:so|and|thus|therefore|hence|which means(?: that)?|meaning(?: that)?),? it (?:is|cannot|can['’]t|must)\b|^\W*(?:since|because|as)\b[^,]*, it (?:is|cannot|can['’]t|must)\b/i.test(
      text,
    )
  )
    return things;
  const meant = indexOf(things, first.groups?.one ?? "");
  return { ...things, names: things.names.map((names, i) => (i === meant ? [...names, "it"] : names)) };
}

/** "The bus is newer than the sedan." */
function relations(text: string, things: Things): StatedFact[] {
  return things.axis.flatMap(({ than }, pole) => {
    const form = new RegExp(
      `${thing(things, "one")} ${verb}${adverb} (?:${than}) ${thing(things, "other")}(?! or )`,
      "giu",
    );
    return Array.from(text.matchAll(form)).flatMap((match): StatedFact[] => {
      const [one, other] = [indexOf(things, match.groups?.one ?? ""), indexOf(things, match.groups?.other ?? "")];
      if (one === other) return [];
      const [first, then] = pole === 0 ? [one, other] : [other, one];
      return [stated(match, { kind: "before", first, then })];
    });
  });
}

/** "The station wagon is the second-newest", "the white book is the third from the left", "Dan finished third". */
function places(text: string, things: Things): StatedFact[] {
  const count = things.names.length;
  const one = thing(things, "one");
  return things.axis.flatMap(({ most, name }, pole) => {
    const end = `(?:(?<rank>${ordinal})[- ])?(?:${most})`;
    const forms = [
      `${one} ${verb}${adverb} (?:the )?${end}${ofSome}`,
      String.raw`${one} ${verb}${adverb} (?:the )?(?<rank>${ordinal})(?: \p{L}+)? from the (?:${name})(?![\w-])`,
      // "The rightmost book is the green book", "the only golfer who can be last is Ana".
      String.raw`(?<!other than |besides |not )\bthe ${end}(?: (?!of\b|to\b)\p{L}+)? (?:is|are|was|were|must be) ${one}(?! or )`,
      String.raw`\bthe only \p{L}+ (?:that|who|which) (?:can|could) (?:be|finish) (?:the )?${end}(?: \p{L}+)? (?:is|are) ${one}(?! or )`,
      ...(/\bfirst\b/.test(most)
        ? [
            String.raw`${one} ${verb}${adverb} (?:the )?(?<rank>${ordinal})(?: place)?(?![- ](?:to|from|last|newest)\b)${ofSome}`,
            String.raw`\b(?:who|that) finished (?<rank>${ordinal})(?! to\b|-to\b),? (?:is|was) ${one}(?! or )`,
          ]
        : []),
      ...(/\blast\b/.test(most)
        ? [
            String.raw`${one} ${verb}${adverb} (?:the )?(?<rank>${ordinal})[- ](?:to|from)[- ](?:the )?last(?![\w-])`,
            String.raw`\b(?:who|that) finished last,? (?:is|was) ${one}(?! or )`,
          ]
        : []),
    ];
    return forms.flatMap((form) =>
      Array.from(text.matchAll(new RegExp(form, "giu"))).map((match) => {
        const rank = match.groups?.rank === undefined ? 1 : rankOf(match.groups.rank);
        const place = pole === 0 ? rank : count + 1 - rank;
        return stated(match, { kind: "place", things: [indexOf(things, match.groups?.one ?? "")], places: [place] });
      }),
    );
  });
}

/** "From left to right: first is the white book, then second can be the gray or the red book, …". */
function lists(text: string, things: Things): StatedFact[] {
  const count = things.names.length;
  const [first, last] = things.axis;
  const header = new RegExp(
    String.raw`\bfrom (?:the )?(?:(?<down>${first.name}) to (?:the )?(?:${last.name})|(?<up>${last.name}) to (?:the )?(?:${first.name}))(?![\w-])`,
    "iu",
  );
  const head = header.exec(text);
  if (!head) return [];
  const begin = head.index + head[0].length;
  const item = new RegExp(
    String.raw`(?<before>(?:(?:${ordinal})(?:,| and|, and| to) )?)\b(?<rank>${ordinal}|last)(?: or (?<orRank>${ordinal}|last))? (?:is|must be|can be|can only be) (?<of>${thing(things, "one")}(?: or ${thing(things, "other")})?)(?! (?:or|and) )`,
    "giu",
  );
  return Array.from(text.slice(begin).matchAll(item)).flatMap((match): StatedFact[] => {
    const { before, rank = "", orRank, one = "", other } = match.groups ?? {};
    if (before) return [];
    const placeOf = (word: string) => {
      const from = word.toLowerCase() === "last" ? count : rankOf(word);
      return head.groups?.down === undefined ? count + 1 - from : from;
    };
    const named = [one, ...(other === undefined ? [] : [other])].map((name) => indexOf(things, name));
    const places = [rank, ...(orRank === undefined ? [] : [orRank])].map(placeOf);
    const found = stated(match, { kind: "place", things: named, places });
    return [{ ...found, start: found.start + begin, end: found.end + begin }];
  });
}

function stated(match: RegExpExecArray, fact: OrderFact): StatedFact {
  const [text] = match;
  const negated = match.groups?.not !== undefined || match.groups?.never !== undefined;
  return { fact, negated, text, start: match.index, end: match.index + text.length };
}
