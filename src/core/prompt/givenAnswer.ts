/** A letter or a number, as an answer is given: nothing else follows in its line, or a mark does. */
const value = String.raw`[\s*_"'(\[（【]*([A-J]|-?\d[\d,]*(?:\.\d+)?)(?=[*_"')\]）】]*(?:\s*$|\s*\n|\s*[,;:<}。，；、]|\.(?!\d)|\s+(?:because|since)\b))`;

/** Metadata: `<answer>C</answer>`. Worked examples: `Answer: C`, `A: (C)`, "the answer is C", 答案：C. */
const forms = [
  new RegExp(String.raw`<\w{0,40}(?:answer|key|label|solution|target|correct|答案)\w{0,40}>${value}`, "gi"),
  new RegExp(String.raw`\banswer(?: here| key)?(?: is\b|[ \t]{0,9}[:=])${value}`, "gi"),
  new RegExp(String.raw`(?<=^|\n)[ \t]{0,9}(?:\*\*)?A(?:\*\*)?[:=](?:\*\*)?${value}`, "g"),
  new RegExp(String.raw`"(?:correct_?)?answer"\s{0,9}:${value}`, "gi"),
  new RegExp(String.raw`(?:答案(?:是|为|為|应该是|應該是)?|(?<=^|\n)[ \t]{0,9}答)\s?[:：]?${value}`, "g"),
];

/** The answer that worked examples or metadata of a prompt give: the one of all their answers, or null where these differ. */
export function givenAnswer(text: string): string | null {
  const given = new Set(
    forms.flatMap((form) => Array.from(text.matchAll(form), (match) => match[1].toUpperCase().replace(/[,.]+$/, ""))),
  );
  return given.size === 1 ? [...given][0] : null;
}
