/** "Neither 91 is prime", "if the square of 9 is 91": the whole sentence before a statement in words counts. */
export function isSupposed(text: string, start: number): boolean {
  const sentence = text
    .slice(Math.max(0, start - 200), start)
    .split(/[.;!?]\s|[。；！？，]|\n/)
    .at(-1) as string;
  return /\b(?:if|whether|suppose|assume|check|test|unless|when|not|neither|nor|no|say|says|said|think|thinks|claim\w*|believe\w*|guess\w*|false|wrong|show|prove|because|until|either|or|modulo|base)\b|[若如假設设否非誰谁嗎吗]|不是.{0,6}$|要不|為什麼|为什么/i.test(
    sentence,
  );
}
