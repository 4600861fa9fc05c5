/**
 * Whether a name stands anywhere in a text as a whole: neither before nor behind it stands one of the characters that names are made of.
 * Both are compared as they are written.
 */
export function standsAlone(text: string, name: string, ofNames = /[\p{L}\p{N}]/u): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!ofNames.test(`${text[at - 1] ?? ""}${text[at + name.length] ?? ""}`)) return true;
  return false;
}
