import * as l10n from "@vscode/l10n";
import { useLayoutEffect } from "preact/hooks";
import type { TalkTraits } from "../../core/traits/talk.js";
import { useSay } from "../../report/components/useSay.js";
import { plainLine } from "../../report/plainText.js";
import { speakingWords } from "../../report/words/traits.js";
import { movedIn } from "../model/listKeys.js";

interface AnswersProps {
  readonly talk: TalkTraits;
  /** Indices of the answers at which a level changes. */
  readonly changes: ReadonlySet<number>;
  /** Index of an answer. */
  readonly selected: number;
  onSelect(answer: number): void;
}

/** Every answer that was read, behind its question; the arrow keys move, N and P go to where a level changes. */
export function Answers({ talk, changes, selected, onSelect }: AnswersProps) {
  const say = useSay();
  const { answers, messages } = talk;
  useLayoutEffect(() => {
    document.getElementById(`answer-${selected}`)?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  const indices = answers.map((_, i) => i);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = movedIn(event.key, indices, selected, (i) => changes.has(i));
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onSelect(next);
  };
  return (
    <div
      id="answers"
      class="rows answers"
      role="listbox"
      tabIndex={0}
      aria-labelledby="answers-title"
      aria-activedescendant={`answer-${selected}`}
      onKeyDown={onKeyDown}
    >
      {answers.map((answer, i) => {
        const speaking = speakingWords(answer, say);
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list box takes the keys
          <div
            key={answer.message}
            id={`answer-${i}`}
            class={changes.has(i) ? "pair answer differs" : "pair answer"}
            role="option"
            aria-selected={i === selected}
            tabIndex={-1}
            onClick={() => onSelect(i)}
          >
            <span class="muted">{i + 1}</span>
            <span>
              <span class="muted said-before" dir="auto">
                {plainLine(questionBefore(messages, answer.message))}
              </span>
              <span class="said-then" dir="auto">
                {plainLine(messages[answer.message].content)}
              </span>
              {changes.has(i) && <span class="slipped">{l10n.t("a level changes here")}</span>}
              {speaking !== undefined && <span class="muted">{speaking}</span>}
            </span>
          </div>
        );
      })}
    </div>
  );
}

/** What the user said last before a message. */
function questionBefore(messages: TalkTraits["messages"], message: number): string {
  return messages.slice(0, message).findLast(({ role }) => role === "user")?.content ?? "";
}
