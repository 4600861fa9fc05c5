import fc from "fast-check";
import { expect, it } from "vitest";
import { plainMath, plainText } from "../../../../../src/core/answer/numerals/plainText.js";

const raw = String.raw;

it.each([
  [raw`\$1{,}200`, "$1,200"],
  [raw`9\,500`, "9500"],
  [raw`11,\! 111,\! 111`, "11,111,111"],
  [raw`11, 111`, "11, 111"],
  [raw`\frac{\mathrm{10}}{2}`, "10/2"],
  [raw`\frac{\text{1{,}000}}{2}`, "1,000/2"],
  [raw`\frac{\text{a b}}{2}`, "(a b)/2"],
  [raw`\frac{3}{4}`, "3/4"],
  [raw`\frac34`, "3/4"],
  [raw`\frac3{14}`, "3/14"],
  [raw`\dfrac{ 3 }{4}`, " 3 /4"],
  [raw`1\frac{1}{2}`, "1 1/2"],
  [raw`\frac{x+1}{2}`, "(x+1)/2"],
  [raw`\frac{1}{\frac{2}{3}}`, "1/(2/3)"],
  [raw`\frac{1}`, raw`\frac{1}`],
  [raw`\textbf{(A) } 12`, "(A)  12"],
  [raw`\text{a \textbf{b} c}`, "a b c"],
  [raw`\boxed{\text{42}}`, "42"],
  [raw`\left(3, 4\right)`, "(3, 4)"],
  [raw`90^\circ`, "90°"],
  [raw`90^{\circ}`, "90°"],
  [raw`x^{2}`, "x^2"],
  [raw`x^{a+b}`, "x^(a+b)"],
  [raw`\sqrt{3}`, "√(3)"],
  [raw`3 \times 4`, "3 ×4"],
  [raw`\{1, 2\}`, "{1, 2}"],
  [raw`\(x\)`, "x"],
  [raw`\textcolor{red}{42}`, "42"],
  [raw`\mathbb{R}`, raw`\mathbb{R}`],
  ["（Ａ）４２", "(A)42"],
  ["no markup: {1, 2} and x_1", "no markup: {1, 2} and x_1"],
])("%s is %s", (source, expected) => {
  expect(plainMath(source)).toBe(expected);
});

it("knows of each character what it stands for, in order and without gaps in braces", () => {
  const source = raw`Is it $\textbf{(A)}\ \frac{1}{2}$?`;
  const plain = plainText(source);
  const at = plain.text.indexOf("1/2");
  expect(source.slice(plain.starts[at], plain.ends[at + 2])).toBe(raw`\frac{1}{2}`);
});

it("keeps places within any text, in order", () => {
  const parts = fc.constantFrom(
    "\\frac",
    "{",
    "}",
    "\\text{",
    "1",
    "12",
    "^",
    "\\",
    "\\,",
    "(A)",
    " ",
    "\n",
    "x",
    "$",
    "{,}",
    "\\sqrt",
    "\\(",
    "\\)",
    "İ",
    "中",
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 30 }), (written) => {
      const source = written.join("");
      const { text, starts, ends } = plainText(source);
      expect([starts.length, ends.length]).toEqual([text.length, text.length]);
      for (let i = 0; i < text.length; i++) {
        expect(starts[i]).toBeLessThan(ends[i]);
        expect(ends[i]).toBeLessThanOrEqual(source.length);
        if (i > 0) expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1]);
      }
    }),
  );
});
