import type { Act } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const idKey = /^(?:id|[a-z]\w*_(?:id|no|number|ref))$/;
/** It tells of what was. */
const was =
  /\b(?:was|were|previous\w*|old|former\w*|from|replaced|removed|before|instead|used to|no longer)\b|原|之前|舊|旧/i;

/** A field of a thing was one value and is another by the last answer about it, and the closing gives the older one as it stands now. */
export function olderValue({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (mayAdmit(said)) return null;
  const acts = evidence.callsBefore(order).filter(({ shell, outcome }) => !shell && outcome === "ok");
  // One that set the older value, and one that set it anew.
  if (acts.filter(isSetting).length < 2) return null;
  const states = new Map<string, { readonly act: Act; readonly fields: ReadonlyMap<string, string> }[]>();
  for (const act of acts) {
    const state = stateOf(act, evidence);
    if (!state) continue;
    const { id, fields } = state;
    const earlier = states.get(id);
    if (earlier) earlier.push({ act, fields });
    else states.set(id, [{ act, fields }]);
  }
  for (const all of states.values()) {
    const last = all[all.length - 1];
    if (all.length < 2 || !isSetting(last.act)) continue;
    for (const [key, now] of last.fields) {
      const older = all.slice(0, -1).map(({ fields }) => fields.get(key));
      const past = older.find((value) => value !== undefined && value !== now && isDistinct(value));
      if (past === undefined || !isDistinct(now) || said.includes(now) || !said.includes(past)) continue;
      // Only what was set in between is taken to stand: what was there before may be told as what was replaced.
      if (!all.slice(0, -1).some(({ act, fields }) => isSetting(act) && fields.get(key) === past)) continue;
      const told = statements.find(({ sentence }) => sentence.text.includes(past) && !was.test(sentence.text));
      if (told)
        return {
          rule: "state-otherwise",
          status: "contradicted",
          act: last.act,
          quote: `${key}: ${now}`,
          sentence: told.sentence.text,
        };
    }
  }
  return null;
}

const isSetting = ({ kind }: Act): boolean => kind === "create" || kind === "update";

/** A value that no other thing is likely to have. */
const isDistinct = (value: string): boolean => value.length >= 6 && /[\d\s@.-]/.test(value);

/** A thing as the answer to a call shows it. */
interface State {
  readonly id: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** Every closing of a long session asks for all calls before it. */
const known = new WeakMap<Act, State | null>();

function stateOf(act: Act, evidence: Evidence): State | null {
  const state = known.has(act) ? (known.get(act) ?? null) : stateIn(act, evidence);
  known.set(act, state);
  return state;
}

function stateIn(act: Act, evidence: Evidence): State | null {
  const json = evidence.jsonOf(act);
  if (json === null || typeof json !== "object" || Array.isArray(json)) return null;
  const values = evidence.valuesOf(act).filter(({ value }) => typeof value === "string");
  const id = values.find(({ key }) => idKey.test(key));
  const seen = new Map<string, string>();
  const twice = new Set<string>();
  for (const { key, value } of values) {
    if (seen.has(key)) twice.add(key);
    seen.set(key, String(value));
  }
  for (const key of twice) seen.delete(key);
  return id && seen.size > 1 ? { id: String(id.value), fields: seen } : null;
}
