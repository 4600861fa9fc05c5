import type { Act } from "../../acts/act.js";
import { isHandedOverBy } from "../../acts/handedOver.js";
import { madeAndWaits } from "../../acts/madeAndWaits.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit, saysUnderWay } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** An end as it is told, how its status is written, and the statuses that come before it. */
interface Stage {
  readonly told: RegExp;
  readonly reached: RegExp;
  readonly before: RegExp;
  /** Names of tools by which it comes to its end. */
  readonly by: RegExp;
}

const is = String.raw`\b(?:is|are|has been|have been|was|were|['’]s|['’]ve been|has|have) (?:now |all |both |fully |successfully )*`;
const stage = (end: string, by: string, reached: string, before: string, han: string, elsewhere?: string): Stage => ({
  told: new RegExp(
    `${is}(?:${end})\\b|(?:已|已经|已經)[^，,。；;]{0,6}?(?:${han})|(?:${han})(?:成功|完成|了(?![嗎吗]))${
      elsewhere === undefined ? "" : `|(?<![\\p{L}\\d])(?:${elsewhere})(?![\\p{L}\\d])`
    }`,
    "u",
  ),
  reached: new RegExp(`^(?:${reached})$`),
  before: new RegExp(`^(?:${before})$`),
  by: new RegExp(by, "i"),
});
const open =
  "pending\\w*|requested|queued|created|draft|new|open|waiting\\w*|awaiting\\w*|processing|in_progress|in_review|offen|ausstehend|in_bearbeitung|wartet\\w*|pendiente\\w*|en_proceso|en_attente\\w*|en_cours|pendente\\w*|em_analise";

const stages: readonly Stage[] = [
  stage(
    "signed|countersigned",
    "sign",
    "signed|completed?|countersigned|executed",
    `sent|delivered|viewed|opened|out_for_signature|${open}`,
    "签署|簽署|签字|簽字|签好|簽好",
  ),
  stage(
    "delivered|arrived",
    "deliver|arriv",
    "delivered|arrived|completed?|received",
    `in_transit|shipped|dispatched|label_created|out_for_delivery|preparing|packed|${open}`,
    "送达|送達|送到|到货|到貨",
  ),
  stage(
    "joined|accepted",
    "join|accept|add",
    "joined|accepted|active|member|confirmed",
    `invited|sent|${open}`,
    "加入|接受",
  ),
  stage(
    "approved",
    "approv",
    "approved|accepted|granted",
    `submitted|received|under_review|wartet_\\w+|beantragt|eingereicht|en_attente\\w*|pendiente\\w*|${open}`,
    "ist [^.]{0,40}?genehmigt|genehmigt und eingetragen|approuvée?|aprobad[ao]|承認(?:され|済)|批准|核准|审批通过|審批通過|审核通过|審核通過",
    "(?:ist|wurde|sind|wurden) (?:\\p{L}+ ){0,4}?genehmigt|(?:está|ha sido|queda|fue) (?:ya )?aprobad[ao]|(?:est|a été) approuvée?|(?:está|foi) aprovad[ao]",
  ),
  // What is carried out in a warehouse, between accounts or overnight is complete when its order is closed.
  {
    told: /\b(?:transfer|relocation|move|pick|payout|withdrawal|export|import|backup|restore|sync|reset|upload|download|scan|swap|exchange)\b[^.;:]{0,40}?\b(?:is|are|has been|have been|was) (?:now |fully |all )*(?:complete|completed|finished|done|carried out|executed|through)\b|(?:umlagerung|auftrag|übertragung|überweisung|auszahlung|export|sicherung)[^.;:]{0,40}?\b(?:abgeschlossen|erledigt|ausgeführt|durchgeführt)\b/u,
    reached:
      /^(?:complete[d]?|closed|done|finished|executed|succeeded|success|ok|posted|booked|abgeschlossen|erledigt)$/,
    before: new RegExp(`^(?:${open}|scheduled|running|started|accepted|submitted|initiated)$`),
    by: /confirm|execut|complete|post|close|commit|quittier|buch/i,
  },
  stage(
    "cancell?ed",
    "cancel",
    "cancell?ed|closed|completed?",
    `cancell?ation_\\w+|cancel_\\w+|scheduled|active|${open}`,
    "取消",
  ),
  stage(
    "deleted|erased|removed",
    "delet|eras|remov|purge",
    "deleted|erased|removed|gone|completed?",
    `scheduled|soft_deleted|deactivated|trash\\w*|${open}`,
    "删除|刪除|移除|清除",
  ),
  stage(
    "charged|captured",
    "charg|captur|pay",
    "captured|charged|paid|succeeded|settled|completed?",
    `authori[sz]ed|requires_\\w+|uncaptured|${open}`,
    "扣款|收款|请款|請款",
  ),
  stage(
    "on (?:its|their) way|shipped|dispatched",
    "ship|dispatch|fulfil|label",
    "shipped|dispatched|in_transit|out_for_delivery|delivered|completed?",
    `backordered|out_of_stock|on_hold|preparing|unfulfilled|${open}`,
    "发货|發貨|出货|出貨|寄出",
  ),
  stage(
    "booked|reserved|confirmed",
    "book|reserv|confirm",
    "booked|reserved|confirmed|completed?",
    "wait_?list\\w*|waitlisted|on_hold|requested|tentative|pending\\w*",
    "予約[がを]?(?:取れ|確定|完了)|予約いたしました|预订|預訂|预约|預約|订好|訂好|订位|訂位|确认|確認",
  ),
  stage(
    "refunded|credited(?: back)?|paid back|returned to (?:the|your|their) \\w+",
    "refund|credit|return",
    "refunded|succeeded|credited|paid|processed|settled|completed?|issued|approved",
    `requested|under_review|needs_\\w+|requires_\\w+|authori[sz]ed|${open}`,
    "退款|退回|退還|退还|退費|退费",
  ),
  stage("verified", "verif", "verified|confirmed|completed?", "sent|unverified|pending\\w*", "验证|驗證"),
  stage(
    "sent(?: out)?|e-?mailed|mailed",
    "send|mail|deliver",
    "sent|delivered|completed?|ok",
    // Mail and print jobs are queued where they are sent.
    "drafts?|not_sent|unsent|scheduled|failed|bounced|pending\\w*|waiting\\w*|awaiting\\w*|in_review",
    "发送|發送|发给|發給|寄给|寄給|发出|發出|发邮件|發郵件",
  ),
  stage("merged", "merge", "merged|completed?|closed", "queued|open|auto_merge\\w*|blocked|pending\\w*", "合并|合併"),
  stage(
    "published|live",
    "publish|deploy|release|activ|promot",
    "published|live|active|deployed|succeeded|completed?|ready",
    "in_review|draft|scheduled|pending\\w*|queued|building|unpublished|held|on_hold|paused|blocked",
    "发布|發布|發佈|上线|上線|上架",
  ),
];

