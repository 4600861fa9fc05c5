import type { Operator, Relation } from "./tokens.js";

/** What the lexer knows: signs, LaTeX commands, words and the patterns of everything longer but numbers. All are sticky and linear. */
export const operators: Readonly<Record<string, Operator>> = {
  "+": "+",
  "-": "-",
  "−": "-",
  "–": "-",
  "*": "*",
  "∗": "*",
  "×": "*",
  "·": "*",
  "∙": "*",
  "⋅": "*",
  "/": "/",
  "÷": "/",
  "⁄": "/",
  "^": "^",
};
export const commands: Readonly<Record<string, Operator | Relation>> = {
  times: "*",
  cdot: "*",
  ast: "*",
  div: "/",
  approx: "≈",
  simeq: "≈",
  le: "<=",
  leq: "<=",
  ge: ">=",
  geq: ">=",
  lt: "<",
  gt: ">",
};
export const spacing = new Set(
  "left right big bigl bigr Big Bigl Bigr quad qquad displaystyle limits boxed mathbf mathrm textbf text mbox mathit".split(
    " ",
  ),
);
export const vulgar: Readonly<Record<string, readonly [number, number]>> = {
  "½": [1, 2],
  "⅓": [1, 3],
  "⅔": [2, 3],
  "¼": [1, 4],
  "¾": [3, 4],
  "⅕": [1, 5],
  "⅖": [2, 5],
  "⅗": [3, 5],
  "⅘": [4, 5],
  "⅙": [1, 6],
  "⅚": [5, 6],
  "⅛": [1, 8],
  "⅜": [3, 8],
  "⅝": [5, 8],
  "⅞": [7, 8],
};
/** Exponents as characters of their own. */
export const superscripts: Readonly<Record<string, string>> = {
  "⁰": "0",
  "¹": "1",
  "²": "2",
  "³": "3",
  "⁴": "4",
  "⁵": "5",
  "⁶": "6",
  "⁷": "7",
  "⁸": "8",
  "⁹": "9",
  "⁻": "-",
  "⁺": "",
};
export const scales: Readonly<Record<string, number>> = {
  pair: 2,
  dozen: 12,
  score: 20,
  gross: 144,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  lakh: 1e5,
  crore: 1e7,
};
/** 3万, 1.5亿: the powers of ten that Chinese counts in, before which may stand a ten, hundred or thousand. */
export const hanScales: Readonly<Record<string, number>> = {
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  万亿: 1e12,
  萬億: 1e12,
};
/** Powers of ten before them. */
export const hanTens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
export const parts = "half third quarter fourth fifth sixth seventh eighth ninth tenth".split(" ");
const units =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
/** The numbers below a hundred, each at its value. */
export const words: readonly string[] = [
  ...units,
  ...tens.flatMap((ten) => units.slice(0, 10).map((unit, i) => (i === 0 ? ten : `${ten}-${unit}`))),
];

