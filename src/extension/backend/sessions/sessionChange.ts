import { isDeepStrictEqual } from "node:util";
import type { DrawnSession, Following, SessionChange } from "../../../protocol/session.js";

/** What has to be told of a session that was checked anew. */
export function sessionChange(before: DrawnSession, now: DrawnSession, following: Following): SessionChange {
  const most = Math.min(before.events.length, now.events.length);
  let kept = 0;
  while (kept < most && isDeepStrictEqual(before.events[kept], now.events[kept])) kept++;
  return { ...now, events: now.events.slice(kept), kept, following };
}
