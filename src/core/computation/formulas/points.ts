/** No simple relation between any of them. */
export const POINTS = [0.7310585, 1.3862943, 2.2360679, -0.5671432, 3.3027756, 1.9021605, -1.2020569] as const;
/** All of them where logarithms and roots have values. */
export const POSITIVE_POINTS: readonly number[] = POINTS.map(Math.abs);

/**
 * Whether two formulas are the same by what they are at each of the points, told by its place; null where too few of these have a value, or
 * only some agree. @param strays at so many points formulas that differ may agree all the same
 */
export function sameAtPoints(agreeAt: (place: number) => boolean | null, strays = 0): boolean | null {
  const told = POINTS.map((_, place) => agreeAt(place)).filter((agree) => agree !== null);
  if (told.length < 4) return null;
  const agreeing = told.filter((agree) => agree).length;
  if (agreeing === told.length) return true;
  return agreeing <= strays ? false : null;
}
