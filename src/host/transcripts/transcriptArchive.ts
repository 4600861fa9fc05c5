import { type Entry, openPromise, type ZipFile } from "yauzl";
import { CodedError } from "../../core/errors.js";
import { readTranscriptLines } from "../../core/transcripts/readLines.js";
import type { Conversation } from "../../core/transcripts/turn.js";
import { textLines } from "./textLines.js";

/** Which members of an archive hold talks: of Inspect's `.eval`, and of the exports of ChatGPT, claude.ai and DeepSeek. */
const members = [/^samples\/[^/]+\.json$/u, /(?:^|\/)conversations(?:-\d+)?\.json$/u, /\.(?:jsonl?|md|txt)$/u] as const;

/** Unpacked. Bytes. */
const mostInAll = 1_000_000_000;
/** Unpacked, however small it was packed. Bytes. */
const mostUnseen = 50_000_000;
/** How much smaller text is packed at the most: talks to a tenth, logs of programs to a hundredth. */
const mostTimes = 300;

/**
 * All talks that a zip archive holds. Throws a CodedError "bad-input" for one that holds none, cannot be unpacked, or unpacks to more
 * than a gigabyte.
 */
export async function readTranscriptArchive(path: string): Promise<Conversation[]> {
  const zip = await openPromise(path, { autoClose: false }).catch((cause: Error) => {
    throw new CodedError("bad-input", `${path} is a damaged zip archive (${cause.message}).`, { cause });
  });
  try {
    const entries = await entriesOf(zip, path);
    const chosen = talksAmong(entries, path);
    const size = chosen.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    if (size > mostInAll)
      throw new CodedError(
        "bad-input",
        `${path} unpacks to ${Math.round(size / 1e6)} MB. Unpack it, and choose a file of it.`,
      );
    const packed = chosen.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
    if (size > mostUnseen && size > packed * mostTimes)
      throw new CodedError(
        "bad-input",
        `${path} says that it unpacks to ${Math.round(size / Math.max(1, packed))} times its size, as no text does.`,
      );
    const talks: Conversation[] = [];
    for (const entry of chosen) for (const talk of await talksOf(zip, entry)) talks.push(talk);
    return talks;
  } finally {
    zip.close();
  }
}

/** Names that lead out of the archive, among others, are refused while they are listed. */
async function entriesOf(zip: ZipFile, path: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (cause) {
    throw new CodedError("bad-input", `${path} is a zip archive that cannot be read (${(cause as Error).message}).`, {
      cause,
    });
  }
  return entries;
}

function talksAmong(entries: readonly Entry[], path: string): readonly Entry[] {
  const files = entries.filter(({ fileName }) => !fileName.endsWith("/") && !fileName.startsWith("__MACOSX/"));
  for (const pattern of members) {
    const found = files.filter(({ fileName }) => pattern.test(fileName));
    // Other files than talks are beside each other in all archives but those of one file.
    if (found.length > 0 && (pattern !== members[2] || found.length === 1)) return found.sort(byName);
  }
  const named = files.slice(0, 5).map(({ fileName }) => JSON.stringify(fileName.slice(0, 80)));
  throw new CodedError(
    "bad-input",
    `${path} is a zip archive without talks in it: it holds ${named.join(", ") || "no files"}. Known are Inspect's .eval logs and exports with a conversations.json.`,
  );
}

const { compare } = new Intl.Collator("en", { numeric: true });

function byName(a: Entry, b: Entry): number {
  return compare(a.fileName, b.fileName);
}

async function talksOf(zip: ZipFile, entry: Entry): Promise<Conversation[]> {
  try {
    return await readTranscriptLines(textLines(await zip.openReadStreamPromise(entry)));
  } catch (error) {
    const { message } = error as Error;
    throw new CodedError("bad-input", `${entry.fileName} in the archive cannot be read: ${message}`, { cause: error });
  }
}
