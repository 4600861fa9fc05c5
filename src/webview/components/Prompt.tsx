import * as l10n from "@vscode/l10n";
import { useState } from "preact/hooks";
import { Conversation } from "../../report/components/Conversation.js";
import type { Run } from "../../core/run/run.js";

/** Characters from which the prompt is shown folded. */
const longPrompt = 420;

/** What the model was asked, with the sentences that moved its answer marked. */
export function Prompt({ run }: { run: Run }) {
  const [unfolded, setUnfolded] = useState(false);
  if (run.messages.length === 0) return null;
  const asked = run.messages.filter(({ role }) => role !== "system");
  const messages = unfolded || asked.length === 0 ? run.messages : asked;
  const size = asked.reduce((sum, { content }) => sum + content.length, 0);
  const moved = run.influences.some(({ answerWith, answerWithout }) => answerWith !== answerWithout);
  const foldable = size > longPrompt || messages.length < run.messages.length || unfolded;
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
      <div class={unfolded ? "conversation" : "conversation folded"}>
        <Conversation messages={messages} influences={run.influences} brief={foldable && !unfolded && moved} />
      </div>
    </section>
  );
}
