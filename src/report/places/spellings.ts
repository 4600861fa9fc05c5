/** How a kind of document writes characters that it cannot hold as they are. */
export interface Spelling {
  /** Finds escapes; global, and linear on any text. */
  readonly pattern: RegExp;
  /** The characters that an escape stands for, no more of them than it has itself; undefined for one that is not known. */
  readonly read: (match: RegExpMatchArray) => string | undefined;
}

/** Single letters behind a backslash, in JSON, YAML, JavaScript, Python, C and their kin. */
const letters: Readonly<Record<string, string>> = {
  a: "\u0007",
  b: "\b",
  e: "\u001b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  0: "\0",
  N: "\u0085",
  _: "\u00a0",
  L: "\u2028",
  P: "\u2029",
};

/** Names that exporters write where they could write the character, besides the five of XML. */
const entities: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  ensp: "\u2002",
  emsp: "\u2003",
  thinsp: "\u2009",
  zwnj: "\u200c",
  zwj: "\u200d",
  lsquo: "‘",
  rsquo: "’",
  sbquo: "‚",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  laquo: "«",
  raquo: "»",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  bull: "•",
  middot: "·",
  deg: "°",
  times: "×",
  divide: "÷",
  minus: "−",
  plusmn: "±",
  ne: "≠",
  le: "≤",
  ge: "≥",
  asymp: "≈",
  infin: "∞",
  radic: "√",
  sum: "∑",
  pi: "π",
  larr: "←",
  rarr: "→",
  rArr: "⇒",
  frac12: "½",
  frac14: "¼",
  frac34: "¾",
  sup2: "²",
  sup3: "³",
  euro: "€",
  pound: "£",
  yen: "¥",
  cent: "¢",
};

function codePoint(digits: string, base: number): string | undefined {
  const value = Number.parseInt(digits, base);
  return value > 0 && value <= 0x10ffff ? String.fromCodePoint(value) : undefined;
}

function entity([, decimal, hexadecimal, name]: RegExpMatchArray): string | undefined {
  if (decimal !== undefined) return codePoint(decimal, 10);
  if (hexadecimal !== undefined) return codePoint(hexadecimal, 16);
  // What is left is a line break written as a tag.
  return name === undefined ? "\n" : Object.hasOwn(entities, name) ? entities[name] : undefined;
}

const entityOrBreak = String.raw`&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,30}));|<br ?\/?>`;

/** String literals of JSON, double-quoted YAML, and most programming languages. */
const backslashes: Spelling = {
  pattern:
    /\\(?:u\{([\da-fA-F]{1,6})\}|u([\da-fA-F]{4})|U([\da-fA-F]{8})|x([\da-fA-F]{2})|([0-3][0-7]{2})|(\r?\n)|([\s\S]))/gu,
  read([, braced, four, eight, two, octal, lineEnd, other = ""]) {
    if (four !== undefined) return String.fromCharCode(Number.parseInt(four, 16));
    const hexadecimal = braced ?? eight ?? two;
    if (hexadecimal !== undefined) return codePoint(hexadecimal, 16);
    if (octal !== undefined) return codePoint(octal, 8);
    if (lineEnd !== undefined) return "";
    if (Object.hasOwn(letters, other)) return letters[other];
    return /[^\p{L}\p{N}]/u.test(other) ? other : undefined;
  },
};

/** HTML and XML. */
const html: Spelling = { pattern: new RegExp(entityOrBreak, "gu"), read: entity };

/** Markdown, whose backslashes serve for LaTeX's too. */
const markdown: Spelling = {
  pattern: new RegExp(String.raw`${entityOrBreak}|\\([!-\/:-@[-${"`"}{-~]|\r?\n)`, "gu"),
  read: (match) => match[4] ?? entity(match),
};

/** A quotation mark within quotation marks, in CSV. */
const doubledQuotes: Spelling = { pattern: /""/gu, read: () => '"' };

/** The same in single-quoted YAML, SQL and their kin. */
const doubledApostrophes: Spelling = { pattern: /''/gu, read: () => "'" };

/** Which escapes a document uses, in the order in which they are read: JSON is kept in strings of JSON, in pages, in tables. */
export type Host = readonly Spelling[];

/**
 * The likeliest first. Where two find a text that begins at one place, they differ in whether its last character is escaped;
 * a document that escapes nothing hardly has one that looks it.
 */
export const hosts: readonly Host[] = [
  [backslashes],
  [markdown],
  [html],
  [],
  [doubledQuotes],
  [doubledApostrophes],
  [backslashes, backslashes],
  [backslashes, markdown],
  [backslashes, html],
  [html, backslashes],
  [doubledQuotes, backslashes],
  [doubledApostrophes, backslashes],
];

export const hostsOfJson: readonly Host[] = [
  [backslashes],
  [backslashes, backslashes],
  [backslashes, markdown],
  [backslashes, html],
];
