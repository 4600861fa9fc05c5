import { firstText, isObject, type JsonObject, objectsOf, textOf } from "../shapes.js";

/** What a record gives to choose from, in order, without the letters that it may name them by. */
interface Choices {
  /** Of the list, where they stand in one. */
  readonly key?: string;
  readonly letters: readonly string[];
  readonly texts: readonly string[];
  /** Whether an answer is a number that counts from one. */
  readonly numbered?: boolean;
}

const listKeys = [
  "options",
  "choices",
  "answer_choices",
  "choices_list",
  "option",
  "endings",
  "candidates_answers",
] as const;
const columns: readonly (readonly string[])[] = [
  ["a", "b", "c", "d", "e", "f"],
  ["option_a", "option_b", "option_c", "option_d", "option_e"],
  ["opa", "opb", "opc", "opd", "ope"],
  ["choice_a", "choice_b", "choice_c", "choice_d"],
  ["choice1", "choice2", "choice3", "choice4"],
  ["answer0", "answer1", "answer2", "answer3"],
  ["answer_a", "answer_b", "answer_c", "answer_d"],
  // BBQ
  ["ans0", "ans1", "ans2"],
];
/** Of datasets that have two to choose from: PIQA, WinoGrande. */
const twos: readonly (readonly string[])[] = [
  ["sol1", "sol2"],
  ["option1", "option2"],
];
const labelled = /^\s{0,4}[(（]?(?<letter>[A-J])[).:：、．）]\s*/u;

/** Undefined where nothing is to be chosen: a question is then answered in words. */
export function choicesOf(record: JsonObject): Choices | undefined {
  for (const key of listKeys) {
    const listed = listedIn(record[key]);
    if (listed) return { ...listed, key };
  }
  // CommonsenseQA keeps them with the question's words.
  if (isObject(record.question) && typeof record.question.stem === "string") {
    const listed = listedIn(record.question.choices);
    if (listed) return listed;
  }
  // A list of answers is one to choose from where the record says which is right.
  if (typeof record.label === "number" && Array.isArray(record.answers)) {
    const listed = listedIn(record.answers);
    if (listed) return { ...listed, key: "answers" };
  }
  for (const keys of columns) {
    const texts = keys.map((key) => textOf(record[key])).filter((one) => one !== undefined);
    // SocialIQA counts its answers from one, in a text.
    if (texts.length > 2) return { ...lettered(texts), numbered: keys[0] === "answer_a" };
  }
  for (const keys of twos) {
    const texts = keys.map((key) => textOf(record[key])).filter((one) => one !== undefined);
    if (texts.length === keys.length) return { ...lettered(texts), numbered: keys[0].startsWith("option") };
  }
  return undefined;
}

/** Texts, `{"text": […], "label": […]}`, `[{"label": "A", "text": …}]`, or `{"A": …, "B": …}`. */
function listedIn(held: unknown): Choices | undefined {
  if (Array.isArray(held)) {
    const objects = objectsOf(held);
    if (objects.length === held.length && held.length > 1) return fromObjects(objects);
    const texts = held.map(textOf).filter((one) => one !== undefined);
    return texts.length === held.length && held.length > 1 ? lettered(texts) : undefined;
  }
  if (!isObject(held)) return undefined;
  if (Array.isArray(held.text)) {
    const texts = held.text.map((one) => textOf(one) ?? "");
    const labels = Array.isArray(held.label) ? held.label.map((one) => textOf(one) ?? "") : [];
    return labels.length === texts.length ? { letters: labels, texts } : lettered(texts);
  }
  const entries = Object.entries(held);
  const named = entries.length > 1 && entries.every(([key, one]) => /^[A-J]$/u.test(key) && textOf(one) !== undefined);
  return named
    ? { letters: entries.map(([key]) => key), texts: entries.map(([, one]) => textOf(one) ?? "") }
    : undefined;
}

function fromObjects(objects: readonly JsonObject[]): Choices | undefined {
  const letters = objects.map((one) => firstText(one, ["label", "key", "id", "letter", "option"]));
  const texts = objects.map((one) => firstText(one, ["text", "content", "value", "answer"]));
  const whole = letters.every((one) => one !== undefined && one.length < 3) && texts.every((one) => one !== undefined);
  return whole ? { letters: letters.map((one) => one ?? ""), texts: texts.map((one) => one ?? "") } : undefined;
}

function lettered(given: readonly string[]): Choices {
  const letters = given.map((one) => labelled.exec(one)?.groups?.letter);
  if (letters.every((one) => one !== undefined))
    return { letters: letters.map((one) => one ?? ""), texts: given.map((one) => one.replace(labelled, "")) };
  return { letters: given.map((_, i) => String.fromCharCode(65 + i)), texts: given };
}

/** The question with what it lets choose from, a line each; as it stands where it names them itself. */
export function withChoices(question: string, { letters, texts }: Choices): string {
  if (texts.every((one) => question.includes(one))) return question;
  return `${question}\n\n${texts.map((one, i) => `${letters[i]}. ${one}`).join("\n")}`;
}

const chosenKeys = [
  "correct",
  "correct_option",
  "correct_choice",
  "correct_index",
  "answer_index",
  "answer_idx",
  "label",
  "gold",
  "cop",
];

/** The key under which a record says what is right of its choices, by a letter or an index. */
export function chosenKey(record: JsonObject, choices: Choices): string | undefined {
  return chosenKeys.find((key) => {
    const held = record[key];
    const isLetter = typeof held === "string" && choices.letters.includes(held.trim());
    return isLetter || chosenLetter(held, choices) !== undefined;
  });
}

/** An answer that is given by its index, as a letter; undefined for one in words. */
export function chosenLetter(answer: unknown, { letters, texts, numbered = false }: Choices): string | undefined {
  const given = typeof answer === "string" && /^\d$/u.test(answer) ? Number(answer) : answer;
  const index = typeof given === "number" ? given - (numbered ? 1 : 0) : undefined;
  if (index === undefined || texts.includes(String(given))) return undefined;
  return Number.isInteger(index) ? letters[index] : undefined;
}
