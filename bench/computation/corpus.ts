import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export interface Sentence {
  /** The file that it stands in, such as "german". */
  readonly kind: string;
  readonly text: string;
}

/** Sentences written by hand in which nothing may be called wrong: they are right, or nothing can be said of them. */
export function handWritten(): Sentence[] {
  const folder = fileURLToPath(new URL("corpus", import.meta.url));
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .flatMap((file) =>
      readFileSync(`${folder}/${file}`, "utf8")
        .split("\n")
        .filter((line) => line !== "" && !line.startsWith("# "))
        .map((text) => ({ kind: file.replace(".txt", ""), text })),
    );
}
