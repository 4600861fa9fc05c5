/** The one list that an answer is or holds; null where it is none, holds several, or a list too long to be worked on one by one. */
export function soleList(json: unknown, most: number): readonly unknown[] | null {
  if (json === null || typeof json !== "object") return null;
  const lists = Array.isArray(json) ? [json] : Object.values(json).filter(Array.isArray);
  return lists.length === 1 && lists[0].length <= most ? lists[0] : null;
}
