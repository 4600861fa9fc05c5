/**
 * The way from a leaf up to its root, root first. A parent that is missing ends it, and so does one that was passed before: files hold
 * cycles.
 */
export function pathTo<T>(leaf: T | undefined, parentOf: (node: T) => T | undefined): T[] {
  const path: T[] = [];
  const passed = new Set<T>();
  for (let node = leaf; node !== undefined && !passed.has(node); node = parentOf(node)) {
    passed.add(node);
    path.push(node);
  }
  return path.reverse();
}
