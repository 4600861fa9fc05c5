import type { Influence, Message } from "../../core/run/run.js";
import { plainText } from "../plainText.js";
import { useSay } from "./useSay.js";

export interface ConversationProps {
  readonly messages: readonly Message[];
  /** Those that move the answer are highlighted where they stand. */
  readonly influences: readonly Influence[];
}

/** What stood before the response. */
export function Conversation({ messages, influences }: ConversationProps) {
  const say = useSay();
  if (messages.length === 0) return <p class="muted">{say("None: plain text was read, without a chat template.")}</p>;
  const asked = messages.findLastIndex((message) => message.role === "user");
  return (
    <>
      {messages.map(({ role, content }, i) => (
        <div key={i} class={`message ${i === asked ? "asked" : ""}`}>
          {messages.length > 1 && <p class="role">{say(role)}</p>}
          <p class="content" dir="auto">
            <Highlighted text={content} influences={influences.filter(({ message }) => (message ?? asked) === i)} />
          </p>
        </div>
      ))}
    </>
  );
}

function Highlighted({ text, influences }: { text: string; influences: readonly Influence[] }) {
  const moving = influences
    .filter(({ answerWith, answerWithout }) => answerWith !== answerWithout)
    .toSorted((a, b) => a.chars.start - b.chars.start);
  const parts = [];
  let at = 0;
  for (const { chars, sentence } of moving) {
    if (chars.start < at || text.slice(chars.start, chars.end) !== sentence) continue;
    parts.push(plainText(text.slice(at, chars.start)), <mark>{plainText(sentence)}</mark>);
    at = chars.end;
  }
  return (
    <>
      {parts}
      {plainText(text.slice(at))}
    </>
  );
}
