import { text } from "../content.js";
import type { SequenceReader, TranscriptFormat } from "../format.js";
import { isObject, type JsonObject, objectsOf } from "../shapes.js";
import { addTurn, type TurnList } from "../turnList.js";

/** A piece of a streamed completion without messages, or the whole text, which some servers give with the last piece. */
interface Piece {
  readonly piece?: string;
  readonly whole?: string;
}

const servers: readonly ((value: JsonObject) => Piece | undefined)[] = [
  // llama.cpp's completions: each piece says whether it is the last one
  ({ content, stop, role, prompt }) =>
    typeof content === "string" && stop === false && role === undefined && prompt === undefined
      ? { piece: content }
      : undefined,
  // TGI
  ({ token, generated_text }) =>
    isObject(token) && typeof token.text === "string" && generated_text !== undefined
      ? {
          piece: token.special === true ? "" : token.text,
          ...(typeof generated_text === "string" ? { whole: generated_text } : {}),
        }
      : undefined,
  // OpenAI's completions, as many servers stream them
  ({ object, choices }) => {
    const [first] = objectsOf(choices);
    const isPiece = object === "text_completion" && first?.finish_reason === null;
    return isPiece && typeof first.text === "string" ? { piece: first.text } : undefined;
  },
  // Servers of people's own: `{"token": "…"}`, and at last `{"done": true, "full_response": "…"}`
  (value) => {
    const { token, chunk, done, full_response } = value;
    if (done === true && typeof full_response === "string") return { piece: "", whole: full_response };
    if (typeof token === "string" && Object.keys(value).every((key) => key === "token" || key === "done"))
      return { piece: token };
    return typeof chunk === "string" && typeof done === "boolean" ? { piece: chunk } : undefined;
  },
];

/** Texts that completion servers stream, a piece a line. */
export const streamedTexts: TranscriptFormat = {
  id: "streamed-texts",
  name: "a streamed completion (llama.cpp, TGI, OpenAI, …)",
  sequence: { recognises: (value) => pieceOf(value) !== undefined && !isWord(value), begin: textReader },
};

/** A token without a space may be a key to something: words come with theirs, and those before the first of these are read with it. */
function isWord({ token, done }: JsonObject): boolean {
  return typeof token === "string" && done === undefined && !/^\s|\s$/u.test(token);
}

function pieceOf(value: JsonObject): Piece | undefined {
  for (const find of servers) {
    const found = find(value);
    if (found) return found;
  }
  return undefined;
}

/** The last one of llama.cpp and of OpenAI, which says why the text ends and may hold its end. */
function lastPiece({ content, stop, choices }: JsonObject): string {
  if (stop === true && typeof content === "string") return content;
  const said = objectsOf(choices)[0]?.text;
  return typeof said === "string" ? said : "";
}

function textReader(): SequenceReader {
  let said = "";
  let whole: string | undefined;
  return {
    take: (value) => {
      const found = pieceOf(value);
      said += found?.piece ?? lastPiece(value);
      whole = found?.whole ?? whole;
    },
    end: () => {
      const turns: TurnList = [];
      addTurn(turns, "assistant", text(whole ?? said));
      return [{ title: null, turns, leftOut: [] }];
    },
  };
}
