import { z } from "zod";

/**
 * Shapes for files that other programs write, and change with every release: what is not of the kind that a field should hold is
 * read as if it were absent, so that one odd field costs no turn.
 */

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A field that may hold whatever, or be missing. */
export const anything = z.unknown().optional();
/** Numbers and truth values count as text: datasets hold answers as numbers. */
export const maybeText = z
  .union([z.string(), z.number().transform(String), z.boolean().transform(String)])
  .optional()
  .catch(undefined);
export const maybeNumber = z.number().optional().catch(undefined);
export const maybeFlag = z.boolean().optional().catch(undefined);
export const maybeObject = z.custom<JsonObject>(isObject).optional().catch(undefined);
export const maybeList = z.custom<readonly unknown[]>(Array.isArray).optional().catch(undefined);

export const someObject = z.custom<JsonObject>(isObject);
export const someList = z.custom<readonly unknown[]>(Array.isArray);

/** Whether a list begins with something that fits: an object, where a test is given in place of a shape. */
export function listOf(shape: z.ZodType | ((value: JsonObject) => boolean)): z.ZodType<readonly unknown[]> {
  const fits = (first: unknown): boolean =>
    typeof shape === "function" ? isObject(first) && shape(first) : shape.safeParse(first).success;
  return z.custom<readonly unknown[]>((value) => Array.isArray(value) && value.length > 0 && fits(value[0]));
}

/** As {@link maybeText}, of a single value. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

/** The value of the first of the keys that holds some text. */
export function firstText(value: JsonObject, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const text = Object.hasOwn(value, key) ? textOf(value[key]) : undefined;
    if (text !== undefined && text.trim() !== "") return text;
  }
  return undefined;
}

/** A name out of a file, "" for anything that is no text. */
export function word(value: unknown): string {
  return typeof value === "string" ? value : "";
}

export function objectsOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Deeper JSON is nobody's: it is kept as a text or named, so that no walk through it can exhaust the stack. */
const deepest = 200;

export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    const next: unknown[] = [];
    for (const one of level)
      if (typeof one === "object" && one !== null) for (const inner of Object.values(one)) next.push(inner);
    level = next;
  }
  return false;
}

/** JSON that stands in a string, parsed; any other text as it stands. */
export function fromJsonText(value: unknown): unknown {
  if (typeof value !== "string") return isTooDeep(value) ? "JSON that is nested too deeply" : value;
  if (!/^\s*[{[]/u.test(value)) return value;
  try {
    const parsed: unknown = JSON.parse(value);
    return isTooDeep(parsed) ? value : parsed;
  } catch {
    return value;
  }
}

/** A value on one line, for people. */
export function jsonText(value: unknown): string {
  if (typeof value === "string") return value;
  return isTooDeep(value) ? "JSON that is nested too deeply" : (JSON.stringify(value) ?? "");
}
