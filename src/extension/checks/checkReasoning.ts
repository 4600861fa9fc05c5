import type { TextEditor } from "vscode";
import type { CheckRequest } from "./checkRequest.js";
import type { Checks } from "./checks.js";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import type { Backend } from "../loadBackend.js";
import { settings } from "../settings.js";
import type { RecentPrompts } from "./recentPrompts.js";
import { promptFrom } from "./promptFrom.js";
import { failed } from "./failed.js";

export interface CheckReasoningOptions {
  readonly backend: () => Promise<Backend>;
  readonly checks: Checks;
  readonly recent: RecentPrompts;
  /** The prompt stands here, so that results can be put below it. */
  readonly onSource: (editor: TextEditor) => void;
}

/** The selection, else the document, else what is typed into an input box, is the prompt. */
export function checkReasoning({ backend, checks, recent, onSource }: CheckReasoningOptions): Command {
  return {
    id: commandIds.checkReasoning,
    async run(given) {
      if (isRequest(given)) return failed(await checks.check(given));
      const prompt = await promptFrom(given, recent, onSource);
      if (prompt === undefined) return;
      await recent.add(prompt);
      const request = backend().then(({ chatOf }): CheckRequest => {
        return { kind: "prompt", messages: chatOf(prompt, settings().systemPrompt ?? undefined) };
      });
      failed(await checks.check(request));
    },
  };
}

/** A request of our own, from the panel's "check again". */
function isRequest(value: unknown): value is CheckRequest {
  const kind = (value as CheckRequest | undefined)?.kind;
  return kind === "prompt" || kind === "transcript";
}
