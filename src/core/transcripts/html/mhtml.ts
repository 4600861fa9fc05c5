/** The page in an archive of a page (MHTML), which browsers save as one file. Undefined where there is none in it. */
export function pageInArchive(text: string): string | undefined {
  const boundary =
    /^Content-Type: multipart\/related;[^\n]{0,200}(?:\r?\n[ \t][^\n]{0,200}){0,5}?boundary="?([^"\r\n]{1,100})"?/imu.exec(
      text.slice(0, 4_000),
    )?.[1];
  if (boundary === undefined) return undefined;
  for (const part of text.split(`--${boundary}`).slice(1)) {
    const [, head, body] = /^\r?\n((?:[^\r\n]{1,2000}\r?\n){1,30})\r?\n([\s\S]*)$/u.exec(part) ?? [];
    if (head === undefined || !/^Content-Type: ?text\/html\b/imu.test(head)) continue;
    const encoding = /^Content-Transfer-Encoding: ?([\w-]{1,30})/imu.exec(head)?.[1]?.toLowerCase();
    if (encoding === "quoted-printable") return fromQuotedPrintable(body);
    return encoding === "base64" ? fromBase64(body) : body;
  }
  return undefined;
}

function fromQuotedPrintable(body: string): string {
  return body.replace(/=[ \t]{0,9}\r?\n/gu, "").replace(/(?:=[0-9a-f]{2})+/giu, (run) => {
    const bytes = run
      .slice(1)
      .split("=")
      .map((two) => Number.parseInt(two, 16));
    return new TextDecoder().decode(Uint8Array.from(bytes));
  });
}

function fromBase64(body: string): string {
  const binary = atob(body.replace(/\s+/gu, ""));
  return new TextDecoder().decode(Uint8Array.from(binary, (byte) => byte.charCodeAt(0)));
}
