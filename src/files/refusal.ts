/** What the file system's codes mean to somebody who named a path. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  ESPIPE: "it is no file but a pipe or a device",
  EFBIG: "it is larger than any file of its kind",
  ENOTDIR: "a part of the path is no folder",
  EACCES: "you may not",
  EPERM: "you may not",
  EROFS: "the disk takes no changes",
  ELOOP: "its links lead in a circle",
  ENAMETOOLONG: "the name is too long",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full",
  ERR_INVALID_ARG_VALUE: "no path has a character of code 0",
};

/** The sentence for a path that the file system refused: why, and its code for those who search for it. */
export function refusal(path: string, what: "read" | "written", error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  const known = code !== undefined && Object.hasOwn(reasons, code) ? reasons[code] : undefined;
  const reason = code === "ENOENT" && what === "written" ? "its folder cannot be made" : known;
  return `${path} cannot be ${what}${reason === undefined ? "" : `: ${reason}`} (${code ?? String(error)}).`;
}
