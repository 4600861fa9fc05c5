import { CodedError } from "../errors.js";
import { looksPrinted, printedValue } from "./printedValue.js";

/** Text that nobody writes in prose: it is JSON, and broken where it does not parse. */
export function isObviouslyJson(text: string): boolean {
  if (looksPrinted(text)) return true;
  return /^(?:\s*(?:\/\/[^\n]{0,500}\n|\/\*(?:[^*]|\*(?!\/)){0,500}\*\/)){0,20}\s*(?:\{\s*(?:"|$|\}\s*$)|\[\s*(?:$|\{\s*(?:["}]|$)|\[\s*(?:[{[]|$)|"[^"\n]{0,200}"\s*,\s*["{[]))/u.test(
    text.slice(0, 2_000),
  );
}

export type Parsed = { readonly value: unknown } | { readonly error: string };

/** A value in JSON, or as Python and JavaScript print one. */
export function parsed(text: string): Parsed {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const plain = withoutExtras(text);
    const again = plain === text ? undefined : parsed(plain);
    // What is wrong is told of the text as it stands.
    if (again && "value" in again) return again;
    const printed = looksPrinted(text) ? printedValue(text) : undefined;
    if (printed) return printed;
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Without what people and programs add to JSON: comments, commas behind the last of a list, and Python's NaN and Infinity, numbers that
 * JSON has no word for, in whose place null stands. What stands in a string stays.
 */
function withoutExtras(text: string): string {
  if (!/^\s{0,500}(?:[[{]|\/[/*])/u.test(text)) return text;
  const plain = text.replace(
    /"[^"\\]*(?:\\[\s\S][^"\\]*)*"?|-?\b(?:NaN|Infinity)\b|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/gu,
    (found) => (found.startsWith('"') ? found : found.startsWith("/") ? "" : "null"),
  );
  return plain.replace(/"[^"\\]*(?:\\[\s\S][^"\\]*)*"?|,(?=\s*[\]}])/gu, (found) => (found === "," ? "" : found));
}

/** Whether the error is that the text ends. */
export function isCutOff(text: string, error: string): boolean {
  const position = /position (\d+)/u.exec(error)?.[1];
  return (
    /end of JSON|Unterminated/u.test(error) || (position !== undefined && Number(position) >= text.trimEnd().length)
  );
}

/** What is wrong with text that should be JSON, and where. */
export function brokenJson(text: string, error: string): CodedError {
  if (isCutOff(text, error))
    return new CodedError(
      "bad-input",
      "This JSON breaks off before its end: the file was cut, or only a part of it was selected.",
    );
  const position = Number(/position (\d+)/u.exec(error)?.[1] ?? Number.NaN);
  const line = Number.isNaN(position) ? undefined : lineOf(text, position);
  const where = line === undefined ? "" : ` at line ${line.number}, column ${line.column}`;
  const python =
    looksPrinted(text) || /^\s*[[{(]\s*[{(]?\s*'/u.test(text.slice(0, 200))
      ? " It looks like what Python prints: write it with json.dumps."
      : "";
  return new CodedError(
    "bad-input",
    `This looks like JSON but is broken${where}, so it is not read as anybody's words.${python}`,
  );
}

function lineOf(text: string, position: number): { number: number; column: number } {
  let number = 1;
  let begin = 0;
  for (let end = text.indexOf("\n"); end >= 0 && end < position; end = text.indexOf("\n", begin)) {
    number++;
    begin = end + 1;
  }
  return { number, column: position - begin + 1 };
}
