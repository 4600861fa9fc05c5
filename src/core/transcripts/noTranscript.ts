import { CodedError } from "../errors.js";
import { introducedJson } from "./introducedJson.js";

interface Kind {
  readonly begins: readonly string[] | RegExp;
  readonly words: string;
  /** Whether what such a text holds can be read out of it all the same. */
  readonly isRead?: (text: string) => boolean;
}

/** Files that people open by mistake, or have to turn into something else first, by how they begin. */
const kinds: readonly Kind[] = [
  {
    begins: ["PK\u0003\u0004"],
    words: "This is a zip archive, and not its text. Open the file itself, or what it holds.",
  },
  { begins: ["%PDF-"], words: "This is a PDF. Copy its text, or save it as text." },
  { begins: ["{\\rtf"], words: "This is a document in rich text. Save it as plain text or Markdown." },
  { begins: ["\u001f\u008b", "\u001f\ufffd"], words: "This file is compressed (gzip). Unpack it first." },
  { begins: ["PAR1"], words: "This is a Parquet file. Save its rows as JSON lines." },
  { begins: ["ARROW1"], words: "This is an Arrow file. Save its rows as JSON lines." },
  {
    begins: ["SQLite format 3"],
    words: "This is a database (SQLite). Export the chat from the program that keeps it.",
  },
  {
    begins:
      /^(?!From: <Saved by )(?:From|To|Subject|Date|Received|Return-Path|Delivered-To|Message-ID): [^\n]{1,500}\r?\n(?:[A-Z][\w-]{1,40}: [^\n]{0,500}\r?\n(?:[ \t][^\n]{0,500}\r?\n){0,9}){1,60}\r?\n/u,
    words: "This is an e-mail with its head. Copy what the model wrote, and the question if there is one.",
  },
  {
    begins: ["diff --git ", "Index: "],
    words: "This is a diff. Open the session in which an agent made it, or copy its text.",
  },
  {
    begins:
      /^\s{0,100}(?:export default|module\.exports =|(?:(?:export )?(?:var|let|const) [\w$]{1,60}|window\.[\w$.]{1,60}) =) ?[[{](?=[\s\S]{0,1000}["'\s{](?:role|messages|conversations?)["']?\s?:)/u,
    words: "This is a program that holds a chat. Save the chat itself as JSON.",
    isRead: (text) => introducedJson(text) !== undefined,
  },
  { begins: ["BEGIN:VCALENDAR", "BEGIN:VEVENT"], words: "This is a calendar, and no chat." },
  { begins: ["BEGIN:VCARD"], words: "This is a contact's card, and no chat." },
];

export function tooLarge(): CodedError {
  return new CodedError("bad-input", "This file is larger than 400 MB without being lines of JSON. Split it.");
}

export const binary = "This file is binary: there is no text in it to read.";

/** Why a text is none that anybody wrote; undefined for one that may be. */
export function noTranscript(text: string): string | undefined {
  const head = text.slice(0, 2_000);
  const kind = kinds.find(({ begins }) =>
    begins instanceof RegExp ? begins.test(head) : begins.some((bytes) => head.startsWith(bytes)),
  );
  if (kind && !kind.isRead?.(text)) return kind.words;
  return head.includes("\u0000") ? binary : undefined;
}
