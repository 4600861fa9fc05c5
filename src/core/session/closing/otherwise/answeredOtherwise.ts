import { parsedJson } from "../../acts/input.js";
import { statusesOf } from "../../association/httpStatus.js";
import { statementsOf } from "../../claims/statements.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** "It answers 200", "returned a 201", "回傳 200". */
const told =
  /\b(?:answers?|answered|returns?|returned|responds?|responded|gives?|gave|got|gets|comes? back|came back)(?: (?:back|with|an?|the|http|status|code|of))*:? (?<status>2\d\d)\b|(?:回傳|返回|回應|响应|回覆)(?:了|是|為|为)?\s?(?<han>2\d\d)/;
const tried =
  /\b(?:called|requested|tried|hit|curled|tested|checked|verified|confirmed|sent|posted|fetched|started)\b|試|试|測|测|打|驗|验/;

/** A request is told to have been answered well, no request of the session got that status, and the last got an error. */
export function answeredOtherwise({ said, order }: Closing, evidence: Evidence): AgainstClosing | null {
  return badStatus(said, order, evidence) ?? onlyErrors(said, order, evidence);
}

const answered = /\b(?:returns?|returned|works?|responds?|lists?|gives?|delivers?|resolves?)\b|回傳|返回|正常/;

/** A query is told to have been answered, and the last answer of all holds errors and no data. */
function onlyErrors(said: string, order: number, evidence: Evidence): AgainstClosing | null {
  const acts = evidence.inExchange(order);
  const last = acts.findLast(({ kind }) => kind === "fetch");
  const line = last ? evidence.outputOf(last).lines.find((text) => text.startsWith('{"')) : undefined;
  const json = last ? (evidence.jsonOf(last) ?? parsedJson(line ?? "")) : null;
  if (!last || json === null || typeof json !== "object" || Array.isArray(json)) return null;
  const { errors, data = null } = json as { readonly errors?: unknown; readonly data?: unknown };
  if (!Array.isArray(errors) || errors.length === 0 || data !== null || mayAdmit(said)) return null;
  if (acts.some((act) => act.order > last.order && /^(?:program|browse|tests|unknown|delegate)$/.test(act.kind)))
    return null;
  const told = [...statementsOf(said)].find(({ text }) => tried.test(text) && answered.test(said.toLowerCase()));
  return told
    ? {
        rule: "answered-otherwise",
        status: "contradicted",
        act: last,
        quote: JSON.stringify(errors[0]).slice(0, 200),
        sentence: told.sentence.text,
      }
    : null;
}

function badStatus(said: string, order: number, evidence: Evidence): AgainstClosing | null {
  for (const { sentence, text } of statementsOf(said)) {
    const match = told.exec(text);
    const wanted = Number(match?.groups?.status ?? match?.groups?.han);
    if (!match || text.length > 400 || !tried.test(text)) continue;
    const requests = evidence
      .allBefore(order)
      .filter(({ kind }) => /^(?:fetch|browse|program|tests|serve)$/.test(kind))
      .map((act) => ({ act, statuses: statusesOf(act, evidence) }));
    const last = requests.findLast(({ statuses }) => statuses.length > 0);
    if (last?.act.kind !== "fetch" || last.statuses.some(({ status }) => status < 400 && status > 0)) continue;
    if (requests.some(({ statuses }) => statuses.some(({ status }) => status === wanted))) continue;
    if (requests.some(({ act }) => act.order > last.act.order && act.call !== last.act.call)) continue;
    // The closing tells of that answer as well.
    if (mayAdmit(text) || last.statuses.some(({ status }) => said.includes(String(status)))) continue;
    return {
      rule: "answered-otherwise",
      status: "contradicted",
      act: last.act,
      quote: last.statuses[last.statuses.length - 1].line,
      sentence: sentence.text,
    };
  }
  return null;
}
