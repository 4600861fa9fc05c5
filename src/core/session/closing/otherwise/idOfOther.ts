import { isObject } from "../../../transcripts/shapes.js";
import { looking } from "../../acts/act.js";
import { listsOf } from "../../acts/lists.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import { standsAlone } from "../standsAlone.js";
import { withoutAsides } from "./otherRecord.js";
import type { Closing } from "../closing.js";

/** Of more rows than these a program knows which was meant. */
const MOST = 50;
/** By such a field a thing is spoken of, and by another it is called for. */
const label =
  /^(?:name|title|label|unit|room|flat|apartment|seat|desk|table|line|number|no|plate|address|site|branch)$/i;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A list gives each thing a name and an id, the one call that changed something had the id of one, and request and closing speak of another alone. */
export function idOfOther({ said, order }: Closing, evidence: Evidence): AgainstClosing | null {
  if (mayAdmit(said)) return null;
  const acts = evidence.inExchange(order).filter(({ shell }) => !shell);
  const request = evidence.requestsBefore(order, 1)[0]?.text ?? "";
  const changes = acts.filter(
    ({ kind, outcome }) => !looking.has(kind) && outcome !== "failed" && outcome !== "refused",
  );
  const called = acts.filter(({ kind }) => !looking.has(kind)).map(({ text }) => text);
  for (const look of acts.filter(({ kind }) => looking.has(kind)))
    for (const list of listsOf(evidence.jsonOf(look))) {
      const things = namedIn(list);
      const carried = things.filter(({ id }) => called.some((text) => standsAlone(text, id)));
      const [own] = carried;
      if (carried.length !== 1 || things.length < 2) continue;
      const isNamed = ({ id, name }: Named) => standsAlone(said, name) || standsAlone(said, id);
      // "Next to 4G" is said of another.
      const isTold = ({ name }: Named) => standsAlone(withoutAsides(said.toLowerCase(), name), name.toLowerCase());
      const isAsked = ({ name }: Named) => standsAlone(request, name);
      const meant = things.filter((one) => one !== own && isTold(one) && isAsked(one));
      const act = changes.find(({ text }) => standsAlone(text, own.id));
      if (!act || meant.length !== 1 || isNamed(own) || isAsked(own)) continue;
      if (called.some((text) => standsAlone(text, meant[0].name))) continue;
      return { rule: "other-record", status: "contradicted", act, quote: `${own.id}: ${own.name}` };
    }
  return null;
}

/** Things of which each has one name and one id of its own. */
function namedIn(list: readonly unknown[]): Named[] {
  if (list.length > MOST) return [];
  const rows = list.flatMap((item) => (isObject(item) ? [item] : []));
  const keys = rows.length === list.length && rows.length > 0 ? Object.keys(rows[0]) : [];
  const columns = keys.map((key) => ({ key, values: rows.map((row) => row[key]) }));
  const single = columns.filter(
    ({ values }) =>
      values.every((value) => (typeof value === "string" && value.length > 1) || typeof value === "number") &&
      new Set(values).size === values.length,
  );
  const names = single.find(({ key }) => label.test(key));
  const ids = single.find((one) => one !== names && /(?:^|_)(?:id|uid|uuid|key|ref|code|sku)$|Id$/.test(one.key));
  return names && ids ? rows.map((_, i) => ({ id: String(ids.values[i]), name: String(names.values[i]) })) : [];
}
