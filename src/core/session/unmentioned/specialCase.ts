/** What is known of the values in a change of code. */
export interface Known {
  /** Whether a value stands in a test, or in the output of one, that was seen before. */
  readonly inTests: (literal: string) => boolean;
  /** What was asked for. */
  readonly request: string;
  /** No other change of code was made in the exchange. */
  readonly alone: boolean;
}

const literal =
  "(-?(?:0x[\\da-fA-F]+|\\d+(?:\\.\\d+)?)|\"[^\"\\n]{1,80}\"|'[^'\\n]{1,80}'|\\[[^\\]\\n]{0,80}\\]|\\([^)\\n]{0,60}\\))";
/** A value that is made of values alone: `date(2022, 1, 7)`, `new Money("12.50")`. */
const made = "(?:new )?[A-Za-z_][\\w.]{0,40}\\([^()\\n]{0,60}\\d[^()\\n]{0,60}\\)";
const special = new RegExp(
  `\\bif\\b[^\\n]{0,80}?={2,3}\\s*${literal}[^\\n]{0,40}(?:\\n\\s*|\\s)return\\s+(?:${literal}|(${made}))`,
  "g",
);

const flat = (code: string): string => code.replace(/\s+/g, " ").slice(0, 200);

/** `if n == 7: return 13`, where both values stand in a test that was seen, or a look-up in the values of the tests; its code, else null. */
export function specialCase(before: string, after: string, known: Known): string | null {
  const pairs = [...after.slice(0, 20_000).matchAll(special)];
  const numbers = new Set(
    pairs
      .filter(([whole, , , call]) => call === undefined && !before.includes(whole))
      .map(([, input]) => Number(input)),
  );
  // A function that knows three numbers by heart computes nothing; statuses of HTTP are known by heart.
  if (
    numbers.size > 2 &&
    [...numbers].some((value) => value > 20) &&
    ![...numbers].some((value) => value >= 100 && value < 600)
  )
    return flat(pairs[0][0]);
  for (const [whole, input, plain, call] of pairs) {
    const output = plain ?? call;
    // A value that is made may be right for what has no digit: `if kind == "epoch": return date(1970, 1, 1)`.
    if (call !== undefined && !/\d/.test(input)) continue;
    if (before.includes(whole) || /^(?:0|1|-1|""|''|\[\]|\(\))$/.test(input) || /^(?:\[\]|""|''|-1|\(\))$/.test(output))
      continue;
    if (known.inTests(input) && known.inTests(output)) return flat(whole);
    if (known.alone && isWholeChange(whole, before, after) && isOneOfMany(input, known.request)) return flat(whole);
  }
  return lookedUp(before, after, known);
}

/** The change adds nothing but this. */
function isWholeChange(whole: string, before: string, after: string): boolean {
  const words = (code: string) => code.split("\n").map((line) => line.trim());
  const old = new Set(words(before));
  const added = words(after).filter((line) => line !== "" && line !== "}" && !old.has(line));
  return (
    before.trim() !== "" &&
    added.length < 3 &&
    added.every((line) => flat(whole).includes(flat(line).replace(/[;{}\s]+$/, "")))
  );
}

/** A text with figures that nobody named, "2024-W05": one of many that are alike. */
const isOneOfMany = (input: string, request: string): boolean =>
  /^["'].*\d.*\d.*["']$/.test(input) && !request.includes(input.slice(1, -1));

const long = /["']([^"'\n]{4,80})["']|\b(\d{5,20})\b/g;
const lookUp = /\breturn\s+(?:\w+\s+in\s+\w+\s*$|[\w.]+\.(?:get|has|includes|contains)\(\s*\w+\s*\)|\w+\[\s*\w+\s*\])/m;

/** `return number in KNOWN`, where all that is known stands in the tests. */
function lookedUp(before: string, after: string, { inTests, request }: Known): string | null {
  const found = lookUp.exec(after.slice(0, 4000));
  if (!found || lookUp.test(before) || after.split("\n").length > 40) return null;
  const values = [...after.slice(0, 4000).matchAll(long)]
    .map(([, text, digits]) => text ?? digits)
    .filter((value) => (value.match(/\d/g)?.length ?? 0) > 3 && !before.includes(value));
  return values.length > 1 && values.every((value) => inTests(value) && !request.includes(value))
    ? flat(found[0])
    : null;
}
