import { l10n, workspace } from "vscode";
import { CodedError } from "../../core/errors.js";
import type { TalkTraits } from "../../core/traits/talk.js";
import type { Checks } from "../checks/checks.js";
import { transcriptFrom } from "../checks/transcriptSource.js";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import type { Backend } from "../loadBackend.js";
import type { LastShown } from "../panel/lastShown.js";
import type { Panels } from "../panel/panels.js";

export interface CheckConversationOptions {
  readonly backend: () => Promise<Backend>;
  readonly checks: Checks;
  readonly panels: Panels;
  readonly talks: LastShown<TalkTraits>;
}

/** Reads every answer of a talk – the selection, the document, a file – and shows how the traits of the model that reads go over them. */
export function checkConversation({ backend, checks, panels, talks }: CheckConversationOptions): Command {
  return {
    id: commandIds.checkConversation,
    async run(given) {
      const loaded = await backend();
      const source = await transcriptFrom(given, loaded);
      if (!source) return;
      const { talk, document } = source;
      const messages = loaded.messagesOf(talk.turns);
      // Known before a model is loaded, which takes a while.
      if (loaded.answersOf(messages).length === 0)
        throw new CodedError(
          "bad-input",
          l10n.t("In this text nobody answers a question, so there is no turn to read."),
        );
      const title = talk.title ?? (document ? workspace.asRelativePath(document.uri) : l10n.t("Conversation"));
      const read = await checks.withModel(l10n.t("Reading the conversation"), (model, progress, signal) => {
        const onProgress = (done: number, total: number) =>
          progress.report({ message: l10n.t("answer {0} of {1}", done + 1, total) });
        return loaded.talkTraits(
          model,
          { title, messages, leftOut: loaded.asChat(talk).leftOut },
          { onProgress, signal },
        );
      });
      if (!read) return;
      await talks.add(read);
      await panels.showTalk(read);
    },
  };
}
