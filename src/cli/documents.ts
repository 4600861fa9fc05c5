import { CodedError } from "../core/errors.js";
import { writeWhole } from "../host/writeWhole.js";
import { writeOut } from "./writeOut.js";

/** A file to write a document to; true or "-" is standard output. */
export type DocumentFlag = string | true | undefined;

/** A document that was asked for. */
export interface WantedDocument<Render> {
  /** Undefined for standard output. */
  readonly path: string | undefined;
  readonly render: Render;
}

/** Those of a command's formats that its options ask for. */
export function wantedDocuments<Flag extends string, Render>(
  formats: readonly { readonly flag: Flag; readonly render: Render }[],
  flags: Partial<Record<Flag, DocumentFlag>>,
): WantedDocument<Render>[] {
  return formats.flatMap(({ flag, render }) => {
    const target: DocumentFlag = flags[flag];
    return target === undefined ? [] : [{ path: target === true || target === "-" ? undefined : target, render }];
  });
}

/** Throws a CodedError "usage" where standard output would hold several. @param json whether lines of JSON go there too */
export function oneToStandardOutput(wanted: readonly WantedDocument<unknown>[], json = false): void {
  if (wanted.filter(({ path }) => path === undefined).length + Number(json) > 1)
    throw new CodedError("usage", "Only one document can go to standard output: name files.");
}

export async function writeDocument({ path }: WantedDocument<unknown>, text: string): Promise<void> {
  if (path === undefined) await writeOut(text);
  else await writeWhole(path, text);
}
