import type { Act } from "./act.js";

/** A mail, a message and a print job are sent where they are queued. */
export const isHandedOverBy = ({ kind, tool, quote }: Act): boolean =>
  (kind === "send" || /print|mail|sms|fax/i.test(tool)) &&
  /\b(?:queued|enqueued|accepted|submitted|spooled)\b/i.test(quote);
