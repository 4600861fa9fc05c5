import { type Act, isUnseen } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const sends = /send|deliver|dispatch|submit|publish|post|reply|forward|mail_?out/i;
const drafted =
  /\bdrafts? (?:was |has been |is )?(?:created|saved|stored|ready)\b|\b(?:created|saved|stored) (?:as |in |to )?(?:an? |your |the )?(?:\w+ )?drafts?\b|"(?:status|state|folder)": ?"drafts?"/i;
const sent =
  /\b(?:e-?mail|mail|message|reply|note|letter|invitation|invite|newsletter)s?\b(?:[^.;\n]|\.(?=\S)){0,80}?\b(?:(?:is|are|was|were|has been|have been|been|has|have) (?:now |just |also |successfully )*)(?:sent|gone out|went out|delivered|on (?:its|their) way)\b|\b(?:i|we)(?:'ve| have)? (?:now |just |also |successfully |drafted and |written and )*(?:sent|e-?mailed|mailed|replied|responded|wrote back)\b|^\W*(?:sent|e-?mailed) (?:the|your|an?|it|them)\b|已(?:寄出|發送|发送|寄給|发给|發給)|\b(?:he|hemos) enviado\b|\b(?:gesendet|verschickt|abgeschickt|versandt)\b|\bj['’]ai envoyé|\ba été envoyé|\bho inviato\b|\benviei\b|送信(?:しました|済み)|送りました|보냈습니다|전송했습니다/;

/** A message is told as sent, and the only calls that had to do with one kept it as a draft. */
export function onlyDrafted({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (/\bdraft|草稿|borrador|entwurf|entwürfe|brouillon|bozza|rascunho|下書き|초안/i.test(said) || mayAdmit(said))
    return null;
  const acts = evidence.inExchange(order);
  if (acts.some((act) => isUnseen(act) || act.shell || act.kind === "browse")) return null;
  const drafts = acts.filter(
    (act) =>
      act.outcome === "ok" &&
      (/(?:^|_)drafts?(?:_|$)/i.test(act.tool) || drafted.test(evidence.outputOf(act).text.slice(0, 4000))),
  );
  const last = drafts[drafts.length - 1];
  if (!last || acts.some((act) => act.kind === "send" || (!drafts.includes(act) && sends.test(act.tool)))) return null;
  if (drafts.some((act) => sends.test(act.tool))) return null;
  const told = statements.find(({ text, stated }) => text.length < 300 && sent.test(stated));
  return told
    ? {
        rule: "stage-otherwise",
        status: "contradicted",
        act: last,
        quote: lineOf(last, evidence),
        sentence: told.sentence.text,
      }
    : null;
}

const lineOf = (act: Act, evidence: Evidence): string =>
  (
    evidence
      .outputOf(act)
      .lines.slice(0, 200)
      .find((line) => /draft/i.test(line)) ?? act.tool
  ).slice(0, 200);
