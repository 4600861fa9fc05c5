import { CodedError } from "../../errors.js";
import type { TranscriptFormat } from "../format.js";
import { markdown } from "./markdown.js";

const begins = /^(?:WEBVTT\b|1\r?\n\d\d:\d\d:\d\d,\d{3} --> )/u;
/** `00:00:01,000 --> 00:00:04,000`, with the number above it that SubRip has. */
const cue = /^(?:\d{1,6}\r?\n)?(?:\d{1,3}:)?\d\d:\d\d[.,]\d{3} --> [^\n]{1,100}\n/gmu;
/** How WebVTT names who speaks. */
const voice = /^<v(?:\.[\w.]{1,40})? (?<name>[^<>\n]{1,60})>(?<words>[^\n]*?)(?:<\/v>)?$/gmu;

/** Talks that were recorded with their times, as SubRip and WebVTT, whose speakers are named. */
export const subtitles: TranscriptFormat = {
  id: "subtitles",
  name: "subtitles whose speakers are named (SubRip, WebVTT)",
  text: (whole) => {
    if (!begins.test(whole)) return undefined;
    const said = whole
      .replaceAll("\r\n", "\n")
      .replace(/^WEBVTT\b[^\n]*\n/u, "")
      .replace(cue, "")
      .replace(voice, "$<name>: $<words>");
    const talks = markdown.text?.(withoutCues(said));
    if (talks) return talks;
    throw new CodedError("bad-input", "These are subtitles, and nobody in them is named. Save what is said as text.");
  },
};

const named = /^(?<name>[^\s:：][^:：\n]{0,60})[:：][ \t]/u;

/** What one speaker goes on to say is in a cue of its own for as long as a screen holds it, and is named there again. */
function withoutCues(said: string): string {
  const kept: string[] = [];
  let speaker: string | undefined;
  for (const part of said.trim().split(/\n{2,}/u)) {
    const name = named.exec(part)?.groups?.name;
    const last = kept.length - 1;
    if (name !== undefined && name === speaker) kept[last] += `\n${part.replace(named, "")}`;
    else kept.push(part);
    speaker = name ?? speaker;
  }
  return kept.join("\n\n");
}
