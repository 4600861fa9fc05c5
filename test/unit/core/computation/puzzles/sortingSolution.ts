/** A solution in the form that is best known of it, for a list of words. */
export function sortingSolution(words: readonly string[]): { prompt: string; steps: string[] } {
  const steps: string[] = [
    `I should start by looking at the first letter of the words in the list. The first letter: ${lettersAt(words, 1)}`,
  ];
  let groups: string[][] = [grouped(words, 1).flat()];
  let part = 0;
  for (let place = 1; ; ) {
    const subpart = groups[part] ?? [];
    const split = grouped(subpart, place);
    groups = groups.toSpliced(part, 1, ...split);
    const numbered = split.map((group) => `(${placeIn(group[0] ?? "", place)}) ${shown(group)}`).join(" < ");
    const all = groups.map(shown).join(" < ");
    steps.push(
      steps.length === 1
        ? `We now have: ${numbered}.`
        : `We now have: ${numbered} for the subpart. Hence, we have ${all}.`,
    );
    part = groups.findIndex((group) => group.length > 1);
    const next = groups[part];
    if (!next) break;
    place = 1;
    while (
      grouped(next, place).length === 1 &&
      steps.some((step) => step.includes(`subpart ${shown(next)} by looking at their ${names[place]}`))
    )
      place++;
    while (place < 6 && next.every((word) => word.slice(0, place) === next[0]?.slice(0, place))) place++;
    steps.push(
      `Now let's sort this subpart ${shown(next)} by looking at their ${names[place]} letters. The ${names[place]} letter: ${lettersAt(next, place)}`,
    );
  }
  steps.push(`I have now sorted all the words. The answer is ${groups.flat().join(" ")}`);
  return { prompt: `Sort the following words alphabetically: List: ${words.join(" ")}`, steps };
}

const names = ["", "first", "second", "third", "fourth", "fifth", "sixth"];
const placeIn = (word: string, place: number) => (word[place - 1] === undefined ? 0 : word.charCodeAt(place - 1) & 31);
const shown = (group: readonly string[]) =>
  group.length === 1 ? `"${group[0]}"` : `[${group.map((word) => `"${word}"`).join(" ? ")}]`;
const lettersAt = (words: readonly string[], place: number) =>
  words.map((word) => `"${word}": "${word[place - 1] ?? ""}" (${placeIn(word, place)}).`).join(" ");

/** The words by their letter at a place, in the order of the letters. */
function grouped(words: readonly string[], place: number): string[][] {
  const letters = [...new Set(words.map((word) => placeIn(word, place)))].sort((a, b) => a - b);
  return letters.map((letter) => words.filter((word) => placeIn(word, place) === letter));
}

/** Ways to make a step wrong; null where it holds nothing of the kind. */
export const corruptions: readonly ((step: string, pick: number) => string | null)[] = [
  // Another letter.
  (step, pick) =>
    change(step, /": "([a-d])" \(/g, pick, ([text, letter]) =>
      text.replace(`"${letter}" (`, `"${letter === "d" ? "a" : "d"}" (`),
    ),
  // Another place in the alphabet.
  (step, pick) => change(step, /(?<=": "[a-d]" \()\d+/g, pick, ([number]) => String(Number(number) + 5)),
  // Another number in a chain.
  (step, pick) => (step.startsWith("We now") ? change(step, /\(\d+\)/g, pick, () => "(7)") : null),
  // Two neighbours change places in the last chain.
  (step, pick) =>
    step.startsWith("We now")
      ? change(step, /("[a-d]+"|\[[^\]]+\]) < ("[a-d]+"|\[[^\]]+\])(?=[^(]*$)/g, pick, ([, a, b]) => `${b} < ${a}`)
      : null,
  // A word is missing, doubled, or another.
  (step, pick) => (step.startsWith("We now") ? change(step, /"[a-d]+"(?: \? | < )(?=["[])/g, pick, () => "") : null),
  (step, pick) =>
    step.startsWith("We now")
      ? change(step, /("[a-d]+")( \? | < )(?=")/g, pick, ([, word, sign]) => `${word}${sign}${word}${sign}`)
      : null,
  (step, pick) => (step.startsWith("We now") ? change(step, /"[a-d]+"/g, pick, () => '"zebra"') : null),
  // The answer is another list.
  (step, pick) =>
    step.includes("The answer is")
      ? change(step, /(\b[a-d]+) ([a-d]+)\b(?=(?: [a-d]+)*$)/g, pick, ([, a, b]) => `${b} ${a}`)
      : null,
  (step) => (step.includes("The answer is") ? step.replace(/ [a-d]+$/, "") : null),
  (step) => (step.includes("The answer is") ? step.replace(/( [a-d]+)$/, "$1$1") : null),
];

function change(step: string, pattern: RegExp, pick: number, to: (match: RegExpMatchArray) => string): string | null {
  const matches = [...step.matchAll(pattern)];
  const match = matches[pick % Math.max(1, matches.length)];
  if (!match) return null;
  return step.slice(0, match.index) + to(match) + step.slice(match.index + match[0].length);
}
