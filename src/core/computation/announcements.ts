import { countWords } from "./countWords.js";
import { countsSubsets } from "./countingPhrases.js";
import { anyOf } from "./vocabulary.js";

/** A way of computing in which plain arithmetic does not decide whether a statement is right. */
export type Convention =
  /** Remainders: 5 + 4 = 2 modulo 7, hours on a clock, last digits. */
  | "modular"
  /** Signs that mean something else: a * b = a + 2b, Boolean sums, puzzles. */
  | "redefined"
  /** Numbers that wrap around in a machine. */
  | "machine"
  /** Results that are rounded or estimated. */
  | "rounded"
  /** Versions, sections and words in order: 3.10 comes after 3.9. */
  | "ordered"
  /** Signs in the order in which they are written. */
  | "left-to-right"
  /** Forces and distances that have directions, and what shrinks when it is mixed. */
  | "not additive"
  /** Committees, hands and ways, so that C(5, 3) counts subsets. */
  | "subsets"
  /** Working days, and days that are counted with the first. */
  | "counting"
  /** Another world, calendar or geometry, a game, a story, what is only supposed. */
  | "elsewhere"
  /** Countries that kept the older calendar for longer. */
  | "old style";

const signs = "[-+*/^×÷·⋅∗−⊕⊗⊖∘@#△▲☆★◇◆□○&|%$※]";

