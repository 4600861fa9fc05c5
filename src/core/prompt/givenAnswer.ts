/** A letter or a number, as an answer is given. */
const value = String.raw`[*_"'(\[]*([A-J]|-?\d[\d,]*(?:\.\d+)?)(?![\w.])`;

/** Metadata: `<answer>C</answer>`. Worked examples: `Answer: C`, `A: (C)`, "the answer is C". */
const forms = [
  new RegExp(String.raw`<\w*(?:answer|key|label|solution|target|correct)\w*>\s*${value}`, "gi"),
  new RegExp(String.raw`\banswer(?: here)?(?: is\b|\s*[:=])[ \t]*${value}`, "gi"),
  new RegExp(String.raw`(?<=^|\n)[ \t]*(?:\*\*)?A(?:\*\*)?[:=](?:\*\*)?[ \t]*${value}`, "g"),
];

/** The answer that worked examples or metadata of a prompt give: the one of all their answers, or null where these differ. */
export function givenAnswer(text: string): string | null {
  const given = new Set(
    forms.flatMap((form) => Array.from(text.matchAll(form), (match) => match[1].toUpperCase().replace(/[,.]+$/, ""))),
  );
  return given.size === 1 ? [...given][0] : null;
}
