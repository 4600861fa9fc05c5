import type { Memento } from "vscode";
import type { TalkTraits } from "../../core/traits/talk.js";
import { LastShown } from "../panel/lastShown.js";

export function readTalks(memento: Memento): LastShown<TalkTraits> {
  return new LastShown(memento, "cotcheck.readTalks", 3, handleOfTalk);
}

/** Names a talk that was read over a reload of the window. */
export function handleOfTalk({ id }: TalkTraits): string {
  return JSON.stringify({ talk: id });
}
