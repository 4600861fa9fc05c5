import { z } from "zod";
import { partsOf, text, thinking, thinkingText } from "../content.js";
import type { SequenceReader, TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { addMessage } from "../message.js";
import { anything, isObject, type JsonObject, listOf, maybeObject, objectsOf, someList, textOf } from "../shapes.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation, Part } from "../turn.js";

const Content = z.object({ parts: someList });
const Request = z.object({ contents: listOf(Content.or(z.object({ role: z.string() }))) });
const Response = z.object({ candidates: listOf(z.object({ content: maybeObject })) });
const Studio = z.object({ chunkedPrompt: z.object({ chunks: someList }), systemInstruction: anything });
const Interaction = z.object({ object: z.literal("interaction"), outputs: listOf(z.object({ type: z.string() })) });

/** Requests and responses of the Gemini API, and prompts that Google AI Studio saves. */
export const gemini: TranscriptFormat = {
  id: "gemini",
  name: "Gemini API contents or an AI Studio prompt",
  document: {
    recognises: (value) => [Request, Response, Studio, Interaction].some((shape) => shape.safeParse(value).success),
    read: (value) => {
      if (Interaction.safeParse(value).success) return [interactionTalk(value)];
      const studio = Studio.safeParse(value).data;
      if (studio) return [studioTalk(studio, textOf(value.title) ?? null)];
      const candidates = Response.safeParse(value).data ? objectsOf(value.candidates) : [undefined];
      return candidates.map((candidate, i) =>
        talkOf(value, candidate, candidates.length > 1 ? `candidate ${i + 1}` : null),
      );
    },
  },
  sequence: { recognises: isPiece, begin: streamReader },
};

/** A stream says in its last piece alone why it ended, as a whole response does. */
function isPiece(value: JsonObject): boolean {
  const [candidate] = objectsOf(value.candidates);
  return candidate !== undefined && !("finishReason" in candidate) && "content" in candidate && !("contents" in value);
}

/** What `streamGenerateContent` gives, which is a list of responses: their pieces are one answer up to the reason why it ended. */
function streamReader(): SequenceReader {
  const leftOut = new LeftOut();
  const answers: Part[][] = [];
  let open: Part[] | undefined;
  return {
    take: (value) => {
      const [candidate, ...others] = objectsOf(value.candidates);
      if (candidate === undefined) return leftOut.count("record that is no piece of an answer");
      if (others.length > 0) leftOut.count("candidate beside the first", others.length);
      if (!open) {
        open = [];
        answers.push(open);
      }
      for (const part of partsOf(candidate.content)) {
        const last = open.at(-1);
        const goesOn = (part.type === "text" || part.type === "thinking") && last?.type === part.type;
        if (goesOn) open[open.length - 1] = { ...last, text: last.text + part.text };
        else open.push(part);
      }
      if ("finishReason" in candidate) open = undefined;
    },
    end: () =>
      answers.map((parts) => {
        const turns: TurnList = [];
        addTurn(turns, "assistant", parts);
        return { title: null, turns, leftOut: leftOut.sentences() };
      }),
  };
}

function talkOf(value: JsonObject, candidate: JsonObject | undefined, title: string | null): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  const config = isObject(value.config) ? value.config : {};
  addTurn(turns, "system", partsOf(value.systemInstruction ?? value.system_instruction ?? config.systemInstruction));
  // A request of one content may leave out who speaks.
  for (const content of objectsOf(value.contents)) addMessage(turns, { role: "user", ...content }, leftOut);
  if (candidate) addTurn(turns, "assistant", partsOf(candidate.content));
  return { title, turns, leftOut: leftOut.sentences() };
}

/** The Interactions API: what was asked as a text, a content or turns, and the outputs one after the other. */
function interactionTalk(value: JsonObject): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  addTurn(turns, "system", partsOf(value.system_instruction));
  const turnsIn = objectsOf(value.input).filter(({ role }) => typeof role === "string");
  if (turnsIn.length > 0) for (const turn of turnsIn) addMessage(turns, turn, leftOut);
  else addTurn(turns, "user", typeof value.input === "string" ? text(value.input) : partsOf(value.input));
  for (const { type, ...output } of objectsOf(value.outputs)) {
    const parts = type === "thought" ? thinking(thinkingText(output)) : partsOf({ type, ...output });
    addTurn(turns, "assistant", parts, { goesOn: true });
  }
  return { title: null, turns, leftOut: leftOut.sentences() };
}

function studioTalk({ chunkedPrompt, systemInstruction }: z.infer<typeof Studio>, title: string | null): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  addTurn(turns, "system", partsOf(systemInstruction));
  for (const chunk of objectsOf(chunkedPrompt.chunks)) {
    if (chunk.isThought === true) addTurn(turns, "assistant", thinking(textOf(chunk.text)), { goesOn: true });
    else if (chunk.role === "model") {
      const parts = "text" in chunk ? text(textOf(chunk.text)) : partsOf(chunk.parts ?? chunk);
      addTurn(turns, "assistant", parts, { goesOn: true });
    } else addMessage(turns, "text" in chunk ? { role: chunk.role, content: chunk.text } : chunk, leftOut);
  }
  return { title, turns, leftOut: leftOut.sentences() };
}
