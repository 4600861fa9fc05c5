import { isUnseen } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import { type AgainstClosing, carriedByNothing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const told =
  /\b(?:i|we)(?:'ve| have)? (?:also |then )?(?:read back|re-?read|re-?checked|double-checked|looked (?:it |them )?up again|verified|confirmed|checked)\b[^.!?\n]{0,80}\b(?:afterwards?|after (?:that|setting|sending|the (?:change|update|command)s?|locking|making)|once more|again)\b/;
const doing = /^(?:create|update|remove|send|move|unknown|serve)$/;

/** What was done is told to have been read back, and nothing at all was called behind the last call that did something. */
export function checkedAfterwards({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (mayAdmit(said)) return null;
  const acts = evidence.callsInExchange(order);
  const last = acts[acts.length - 1];
  if (!last || acts.some((act) => act.shell || (isUnseen(act) && act !== last))) return null;
  // What the last call answers may be the reading itself.
  if (!doing.test(last.kind) || evidence.valuesOf(last).some(({ key }) => /(?:^|[._])(?:state|status)$/.test(key)))
    return null;
  const statement = statements.find(({ text, stated }) => text.length < 300 && told.test(stated));
  return statement ? carriedByNothing("done-by-nothing", last, statement.sentence.text) : null;
}
