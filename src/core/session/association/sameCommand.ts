export function sameCommand(claimed: string, ran: string): boolean {
  const words = claimed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => !/^[\w.]+=/.test(word));
  const line = ran.toLowerCase();
  return words.length > 0 && words.every((word) => line.includes(word));
}
