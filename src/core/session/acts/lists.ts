/** The lists that an answer is or holds. */
export function listsOf(json: unknown): readonly (readonly unknown[])[] {
  if (json === null || typeof json !== "object") return [];
  return Array.isArray(json) ? [json] : Object.values(json).filter(Array.isArray);
}

/** The one list that an answer is or holds; null where it is none, holds several, or a list too long to be worked on one by one. */
export function soleList(json: unknown, most: number): readonly unknown[] | null {
  const lists = listsOf(json);
  return lists.length === 1 && lists[0].length <= most ? lists[0] : null;
}
