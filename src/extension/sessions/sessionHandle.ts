import type { SessionSource } from "../backend/sessions/checkSource.js";

/** Names a session over a reload of the window; what came from the clipboard or an unsaved document is gone by then. */
export function handleOfSession(source: SessionSource, talk: number | null): string {
  return JSON.stringify({ session: source.kind === "file" ? source.path : null, talk });
}

/** The session that a handle names. A handle comes from the view's storage, so it is read with care. */
export function sessionOf(
  handle: string,
): { readonly source: SessionSource; readonly talk: number | null } | undefined {
  let value: unknown;
  try {
    value = JSON.parse(handle);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const { session, talk } = value as Readonly<Record<string, unknown>>;
  if (typeof session !== "string") return undefined;
  return {
    source: { kind: "file", path: session },
    talk: Number.isSafeInteger(talk) && (talk as number) >= 0 ? (talk as number) : null,
  };
}
