/** The numbers from 1 to `count` that have room at `size` pixels each: the first, and every so many. */
export function labelled(count: number, size: number, room: number): number[] {
  const every = [1, 2, 4, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000].find((step) => step * size >= room) ?? count;
  return Array.from({ length: count }, (_, i) => i + 1).filter((n) => n === 1 || n % every === 0);
}
