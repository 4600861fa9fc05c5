import type { Checks } from "./checks.js";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import type { Backend } from "../loadBackend.js";
import type { DocumentMarks } from "../marks/documentMarks.js";
import { previewChat } from "./previewChat.js";
import { readInDocument } from "./readInDocument.js";
import { shown, tellLeftOut, transcriptFrom } from "./transcriptSource.js";

export interface CheckTranscriptOptions {
  readonly backend: () => Promise<Backend>;
  readonly checks: Checks;
  readonly marks: DocumentMarks;
}

/** Of what stood before the answer, about as many tokens go to the model. */
export const mostTokensBefore = 4_000;

/**
 * Reads a chain of thought that someone else wrote: the selection, else the document, else a file that no editor shows, else the
 * clipboard in a new document. Of several talks the person chooses one.
 */
export function checkTranscript({ backend, checks, marks }: CheckTranscriptOptions): Command {
  return {
    id: commandIds.checkTranscript,
    async run(given) {
      const { asChat, chatText, fitMessages, segment } = await backend();
      const source = await transcriptFrom(given, await backend());
      if (!source) return;
      const { talk } = source;
      const chat = asChat(talk);
      const isGuess = talk.format === chatText.name && chat.messages.length > 0;
      if (isGuess && !(await previewChat(chat, segment(chat.response)))) return;
      const fitted = fitMessages(chat.messages, mostTokensBefore);
      const document = source.document ?? (await shown(chat.response));
      tellLeftOut([...chat.leftOut, ...fitted.leftOut]);
      await readInDocument({ messages: fitted.messages, response: chat.response }, document, { checks, marks });
    },
  };
}
