/** "a, b and c" */
export const listed = (things: readonly (string | number)[]) =>
  things.length < 2 ? things.join("") : `${things.slice(0, -1).join(", ")} and ${things[things.length - 1]}`;

/** First names and whether each is commonly a woman's. */
export const people: readonly (readonly [name: string, woman: boolean])[] = [
  ..."Anna Maria Emma Sofia Clara Julia Lena Nora Grace Alice Diana Helen Laura Olga Priya Rosa Mei Zoe Ruth Fatima"
    .split(" ")
    .map((name) => [name, true] as const),
  ..."Ben Tom Peter Liam Oscar David Felix Hugo Ivan Jack Karl Leo Omar Paul Ravi Sam Victor Wei Adam Noah"
    .split(" ")
    .map((name) => [name, false] as const),
];

/** First names alone. */
export const names = people.map(([name]) => name);

/** Ordinal numbers from the first. */
export const ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");

/** Numbers from zero. */
export const numberWords = "zero one two three four five six seven eight nine ten".split(" ");
