import type { CommandLine, Program } from "../shell.js";
import type { Act } from "./act.js";

/** What one call does, before its result is read. A command line of several programs has a part for each that counts. */
export interface PartOfCall extends Pick<Act, "kind" | "name" | "text" | "targets" | "scope" | "edits" | "dryRun"> {
  readonly asksForPart: boolean;
  /** Of a shell: the program and its line. */
  readonly program: { readonly program: Program; readonly line: CommandLine } | null;
}

/** Of each part so many targets are kept, and so many characters of its text. */
export const MAX_TARGETS = 40;
export const MAX_TEXT = 3000;
