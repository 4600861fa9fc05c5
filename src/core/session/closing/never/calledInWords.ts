import { fromJsonText } from "../../../transcripts/shapes.js";
import { patternOf } from "../../../patternOf.js";
import { changing } from "../../acts/act.js";
import type { Spoken } from "../../acts/collect.js";
import { scalarsOf } from "../../acts/input.js";
import { readCall } from "../../acts/readCall.js";
import { claimsOf } from "../../claims/extract.js";
import { sentencesOf } from "../../claims/prose.js";
import { statementsOf } from "../../claims/statements.js";
import type { Evidence } from "../../evidence.js";
import { languagesOf } from "../../languages/languagesOf.js";
import {
  blocksOf,
  fencedCalls,
  withoutBlocks,
  withoutFencedCalls,
  type FencedCall,
} from "../../written/fencedCalls.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** Exchanges back to which a call is looked for that was written and never made. */
const BACK = 2;
/** Texts and requests that are looked through for it, from the end. */
const LAST = 40;
/** So many values that stand nowhere are no slip. */
const FEWEST = 2;
/** Values that are looked for in all of a session. */
const MOST_PIECES = 60;
/** An answer that a person pastes is longer, or has marks of data. */
const LONGEST_ANSWER = 300;
const pasted = /[{}[\]<>|]|`{3}|^\s*(?:output|result|observation|response)\b[^\n]{0,40}:/im;
/** What is shown as an example was not said to have been done. */
const illustrated =
  /\b(?:e\.g|examples?|sample|(?:would|might|could|should) (?:look|return|be|give|read|come|say)|mock\w*|simulat\w*|hypothetical\w*|placeholders?|illustrat\w*|suppos\w*|assum\w*|schema|format|template|dummy|made[- ]up|ejemplos?|exemples?|exemplos?|esempio|beispiel\w*|simulad\w*|hipot[eé]t\w*)\b|範例|示例|例如|假設|假设|模擬|模拟/i;

/**
 * The agent wrote a call into its text where nothing makes it, no call of the exchange was made, and the closing tells what it did or what came of it.
 */
export function calledInWords({ said, spoken }: Closing, evidence: Evidence): AgainstClosing | null {
  if (evidence.cutBefore || said.length > 20_000 || evidence.inExchange(spoken.order).length > 0) return null;
  const own = fencedCalls(said);
  const sentence = deedTold(said, own, spoken) ?? answerMadeUp(said, own, spoken, evidence);
  return sentence === null ? null : { rule: "done-by-nothing", status: "no-evidence", act: null, quote: "", sentence };
}

/** Perfects and states of what was ordered, of languages whose claims are not read: "está confirmada", "foi agendada", "est réservé", "wurde gebucht". */
const done: Readonly<Record<string, RegExp>> = {
  es: /(?<!\p{L})(?:est[áa]n?|ha sido|han sido|ha quedado|qued[óa]n?|fue|fueron|he|hemos) (?:\p{L}+mente |ya )?(?:confirm|agend|program|reserv|registr|cancel|envi|proces|actualiz|cre|transfer|complet|realiz|guard|elimin|anul|modific|asign|activ|pag|emit|inscr)(?:ad|id|it)[oa]s?(?!\p{L})/iu,
  pt: /(?<!\p{L})(?:est[áã]o?|foi|foram|ficou|já) (?:\p{L}+mente )?(?:confirm|agend|program|reserv|registr|cancel|envi|process|atualiz|cri|transfer|complet|realiz|guard|elimin|anul|modific|atribu|ativ|pag|emit|marc)(?:ad|id)[oa]s?(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:est|sont|a été|ont été|j['’]ai|nous avons) (?:bien |désormais |maintenant )?(?:confirm|réserv|programm|enregistr|annul|envoy|trait|cré|modifi|effectu|transfér|planifi|pay|valid)ée?s?(?!\p{L})/iu,
  de: /(?<!\p{L})(?:ist|sind|wurden?|habe|haben)(?: [^\s.!?]{1,30}){0,12}? (?:bestätigt|gebucht|reserviert|storniert|gesendet|verschickt|angelegt|erstellt|aktualisiert|eingetragen|geändert|gelöscht|vereinbart|bezahlt|überwiesen)(?!\p{L})/iu,
  it: /(?<!\p{L})(?:è stat[oa]|sono stat[ei]|è|sono|ho|abbiamo) (?:\p{L}+mente )?(?:conferm|prenot|programm|registr|cancell|invi|process|aggiorn|cre|trasfer|complet|salv|elimin|annull|modific|assegn|attiv|pag|fiss)(?:at|it)[oaie](?!\p{L})/iu,
};
/** What is to come, or holds under a condition. */
const ahead = patternOf("iu", [
  String.raw`[¿?]|(?<!\p{L})(?:no|si|cuando|una vez|en cuanto|aún|todavía|para que|hasta que|se|quando|assim que|`,
  String.raw`não|ainda|pas|quand|dès que|une fois|lorsque|nicht|noch|wenn|sobald|falls|non|appena|ancora|finché)(?!\p{L})`,
]);

/** The call itself may have come about so: "I've drafted the email for you to send". */
const writing =
  /^(?:prepare|draft|write|compose|define|include|produce|generate|make|set-up|document|configure|format|adjust|open)$/;

/** A sentence by which what the call was to change is so already. */
function deedTold(said: string, calls: readonly FencedCall[], spoken: Spoken): string | null {
  if (!calls.some(isChanging)) return null;
  const text = withoutFencedCalls(said);
  const claim = claimsOf({ ...spoken, text }).find(
    ({ kind, guess, verb }) =>
      !guess && /^(?:created|changed|deleted|sent|deployed)$/.test(kind) && !writing.test(verb),
  );
  if (claim) return claim.text;
  const forms = languagesOf(text).flatMap(({ language }) => done[language] ?? []);
  const told = sentencesOf(text).find(
    ({ plain, heading }) => !heading && !ahead.test(plain) && forms.some((form) => form.test(plain)),
  );
  return told?.text ?? null;
}

const isChanging = ({ name }: FencedCall): boolean => {
  const { parts } = readCall(name, {});
  return parts.some(({ kind }) => changing.has(kind)) || ordering.test(name);
};
/** Orders in names of other languages. */
const ordering =
  /(?:^|_)(?:agendar|programar|reservar|registrar|cancelar|enviar|crear|criar|actualizar|atualizar|transferir|eliminar|anular|modificar|asignar|activar|pagar|emitir|inscribir|matricular|confirmar|schedule|book|reserve|order|pay|transfer|réserver|annuler|envoyer|créer|buchen|stornieren|senden|anlegen)(?:_|$)/i;

/** A block of data in answer to a call that was written before, of which the person gave nothing and which stands nowhere. */
function answerMadeUp(
  said: string,
  calls: readonly FencedCall[],
  { order, exchange }: Spoken,
  evidence: Evidence,
): string | null {
  if (calls.length > 0 || illustrated.test(said)) return null;
  const before = evidence.spokenBefore(order, LAST).filter((other) => other.closing && other.exchange < exchange);
  const asked = before.findLast(({ text }) => fencedCalls(text).length > 0);
  if (!asked || asked.exchange < exchange - BACK || illustrated.test(asked.text)) return null;
  if (evidence.inExchange(asked.order).length > 0) return null;
  const requests = evidence.requestsBefore(order, LAST);
  const answers = requests.filter((request) => request.order > asked.order);
  if (answers.length === 0 || answers.some(({ text }) => text.length > LONGEST_ANSWER || pasted.test(text)))
    return null;
  if (answers.some(({ text }) => illustrated.test(text))) return null;
  // What was made up in answer to the first of them counts for nothing.
  const first = before.find(({ text }) => fencedCalls(text).length > 0) ?? asked;
  const given = requests.filter((request) => request.turn > first.turn);
  const isGiven = (piece: string) =>
    evidence.seen.has(piece, first.turn) || given.some(({ text }) => text.toLowerCase().includes(piece.toLowerCase()));
  for (const { body, label } of blocksOf(said)) {
    if (!/^(?:json)?$/i.test(label)) continue;
    const pieces = scalarsOf(fromJsonText(body) ?? null, 200).flatMap(({ value }) => piecesOf(value));
    // The values may be those that the person or the instructions gave.
    const own = [...new Set(pieces)].slice(0, MOST_PIECES).filter((piece) => !isGiven(piece));
    if (own.length < FEWEST) continue;
    const [prose] = [...statementsOf(withoutBlocks(said))].sort((a, b) => b.stated.length - a.stated.length);
    return prose?.sentence.text ?? body.replace(/\s+/g, " ").slice(0, 200);
  }
  return null;
}

/** Names, numbers and codes within a value; a common word says nothing of where it comes from. */
const piecesOf = (value: unknown): string[] =>
  typeof value === "boolean"
    ? []
    : (String(value).match(/[\p{L}\d][\p{L}\d@.-]*[\p{L}\d]/gu) ?? []).filter(
        (piece) => piece.length >= 4 && (/\d/.test(piece) || /^\p{Lu}/u.test(piece)),
      );
