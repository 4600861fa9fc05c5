import { env, l10n, type QuickPickItem, type TextDocument, Uri, window, workspace } from "vscode";
import type { Message } from "../../core/run/run.js";
import type { Conversation } from "../../core/transcripts/turn.js";
import type { Checks } from "./checks.js";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import type { Backend } from "../loadBackend.js";
import type { DocumentMarks } from "../marks/documentMarks.js";
import { offeredText } from "./offeredText.js";
import { previewChat } from "./previewChat.js";
import { holdsNoText, readableDocument } from "./readableText.js";
import { failed } from "./failed.js";

export interface CheckTranscriptOptions {
  readonly backend: () => Promise<Backend>;
  readonly checks: Checks;
  readonly marks: DocumentMarks;
}

interface Source {
  readonly talks: readonly Conversation[];
  /** Undefined for a file that no editor shows: an archive, or one that is too large. */
  readonly document: TextDocument | undefined;
}

/** Of what stood before the answer, about as many tokens go to the model. */
const mostTokensBefore = 4_000;

/**
 * Reads a chain of thought that someone else wrote: the selection, else the document, else a file that no editor shows, else the
 * clipboard in a new document. Of several talks the person chooses one.
 */
export function checkTranscript({ backend, checks, marks }: CheckTranscriptOptions): Command {
  return {
    id: commandIds.checkTranscript,
    async run(given) {
      const { asChat, chatText, fitMessages, segment } = await backend();
      const source = await sourceFrom(given, await backend());
      const talk = source && (await chosen(source.talks, await backend()));
      if (!source || !talk) return;
      const chat = asChat(talk);
      const isGuess = talk.format === chatText.name && chat.messages.length > 0;
      if (isGuess && !(await previewChat(chat, segment(chat.response)))) return;
      const fitted = fitMessages(chat.messages, mostTokensBefore);
      const document = source.document ?? (await shown(chat.response));
      tell([...chat.leftOut, ...fitted.leftOut]);
      await check(fitted.messages, chat.response, document);
    },
  };

  async function check(messages: readonly Message[], response: string, document: TextDocument): Promise<void> {
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
  const document = await fromClipboard();
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

function tell(leftOut: readonly string[]): void {
  if (leftOut.length > 0)
    void window.showInformationMessage(l10n.t("Not all of this file is read. {0}", leftOut.join(" ")));
}

/** Asked first: what is on the clipboard may be anything. */
async function fromClipboard(): Promise<TextDocument | undefined> {
  const text = await env.clipboard.readText();
  const paste = l10n.t("Paste and Check");
  const empty = text.trim() === "";
  const answer = await window.showInformationMessage(
    empty
      ? l10n.t("Open or paste a chain of thought into an editor, and select it to read only a part.")
      : l10n.t("No editor is open. Read the text on the clipboard ({0} characters)?", text.length),
    ...(empty ? [] : [paste]),
  );
  return answer === paste ? shown(text) : undefined;
}

async function shown(text: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ content: text, language: "markdown" });
  await window.showTextDocument(document);
  return document;
}
