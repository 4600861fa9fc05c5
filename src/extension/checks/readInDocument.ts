import type { TextDocument } from "vscode";
import type { Message } from "../../core/run/run.js";
import type { DocumentMarks } from "../marks/documentMarks.js";
import type { Checks } from "./checks.js";
import { failed } from "./failed.js";

/** Reads a text that someone else wrote, and marks its steps where the document holds them. */
export async function readInDocument(
  { messages, response }: { readonly messages: readonly Message[]; readonly response: string },
  document: TextDocument,
  { checks, marks }: { readonly checks: Checks; readonly marks: DocumentMarks },
): Promise<void> {
  // Bound as soon as the run has a name, so that marks appear while it is read.
  const binding = checks.onDidUpdate(({ event, path }) => {
    if (event.type === "started") void marks.bind(document.uri, path);
  });
  try {
    failed(await checks.check({ kind: "transcript", messages, response }));
  } finally {
    binding.dispose();
  }
}