/** What announces each convention. */
export const announcements: readonly {
  readonly convention: Convention;
  readonly says: readonly Pick<RegExp, "test">[];
}[] = [
  {
    convention: "modular",
    says: [
      new RegExp(
        anyOf(
          String.raw`\b(?:mod|modulo|modulus|modular|congruen(?:t|ce|ces)|residues?|cyclic group|finite field|GF)\b`,
          String.raw`\\[pb]?mod\b|≡|\\equiv\b`,
        ),
        "i",
      ),
      new RegExp(
        anyOf(
          String.raw`\bremainders?\s+(?:when|of|on|after|upon|if|modulo)\b[^.\n]{0,40}\bdivi`,
          String.raw`\bdivided by \d+[^.\n]{0,30}\bremainder|\bremainder (?:of|is|=)\s*\d`,
        ),
        "i",
      ),
      /\b(?:1?[0-9]|24)[- ]hour clock\b|\bclock (?:arithmetic|face)\b|\bon (?:a|the) clock\b|\b(?:hour|minute) hand\b/i,
      /\b(?:last|units|ones|final|unit's) (?:two |three |\d )?digits?\b/i,
      /\bZ_\{?\d|\bZ\/\w|ℤ_?\{?\d|\\mathbb\{Z\}_|\bF_\{?\d|𝔽/,
      /模\s*\d|取模|餘數|余数|同餘|同余|個位數|个位数|末位|末兩位|末两位|時鐘上|时钟上/,
    ],
  },
  {
    convention: "redefined",
    says: [
      /\b(?:operations?|operators?|symbols?|signs?|notation)\b[^.\n]{0,60}\b(?:defined|denotes?|means?|stands? for|redefined|swapped|interchanged|replaced|custom|strange|special)\b/i,
      /\b(?:defin(?:e[sd]?|ing)|redefin(?:e[sd]?|ing)|swap(?:s|ped|ping)?|interchang(?:e[sd]?|ing)|new|custom|special|strange)\b[^.\n]{0,40}\b(?:operations?|operators?)\b/i,
      new RegExp(
        String.raw`(?:^|[\s"'“‘\`$(])${signs}["'”’\`$)]?\s+(?:means?|denotes?|stands? for|represents?|is defined|now means|is replaced|becomes)\b`,
        "im",
      ),
      new RegExp(
        String.raw`\b(?:defin(?:e[sd]?|ing)|redefin(?:e[sd]?|ing)|swap(?:s|ped|ping)?|interchang(?:e[sd]?|ing)|let)\s+["'“‘\`$(]*\w?\s?${signs}(?=[\s"'”’\`$)])`,
        "i",
      ),
      new RegExp(
        anyOf(
          String.raw`\bboolean (?:algebra|addition|sum|logic|or)\b|\blogical or\b|\btropical\b|\bmax-plus\b`,
          String.raw`\bxor\b|\bbitwise\b|\bnim[- ]?(?:sum|addition|bers?)\b`,
        ),
        "i",
      ),
      /\bconcatenat(?:e[sd]?|ing|ion)\b|\bas (?:a )?(?:strings?|text)\b|\bstring (?:addition|repetition)\b/i,
      new RegExp(
        String.raw`(?:規定|规定|定義|定义)[^。\n]{0,20}(?:運算|运算|${signs})|(?:新運算|新运算|定義運算|定义运算|運算符號|运算符号)|${signs}\s*(?:代表|表示|看成|換成|换成)`,
        "u",
      ),
    ],
  },
  {
    convention: "machine",
    says: [
      new RegExp(
        anyOf(
          String.raw`\boverflow(?:s|ed|ing)?\b|\bwrap(?:s|ped|ping)? around\b|\bsaturat(?:e[sd]?|ing|ion)\b`,
          String.raw`\bu?int(?:8|16|32|64)(?:_t)?\b|\bunsigned\b|\btwo's complement\b|\b\d+-bit\b`,
          String.raw`\b(?:integer|floor|truncating) division\b|\binteger arithmetic\b|\bu(?:8|16|32|64)\b|溢位`,
          "溢出",
        ),
        "i",
      ),
    ],
  },
  {
    convention: "rounded",
    says: [
      new RegExp(
        anyOf(
          String.raw`\bround(?:ed|ing)\b`,
          String.raw`\brounds? (?:to|up|down|off|it|them|this|that|each|both|all|the (?:answers?|results?|numbers?|values?))\b`,
          String.raw`\bnearest\b|\bestimat(?:e[sd]?|ing|ion)\b|\bapproximat(?:e(?:ly|[sd])?|ing|ion)\b`,
          String.raw`\bapprox\b|\bballpark\b|\bor so\b|\bmore or less\b|\bgive or take\b`,
        ),
        "i",
      ),
      /\bsig(?:nificant)?\.? ?fig(?:ure)?s?\b|\bsignificant digits?\b|\border of magnitude\b|\b(?:ceil|floor)\(/i,
      /四捨五入|四舍五入|估算|估計|估计|近似|大約|大约|約等於|约等于|約為|约为|左右/,
      new RegExp(
        anyOf(
          String.raw`\bgerundet\b|\bungefähr\b|\betwa\b|\brund\b|\benviron\b|\barrondi\b|\baproximadamente\b`,
          String.raw`\bredondead|\bcirca\b|\barrotonda`,
        ),
        "i",
      ),
    ],
  },
  {
    convention: "ordered",
    says: [
      new RegExp(
        anyOf(
          String.raw`\bversion\w*|\breleases?\b|\bsem(?:ver|antic versioning)\b|\bpython\b|\bnode(?:\.?js)?\b`,
          String.raw`\bnpm\b|\bkernel\b|\bfirmware\b|\bi(?:pad)?os\b|\bandroid\b|\bmac ?os\b|\bubuntu\b`,
          String.raw`\bjava\b|\bruby\b|\bphp\b|\bgcc\b|\bcuda\b|\bpackages?\b|\bdependenc(?:y|ies)\b`,
          String.raw`\bv\d+\.\d|\bbuild \d|\bupgrade`,
        ),
        "i",
      ),
      new RegExp(
        anyOf(
          String.raw`\bchapters?\b|\bsections?\b|§|\bclauses?\b|\barticles?\b|\bparagraphs?\b`,
          String.raw`\balphabetical(?:ly)?\b|\blexicographic(?:al)?(?:ly)?\b|\bdictionary order\b`,
          String.raw`\bpriorit(?:y|ies)\b|\branks?\b|\babsolute value\b|\bmagnitude\b|\bbible\b|\bverses?\b`,
        ),
        "i",
      ),
      /版本|章節|章节|字典序/,
    ],
  },
  {
    convention: "left-to-right",
    says: [
      new RegExp(
        anyOf(
          String.raw`\bleft[- ]to[- ]right\b|\bright[- ]to[- ]left\b`,
          String.raw`\b(?:without|no|ignor(?:e[sd]?|ing)) (?:the |any |operator )*(?:precedence|order of operations)\b`,
          String.raw`\baddition (?:comes )?(?:first|before)\b|\b(?:simple|basic|pocket|cheap) calculator\b`,
          String.raw`\breverse polish\b|\brpn\b|從左到右|从左到右|由左至右`,
        ),
        "i",
      ),
    ],
  },
  {
    convention: "not additive",
    says: [
      new RegExp(
        anyOf(
          String.raw`\bright angles?\b|\bperpendicular(?:ly)?\b|\bvectors?\b|\bresultant\b`,
          String.raw`\borthogonal(?:ly)?\b|\b(?:north|south|east|west)(?:ward|wards)?\b|\bpythagor\w+`,
          String.raw`\balcohol\b|\bethanol\b|\b(?:after|when|once) (?:being )?(?:mix(?:ing|ed)|dissolv(?:ing|ed))\b|向量|垂直`,
        ),
        "i",
      ),
    ],
  },
  { convention: "subsets", says: [{ test: (text) => countsSubsets(text) }] },
  {
    convention: "counting",
    says: [
      new RegExp(
        anyOf(
          String.raw`\b(?:business|working|school|trading)[- ]?days?\b|\bwork ?days?\b|\bweekdays?\b`,
          String.raw`\binclusive(?:ly)?\b|\bcounting\b|\bweekends?\b|工作天|工作日|上班日`,
        ),
        "i",
      ),
    ],
  },
  {
    convention: "elsewhere",
    says: [
      new RegExp(
        anyOf(
          String.raw`\b(?:planets?|martians?|aliens?|imagin(?:e|ary)|pretend\w*|suppose|hypothetical\w*|fiction\w*|fantasy)\b`,
          String.raw`\b(?:fairy|riddles?|opposite day|kingdom|universe|non-?euclid\w*|spherical|hyperbolic)\b`,
          String.raw`\b(?:a|this|the|another) (?:world|land|game|story|novel) (?:where|in which|of)\b|\bon mars\b`,
          String.raw`\bethiopian?\b|\bcoptic\b|\bmaya[ns]?\b|\b(?:lunar|julian|ethiopian|islamic|hebrew|jewish|roman|chinese) calendar\b|\b(?:fiscal|academic|school) year`,
          "行星|火星|虚构|虛構|童话|童話|假设|假設|想象|想像|农历|農曆|球面",
        ),
        "i",
      ),
    ],
  },
  {
    convention: "old style",
    says: [
      /\b(?:russia\w*|soviet|tsars?|czars?|bolshevik\w*|decembrist\w*|moscow|petersburg|petrograd|greece|greek|serbia\w*|romania\w*|bulgaria\w*|ottoman|turkey|orthodox|sweden|swedish|old style|julian)\b|俄|苏联|蘇聯|希腊|希臘|儒略/i,
    ],
  },
];

const namedBases: readonly (readonly [RegExp, number])[] = [
  [/\bbinary\b|\b0b[01]|二進|二进制/i, 2],
  [/\bternary\b|三進|三进制/i, 3],
  [/\boctal\b|\b0o[0-7]|八進|八进制/i, 8],
  [/\bhex(?:adecimal)?\b|\b0x[\da-f]|十六進|十六进制/i, 16],
  [/\b(?:duodecimal|dozenal)\b/i, 12],
];

/** The bases other than ten that a text speaks of. */
export function basesIn(text: string): number[] {
  const named = namedBases.filter(([says]) => says.test(text)).map(([, base]) => base);
  const numbered = [...text.matchAll(/\b(?:base|radix)[- ](\d{1,2}|[a-z]{2,6})\b/gi)].map(([, said]) =>
    /\d/.test(said) ? Number(said) : countWords.indexOf(said.toLowerCase()),
  );
  return [...named, ...numbered.filter((base) => base > 1 && base !== 10)];
}

/** The moduli that a text names. */
export function moduliIn(text: string): number[] {
  const said =
    /(?:\bmod(?:ul[oe]|ulus)?|\\[pb]?mod|\bZ_|\bF_|\bGF\(|ℤ_?|模)\s*(?:is |of |=|:|the prime )?\s*\{?\s*(\d{1,9})/giu;
  const clocks = [...text.matchAll(/\b(\d{1,2})[- ]hour clock\b/gi)].map(([, hours]) => Number(hours));
  const divisors = /\bremainder/i.test(text) ? [...text.matchAll(/\bdivided by \$?(\d{1,9})(?![\d.,]\d)/gi)] : [];
  return [...[...text.matchAll(said), ...divisors].map(([, modulus]) => Number(modulus)), ...clocks].filter(
    (modulus) => modulus > 1,
  );
}

/** `a * b = a + 2b` for letters: what a sign means from there on. */
const definition = new RegExp(
  String.raw`(?:^|[^\p{L}\p{N}_.])([a-z])\s*(?:${signs}|\\(?:oplus|otimes|star|circ|ast|diamond|times|cdot|div)|[∗⋆])\s*([a-z])\$?\s*(?::?=|\bmeans?\b|\bis\b)([^.,;\n=]{2,60})`,
  "giu",
);

export function redefinesSign(text: string): boolean {
  return [...text.matchAll(definition)].some(([all, a, b, said]) => {
    // "x + y = 7 and x - y = 1" are two equations.
    const meaning = all.includes("=") ? said.split(/\b(?:and|or|so|then|we)\b|[、，。；和且與与得]/i)[0] : said;
    const letters = new Set(meaning.match(/(?<!\p{L})[a-z](?!\p{L})|[a-z]{2}(?!\p{L})/giu)?.join("") ?? "");
    return a !== b && letters.has(a) && letters.has(b);
  });
}
