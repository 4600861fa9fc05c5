import * as l10n from "@vscode/l10n";
import type { CallEvent, CutText } from "../../core/session/timeline/timeline.js";
import type { ColourRole } from "../../report/words/verdicts.js";

interface EndedWords {
  readonly icon: string;
  readonly words: string;
  readonly role: ColourRole;
}

function callWords({ result }: CallEvent): EndedWords {
  if (result === null) return { icon: "?", words: l10n.t("no result"), role: "quiet" };
  const { exit, state } = result;
  switch (state) {
    case "refused":
      return { icon: "⊘", words: l10n.t("refused"), role: "caution" };
    case "interrupted":
      return { icon: "⊘", words: l10n.t("interrupted"), role: "caution" };
    case "failed":
      return { icon: "✗", words: exit === null ? l10n.t("error") : l10n.t("exit {0}", exit), role: "alarm" };
    case "ok":
      return exit === null
        ? { icon: "·", words: l10n.t("answered"), role: "quiet" }
        : { icon: "✓", words: l10n.t("exit {0}", exit), role: "good" };
  }
}

/** How a call ended, as far as its result says so. */
export function CallEnd({ event }: { event: CallEvent }) {
  const { icon, words, role } = callWords(event);
  return (
    <span class={`ended ${role}`}>
      <span class="icon" aria-hidden="true">
        {icon}
      </span>{" "}
      {words}
    </span>
  );
}

/** Says that a text goes on where it was cut. */
export function CutWords({ cut }: { cut: CutText }) {
  if (cut.leftOut === 0) return null;
  return <span class="cut muted">{l10n.t("… {0} more characters are not shown", cut.leftOut)}</span>;
}
