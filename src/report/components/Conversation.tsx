import type { Influence } from "../../core/run/influence.js";
import type { Message } from "../../core/run/run.js";
import { plainText } from "../plainText.js";
import { useSay } from "./useSay.js";

export interface ConversationProps {
  readonly messages: readonly Message[];
  /** Those that move the answer are highlighted where they stand. */
  readonly influences: readonly Influence[];
  /** Shows of the last user message only its beginning and end, and the sentences that move the answer. */
  readonly brief?: boolean;
}

/** What stood before the response. */
export function Conversation({ messages, influences, brief = false }: ConversationProps) {
  const say = useSay();
  if (messages.length === 0) return <p class="muted">{say("None: plain text was read, without a chat template.")}</p>;
  const asked = messages.findLastIndex((message) => message.role === "user");
  return (
    <>
      {messages.map(({ role, content }, i) => (
        <div key={i} class={`message ${i === asked ? "asked" : ""}`}>
          {messages.length > 1 && <p class="role">{say(role)}</p>}
          <p class="content" dir="auto">
            <Highlighted
              text={content}
              influences={influences.filter(({ message }) => (message ?? asked) === i)}
              brief={brief && i === asked}
            />
          </p>
        </div>
      ))}
    </>
  );
}

interface HighlightedProps {
  readonly text: string;
  readonly influences: readonly Influence[];
  readonly brief: boolean;
}

function Highlighted({ text, influences, brief }: HighlightedProps) {
  const around = brief ? shortened : plainText;
  const moving = influences
    .filter(({ answerWith, answerWithout }) => answerWith !== answerWithout)
    .toSorted((a, b) => a.chars.start - b.chars.start);
  const parts = [];
  let at = 0;
  for (const { chars, sentence } of moving) {
    if (chars.start < at || text.slice(chars.start, chars.end) !== sentence) continue;
    parts.push(around(text.slice(at, chars.start)), <mark>{plainText(sentence)}</mark>);
    at = chars.end;
  }
  return (
    <>
      {parts}
      {around(text.slice(at))}
    </>
  );
}

/** Letters that are kept at each end of a part that is shortened. */
const kept = 60;

/** On one line, with its middle left out where it is long. Parts stand between others, so white space at their ends stays. */
function shortened(text: string): string {
  const line = plainText(text).replace(/\s+/gu, " ");
  const letters = Array.from(line);
  if (letters.length <= 3 * kept) return line;
  return `${letters.slice(0, kept).join("")} … ${letters.slice(-kept).join("")}`;
}
