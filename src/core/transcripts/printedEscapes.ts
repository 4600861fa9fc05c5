const escapes: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  b: "\b",
  f: "\f",
  v: "\v",
  a: "\x07",
  "0": "\0",
};

/** What stands in quotation marks of Python or JavaScript, one or three on each side. @param raw as it is written */
export function unescaped(quoted: string, raw = false): string {
  const marks = /^(?:"""|''')/u.test(quoted) && quoted.length >= 6 ? 3 : 1;
  const inner = quoted.slice(marks, -marks);
  if (raw) return inner;
  return inner.replaceAll(
    /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\}|U([\da-fA-F]{8})|(\r?\n)|([\s\S]))/gu,
    (whole: string, ...found: readonly (string | undefined)[]) => {
      const [two, four, braced, eight, newline, one] = found;
      if (newline !== undefined) return "";
      if (one !== undefined) return Object.hasOwn(escapes, one) ? escapes[one] : one;
      const code = Number.parseInt(two ?? four ?? braced ?? eight ?? "", 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
