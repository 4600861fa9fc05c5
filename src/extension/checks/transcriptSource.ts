import { env, l10n, type QuickPickItem, type TextDocument, Uri, window, workspace } from "vscode";
import type { Conversation } from "../../core/transcripts/turn.js";
import type { Backend } from "../loadBackend.js";
import { offeredText } from "./offeredText.js";
import { holdsNoText, readableDocument } from "./readableText.js";

/** A talk that a person wants to be read. */
export interface ChosenTalk {
  readonly talk: Conversation;
  /** Undefined for a file that no editor shows: an archive, or one that is too large. */
  readonly document: TextDocument | undefined;
}

interface Source {
  readonly talks: readonly Conversation[];
  readonly document: TextDocument | undefined;
}

/**
 * The selection, else the document, else a file that no editor shows, else the clipboard in a new document. Of several talks the person
 * chooses one; undefined when the person turned away from it.
 */
export async function transcriptFrom(given: unknown, backend: Backend): Promise<ChosenTalk | undefined> {
  const source = await sourceFrom(given, backend);
  const talk = source && (await chosen(source.talks, backend));
  return talk && { talk, document: source.document };
}

/** Not all that a file holds has a place in a model's chat. */
export function tellLeftOut(leftOut: readonly string[]): void {
  if (leftOut.length > 0)
    void window.showInformationMessage(l10n.t("Not all of this file is read. {0}", leftOut.join(" ")));
}

async function sourceFrom(given: unknown, backend: Backend): Promise<Source | undefined> {
  if (given instanceof Uri) return fromFile(given, backend);
  const editor = window.activeTextEditor;
  if (editor) {
    const { document } = editor;
    const text = await offeredText(document);
    if (text === undefined) return undefined;
    if (text.trim() !== "") return { talks: backend.readTranscripts(text), document };
  }
  const document = await fromClipboard(editor?.document.uri);
  return document && { talks: backend.readTranscripts(document.getText()), document };
}

/** Archives are no text, and an editor shows an extension no text of more than 50 MB. */
async function fromFile(uri: Uri, backend: Backend): Promise<Source | undefined> {
  const unseen = { talks: [], document: undefined };
  if (/\.(?:eval|zip)$/iu.test(uri.path)) return { ...unseen, talks: await backend.readTranscriptFile(uri.fsPath) };
  const document = await Promise.resolve(workspace.openTextDocument(uri)).catch(() => undefined);
  if (document && (document.getText().trim() === "" || holdsNoText(document.getText()))) await readableDocument(uri);
  if (!document) return { ...unseen, talks: await backend.readTranscriptFile(uri.fsPath) };
  const text = await offeredText(document);
  return text === undefined ? undefined : { talks: backend.readTranscripts(text), document };
}

async function chosen(
  talks: readonly Conversation[],
  { conversationWords, onlyTalk }: Backend,
): Promise<Conversation | undefined> {
  if (talks.length <= 1) return onlyTalk(talks);
  const items = talks.map((talk): QuickPickItem & { readonly talk: Conversation } => {
    const { label, detail } = conversationWords(talk);
    return { label, description: detail, talk };
  });
  const title = l10n.t("Check which of the {0} talks in this file?", talks.length);
  return (await window.showQuickPick(items, { title, matchOnDescription: true }))?.talk;
}

/**
 * Asked first: what is on the clipboard may be anything.
 * @param nothingIn the document of the editor that is open
 */
async function fromClipboard(nothingIn: Uri | undefined): Promise<TextDocument | undefined> {
  const text = await env.clipboard.readText();
  const paste = l10n.t("Paste and Check");
  const empty = text.trim() === "";
  const nothing = nothingIn
    ? l10n.t("{0} is empty.", workspace.asRelativePath(nothingIn))
    : l10n.t("No editor is open.");
  const answer = await window.showInformationMessage(
    empty
      ? l10n.t("{0} Open or paste a chain of thought into an editor, and select it to read only a part.", nothing)
      : l10n.t("{0} Read the text on the clipboard ({1} characters)?", nothing, text.length),
    ...(empty ? [] : [paste]),
  );
  return answer === paste ? shown(text) : undefined;
}

/** A text in a document of its own. */
export async function shown(text: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ content: text, language: "markdown" });
  await window.showTextDocument(document);
  return document;
}