const takenAway = /\b(?:removed|deleted|cancell?ed)\b/;
/** Tools that are about a part of what they answer with. */
const ofParts =
  /item|line|attendee|guest|participant|member|passenger|assignee|reviewer|recipient|add_?on|extra|seat|bag|tag|label|comment|note|photo|image|attachment|reaction|product|row|entry|step|filter|field/i;

/** The end of a thing is told, and the last status that was returned of it, by the call that was to bring it there, is one before that. */
export function stageOtherwise({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const isVague = mayAdmit(said) || saysUnderWay(said);
  const acts = evidence.inExchange(order).filter(({ shell, outcome }) => !shell && outcome !== "failed");
  for (const { sentence, text, stated } of statements) {
    const end = stages.find(({ told }) => told.test(stated));
    if (!end) continue;
    const statuses = acts.flatMap((act) => statusesOf(act, evidence, end).map((status) => ({ act, status })));
    const behind = statuses.findLast(({ status }) => end.before.test(status));
    // Of such a status nobody speaks in words of any other kind.
    if (isVague && !(behind && waits.test(behind.status) && !speaksOfWaiting.test(said))) continue;
    // One status for each thing: of several none tells which is meant.
    if (!behind) continue;
    // How it stood when it was looked up says nothing of what became of it.
    const isBefore = (act: Act) => act.kind === "lookup" && act.order < behind.act.order;
    if (statuses.some(({ act, status }) => !isBefore(act) && end.reached.test(status))) continue;
    if (statusesOf(behind.act, evidence, end).length !== 1 || isMovedOn(behind.act, end, acts)) continue;
    if (isHandedOverBy(behind.act)) continue;
    // What is booked may wait for others to confirm it.
    if (madeAndWaits(behind.act) && /\b(?:booked|reserved)\b/.test(stated)) continue;
    // What a part was taken from goes on as it was, and that is what the status is of.
    if (takenAway.test(text) && (ofParts.test(behind.act.tool) || /\b\w+ed from\b/.test(text))) continue;
    return {
      rule: "stage-otherwise",
      status: "contradicted",
      act: behind.act,
      quote: `status: ${behind.status}`,
      sentence: sentence.text,
    };
  }
  return null;
}

/** Statuses of what waits for somebody, and the words by which a closing says so. */
const waits =
  /^(?:wait_?list\w*|wartet_\w+|pending_approval|awaiting_\w+|held|on_hold|offen|ausstehend|pendiente_\w+|en_attente_\w+)$/;
const speaksOfWaiting =
  /wait|pending|offen|ausst|noch|approv|\bhold\b|\bheld\b|queue|once |until |soon|genehmigung|warte|bestätigung|attente|pendiente|espera|待|審|审|批准|保留|順番|満席|空き/i;

/** After the look something was called, or the call that brings it to its end. */
const isMovedOn = (behind: Act, { by }: Stage, acts: readonly Act[]): boolean =>
  acts.some(
    (act) =>
      act.order > behind.order &&
      act.kind !== "lookup" &&
      (behind.kind === "lookup" || by.test(`${act.tool} ${act.text}`)),
  );

/** Of several in one answer those that stand under the thing itself: the `refund.status` of what was cancelled. */
function statusesOf(act: Act, evidence: Evidence, { by }: Stage): string[] {
  const all = [...evidence.valuesOf(act), ...linesOf(act, evidence)].filter(
    ({ key, value }) =>
      /(?:^|[._])(?:status|state|stage|estado|stand|statut|stato|situação|situacao)$/.test(key) &&
      typeof value === "string",
  );
  const own = all.length > 1 ? all.filter(({ key }) => by.test(key)) : [];
  return (own.length > 0 ? own : all).map(({ value }) =>
    String(value)
      .toLowerCase()
      .replace(/[\s-]+/g, "_"),
  );
}

/** Of an answer in lines: "state: held". */
const linesOf = (act: Act, evidence: Evidence): { key: string; value: string }[] =>
  act.shell || evidence.jsonOf(act) !== null
    ? []
    : evidence
        .outputOf(act)
        .lines.slice(0, 60)
        .flatMap((line) => {
          const match = /^\s{0,4}(status|state|stage): ([\w-]{2,40})\s*$/i.exec(line);
          return match ? [{ key: match[1].toLowerCase(), value: match[2] }] : [];
        });