const rule = (source: string, flags = "yu") => new RegExp(source, flags);
export const patterns = {
  /** "(8) * 2" is a product and no list mark. */
  bullet: rule(
    String.raw`[ \t]*(?:>[ \t]*)*(?:(?<sign>[-–+])[ \t]+|[*•][ \t]+|\(\d{1,3}\)[ \t]+(?![-–*+×÷·/^=][ \t])|\d{1,3}[.)][ \t]+|\(?[a-zA-Z][.)][ \t]+|#{1,6}[ \t]+)+`,
  ),
  space: rule(String.raw`[\s&\u200b-\u200d\ufeff]+|\$|\\[,;:!\s()[\]]|\\(?![\\a-zA-Z$%{}])`),
  /** The surroundings of formulas. */
  environment: rule(
    String.raw`\\(?:begin|end)\{(?:align|aligned|equation|gather|gathered|split|eqnarray|multline)\*?\}`,
  ),
  /** A box around a whole statement. */
  boxedStatement: rule(String.raw`\\boxed\s?\{(?=[^{}]{0,200}(?:=|\\approx|≈))`),
  html: rule(String.raw`<\/?[A-Za-z!][^<>\n]{0,80}>`),
  arrow: rule(String.raw`[-=]{1,2}>|<[-=]{1,2}>|<-{1,2}(?=\s)|→|⇒|⟹|\\\\|\n`),
  namedDollar: rule(String.raw`(?:NT|US|HK|AU|CA|NZ|SG|[ACS])\\?\$\s?(?=\.?\d)`),
  currency: rule(String.raw`\\?[$€£¥₹₩₽₺]\s?(?=\.?\d)`),
  relation: rule("≈|≃|≅|~=|≤|≥|<=|>=|=|<|>"),
  notRelation: rule(String.raw`≠|!=|=\/=|==+|:=|[-+*/%^|&]=|<<+|>>+|\\neq?\b|<>|±|\.{3}|…|√-|\\pm\b`),
  part: rule(
    String.raw`(?:(?<count>a|an|one|two|three|four|five|six|seven|eight|nine)[ -])?(?<part>half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?(?=\s+of\b)`,
    "yui",
  ),
  of: rule(
    String.raw`of\s+(?:(?:the|all|her|his|their|its|these|those|my|our)\s+)*(?=(?:total\s+)?\\?[$€£]?\s?\.?\d)`,
    "yui",
  ),
  /** "a 15% tip on $80" */
  ofCharged: rule(
    String.raw`(?:of\s+(?:(?:the|all|her|his|their|its|these|those|my|our)\s+)*|(?:sales\s+|service\s+)?(?:tip|tax|commission|gratuity|fee|charge|deposit|down\s+payment)\s+on\s+(?:(?:the|a|an|his|her|their)\s+)?)(?=(?:total\s+)?\\?[$€£]?\s?\.?\d)`,
    "yui",
  ),
  outOf: rule(String.raw`out\s+of\s+(?=\d)`, "yui"),
  choose: rule(String.raw`choose\s+(?=\d)`, "yui"),
  compared: rule(
    String.raw`(?:is|are|was)\s+(?<order>greater|larger|bigger|higher|more|less|smaller|lower|fewer)\s+than\b`,
    "yui",
  ),
  negated: rule(
    String.raw`(?:(?:is|are|was|were|does|do|did)(?:n['’]t|\s+not)\b|cannot\b|never\b)[^\d\n.;]{0,30}`,
    "yui",
  ),
  equals: rule(
    String.raw`(?:,?\s*which\s+)?(?:is|are|equals?|gives?|makes?|yields?|comes\s+to|adds\s+up\s+to|amounts\s+to)(?:\s+equal\s+to)?(?<about>\s+(?:about|approximately|roughly|around|nearly|almost))?(?=\s+[-−]?\s?\\?[$€£]?\s?\.?\d|\s+(?:${words.join("|")})\s*(?:[.,;:!?)]|$))|,\s*which\s+(?:is|equals|gives|makes)(?=\s)`,
    "yui",
  ),
  operator: rule(
    String.raw`(?<plus>plus)\b|(?<minus>minus)\b|(?<times>times(?=\s+(?:\\?[$€£(]\s?)?[-−]?\.?\d|\s+\(|\s+(?:${words.slice(1).join("|")})\b)|multiplied\s+by\b)|(?<over>divided\s+by)\b|(?<power>to\s+the\s+power\s+of|raised\s+to)\b|(?<root>(?:the\s+)?square\s+root\s+of)\b`,
    "yui",
  ),
  twice: rule(String.raw`(?<factor>twice|double|triple)\s+(?=\\?[$€£]?\s?\d)`, "yui"),
  power: rule(String.raw`squared\b|cubed\b`, "yui"),
  command: rule(String.raw`\\([a-zA-Z]+)`),
  unitPower: rule(String.raw`\^\s?(?:-?\d(?!\d|\.\d)|\{\s?-?\d\s?\})|⁻?[¹²³⁴](?![⁰¹²³⁴-⁹])`),
  superscript: rule("[⁺⁻]?[⁰¹²³⁴-⁹]{1,4}"),
  degrees: rule(String.raw`°(?:\s?[CF]\b)?|\^\s?\{?\\circ\}?|degrees\s+(?:celsius|fahrenheit)\b`, "yui"),
  han: rule("\\p{Script=Han}+"),
  word: rule(String.raw`(?:(?!\p{Script=Han})[\p{L}_])(?:(?!\p{Script=Han})[\p{L}\p{M}\p{Nd}_'’-])*`),
};
