import { CodedError } from "../errors.js";
import { collectedLine } from "./collectedLogs.js";
import { heldByName, heldIn } from "./containers.js";
import type { SequenceReader, TranscriptFormat } from "./format.js";
import { formats } from "./formats.js";
import { LeftOut } from "./leftOut.js";
import { PeopleOnly } from "./namedTalk.js";
import { isObject, type JsonObject, word } from "./shapes.js";
import type { Conversation } from "./turn.js";
import { unknownJson } from "./unknownJson.js";

/** Values that nobody knows are looked at up to here before a file is given up. */
const mostUnknown = 1_000;
/** Lists of lists of messages are read, and what programs wrap around them; what lies deeper is no transcript. */
const deepestList = 4;

/** Reads values that follow each other in a file: the one of a JSON file, or the lines of a JSONL file. */
export interface ValueReader {
  /** Throws a CodedError "bad-input" when too much came that nobody knows. */
  take(value: unknown): void;
  /** Something of the file that could not even be taken: one sentence. */
  passOver(sentence: string): void;
  /** The talks of the file. Throws a CodedError "bad-input" when nothing in it is known. */
  end(): Conversation[];
}

type FormatFinder = (value: JsonObject) => TranscriptFormat | undefined;

/** @param formatFor what the values around these were found to be is remembered for those within. */
export function valueReader(depth = 0, formatFor: FormatFinder = rememberedFormats()): ValueReader {
  const leftOut = new LeftOut();
  const talks: Conversation[] = [];
  // What came before the first value that shows what the file is.
  let waiting: unknown[] = [];
  let sequence: { reader: SequenceReader; format: TranscriptFormat } | undefined;
  let documents = false;
  let refused: PeopleOnly | undefined;

  const takeDocument = (read: readonly Conversation[]) => {
    documents = true;
    for (const talk of read) talks.push(talk);
  };
  const readDocument = ({ document, name }: TranscriptFormat, value: JsonObject) => {
    try {
      takeDocument((document?.read(value) ?? []).map((talk) => ({ ...talk, format: name })));
    } catch (error) {
      if (!(error instanceof PeopleOnly)) throw error;
      documents = true;
      refused ??= error;
      leftOut.count("chat of people alone");
    }
  };
  const takeUndecided = (value: unknown) => {
    const format = isObject(value) ? formatFor(value) : undefined;
    const isOther = isObject(value) && !format;
    const list = Array.isArray(value) ? value : isOther ? heldIn(value) : undefined;
    const held =
      depth < deepestList
        ? ((isOther ? talksByName(value, depth + 1, formatFor) : undefined) ??
          (list && listTalks(list, depth + 1, formatFor)))
        : undefined;
    if (held) return takeDocument(held);
    const record = format && isObject(value) && format.sequence?.recognises(value);
    if (format?.sequence && record && !documents) {
      const reader = format.sequence.begin();
      sequence = { reader, format };
      for (const earlier of [...waiting, value]) if (isObject(earlier)) reader.take(earlier);
      waiting = [];
      // What its format does not know as a record it knows as a document.
    } else if (format?.document && isObject(value) && (!record || format.document.recognises(value)))
      readDocument(format, value);
    else if (documents) leftOut.count("record of an unknown form");
    else if (waiting.push(value) > mostUnknown) throw unknownJson(waiting, formats);
  };
  return {
    take: (given) => {
      const value = (isObject(given) ? collectedLine(given) : undefined) ?? given;
      if (!sequence) takeUndecided(value);
      else if (isObject(value)) sequence.reader.take(value);
      else leftOut.count("value that is no object");
    },
    passOver: (sentence) => leftOut.say(sentence),
    end: () => {
      if (sequence) for (const talk of sequence.reader.end()) talks.push({ ...talk, format: sequence.format.name });
      else if (!documents) throw unknownJson(waiting.length === 1 && depth === 0 ? waiting[0] : waiting, formats);
      if (refused && talks.length === 0) throw refused;
      // A log may hold likelihoods alone, and an export nothing.
      if (depth === 0 && documents && talks.length === 0)
        throw new CodedError("bad-input", "This file is of a known format, but nobody's words are in it.");
      if (waiting.length > 0) leftOut.count("record of an unknown form", waiting.length);
      const said = leftOut.sentences();
      return said.length === 0 ? talks : talks.map((talk) => ({ ...talk, leftOut: [...talk.leftOut, ...said] }));
    },
  };
}

/** The first of the list that knows a value, as a record of a sequence or as a document. */
export function formatOf(value: JsonObject): TranscriptFormat | undefined {
  return formats.find((format) => knows(format, value));
}

function knows({ sequence, document }: TranscriptFormat, value: JsonObject): boolean {
  return sequence?.recognises(value) || document?.recognises(value) || false;
}

/** The same for the records of one file, most of which look alike: those with the same keys are first tried as the one before. */
function rememberedFormats(): FormatFinder {
  const known = new Map<string, TranscriptFormat>();
  return (value) => {
    const look = `${Object.keys(value).slice(0, 50).join(" ")} ${word(value.type)}`.slice(0, 1_000);
    const before = known.get(look);
    if (before && knows(before, value)) return before;
    const found = formatOf(value);
    if (found && known.size < 100) known.set(look, found);
    return found;
  };
}

function listTalks(list: readonly unknown[], depth: number, formatFor: FormatFinder): Conversation[] | undefined {
  const reader = valueReader(depth, formatFor);
  try {
    for (const value of list) reader.take(value);
    return reader.end();
  } catch (error) {
    if (error instanceof PeopleOnly) throw error;
    if (error instanceof CodedError) return undefined;
    throw error;
  }
}

/** Whoever keeps things by names of their own may keep anything: each has to be a talk of somebody who asks and a model that answers. */
function talksByName(value: JsonObject, depth: number, formatFor: FormatFinder): Conversation[] | undefined {
  const talks: Conversation[] = [];
  for (const one of heldByName(value) ?? []) {
    const read = listTalks(Array.isArray(one) ? one : [one], depth, formatFor);
    if (!read?.every(isTalk)) return undefined;
    talks.push(...read);
  }
  return talks.length > 0 ? talks : undefined;
}

function isTalk({ turns }: Conversation): boolean {
  return turns.some(({ role }) => role === "user") && turns.some(({ role }) => role === "assistant");
}

/** All talks of one JSON value. Throws a CodedError "bad-input" for one of no known format. */
export function readValue(value: unknown): Conversation[] {
  const reader = valueReader();
  reader.take(value);
  return reader.end();
}
