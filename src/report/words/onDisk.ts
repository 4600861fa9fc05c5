import type { ErrorData } from "../../core/errors.js";
import type { Say } from "./language.js";
import { plainLine } from "../plainText.js";

/** Why something in another program's folder is not listed; the codes are models/onDisk/program.ts's. */
export const leftOutTemplates = {
  "unknown-record": "{0} is left out: it cannot be made out.",
  "missing-file": "{0} is left out: the file of its weights is not there.",
  "missing-part": "{0} is left out: the model is split, and one of its files is not there.",
  "with-adapter": "{0} is left out: it is a model with an adapter, which can be given beside the model as --lora.",
} as const;

export function leftOutText(path: string, why: keyof typeof leftOutTemplates, say: Say): string {
  return say(leftOutTemplates[why], plainLine(path));
}

/** Of how many things {@link leftOutText} tells, where a list has no room for them. */
export const leftOutCount = (count: number, say: Say) => say("{0} left out", count);

/** Whether this version can run a model, for a list. */
export function canBeRead(refusal: ErrorData | undefined, say: Say): string {
  return refusal ? say("cannot be read: {0}", plainLine(refusal.message)) : say("can be read");
}
