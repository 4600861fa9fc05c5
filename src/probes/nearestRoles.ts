/** A role by the place of its replies' mean in the space of roles. */
export interface PlacedRole {
  readonly name: string;
  /** [components] */
  readonly at: ArrayLike<number>;
}

/** The names of all roles, the nearest to a place [components] first. */
export function nearestFirst(roles: readonly PlacedRole[], place: ArrayLike<number>): string[] {
  return roles
    .map(({ name, at }) => ({ name, away: squaredDistance(at, place) }))
    .sort((a, b) => a.away - b.away)
    .map(({ name }) => name);
}

function squaredDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2;
  return sum;
}
