import * as l10n from "@vscode/l10n";
import { useState } from "preact/hooks";
import { Conversation } from "../../report/components/Conversation.js";
import type { Run } from "../../core/run/run.js";

/** Characters and lines from which the prompt is shown folded; as many lines are shown of it. */
const longPrompt = 420;
const manyLines = 6;

/** What the model was asked, with the sentences that moved its answer marked. */
export function Prompt({ run }: { run: Run }) {
  const [unfolded, setUnfolded] = useState(false);
  if (run.messages.length === 0) return null;
  const moving = run.influences.filter(({ answerWith, answerWithout }) => answerWith !== answerWithout);
  const asked = run.messages.filter(({ role }, i) => role !== "system" || moving.some(({ message }) => message === i));
  const messages = unfolded || asked.length === 0 ? run.messages : asked;
  const size = asked.reduce((sum, { content }) => sum + content.length, 0);
  const lines = asked.reduce((sum, { content }) => sum + content.trimEnd().split("\n").length, 0);
  const foldable = size > longPrompt || lines > manyLines || messages.length < run.messages.length || unfolded;
  // What is not shown has no sentence to be marked, and moves the places of the others.
  const placed = run.influences.map((influence) =>
    influence.message === undefined
      ? influence
      : { ...influence, message: messages.indexOf(run.messages[influence.message]) },
  );
  return (
    <section class="prompt" aria-labelledby="prompt-title">
      <div class="section-bar">
        <h2 id="prompt-title">{l10n.t("Prompt")}</h2>
        {foldable && (
          <button type="button" class="link" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
            {unfolded ? l10n.t("Show less") : l10n.t("Show all")}
          </button>
        )}
      </div>
      <div class={foldable && !unfolded ? "conversation folded" : "conversation"}>
        <Conversation messages={messages} influences={placed} brief={foldable && !unfolded && moving.length > 0} />
      </div>
    </section>
  );
}
