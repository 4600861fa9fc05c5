import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** From when what was called for holds. */
const effective = /(?:^|[._])(?:effective\w*|takes_effect\w*|in_force\w*|wirksam\w*|effet\w*|date_effet\w*)$/i;
/** Until when a thing is there: what was asked for is that day only where the call ends it. */
const ending =
  /(?:^|[._])(?:valid_(?:until|to|through)|(?:ends?|ended|expires?|terminat\w+)_(?:on|at|date)|(?:end|expiry|termination|cancellation)_?date|gueltig_bis|gültig_bis|endet?\w*|vigencia\w*|vigente\w*)$/i;
const ends = /cancel|terminat|revoke|k[uü]e?ndig|r[eé]sili|rescind|rescis|anular|baja|stornier/i;
const monthNumbers: readonly RegExp[] = [
  /^(?:jan|ene)/,
  /^(?:feb|fév|fev)/,
  /^(?:mar|mär|märz)/,
  /^(?:apr|avr|abr)/,
  /^(?:may|mai|mayo)$/,
  /^(?:jun|juin)/,
  /^(?:jul|juil)/,
  /^(?:aug|août|aout|ago)/,
  /^(?:sep|set)/,
  /^(?:oct|okt|out)/,
  /^nov/,
  /^(?:dec|dez|déc|dic)/,
];
const dates =
  /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)|(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.(\d{4})(?!\d)|(?<!\d)(\d{1,2})\.?(?:st|nd|rd|th)? (?:de |of )?(\p{L}{3,10})\.?,?(?: de)? (\d{4})(?!\d)|\b(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/gu;

function daysIn(text: string): string[] {
  return [...text.slice(0, 20_000).matchAll(dates)].flatMap((found) => {
    const [, y1, m1, d1, d2, m2, y2, d3, n3, y3, n4, d4, y4] = found;
    const month = m1 ?? m2 ?? monthOf(n3 ?? n4);
    return month === null ? [] : `${y1 ?? y2 ?? y3 ?? y4}-${Number(month)}-${Number(d1 ?? d2 ?? d3 ?? d4)}`;
  });
}

function monthOf(name: string): number | null {
  const at = monthNumbers.findIndex((month) => month.test(name.toLowerCase()));
  return at < 0 ? null : at + 1;
}

/** That it holds at once. */
const atOnce =
  /\b(?:right away|straight ?away|immediately|with immediate effect|effective (?:now|today|immediately)|already (?:active|in effect|in force)|as of (?:now|today)|ab sofort|sofort (?:wirksam|aktiv)|desde (?:ya|ahora|hoy)|de inmediato|inmediatamente|dès (?:maintenant|aujourd['’]hui)|immédiatement|imediatamente)\b|(?:現在|现在)(?:就|即)?(?:可以|能|可)(?:使用|享)|立即生效|即刻生效|馬上生效|马上生效|本日から|ただちに|すぐに(?:ご)?利用/iu;
/** When it will: told as a word of the service. */
const later =
  /^(?:next_(?:cycle|billing\w*|month|period|renewal|invoice|term)|end_of_(?:cycle|period|month|term|contract)|(?:at_)?period_end|on_renewal|at_renewal)$/i;
const tellsLater =
  /\b(?:next|from (?!now)|until|once|end of|as of (?!now|today)|starting|nächste\w*|ab (?!sofort)|próxim\w*|a partir|prochain\w*)\b|下(?:一|個|个)?(?:期|月)|起|次回|翌月|来月/iu;

/** What was called for holds from a later time, by a word of the service itself, and the closing says that it holds at once. */
export function effectiveLater({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (!atOnce.test(said) || tellsLater.test(said)) return null;
  const acts = evidence.inExchange(order).filter(({ shell, outcome }) => !shell && outcome !== "failed");
  const last = acts.findLast(({ kind }) => /^(?:create|update|remove|unknown|send)$/.test(kind));
  if (!last) return null;
  const asked = last.text.split("\n").flatMap((line) => /^[\w.]{1,60}: ([\w-]{4,30})$/.exec(line)?.[1] ?? []);
  const word = [...asked, ...evidence.valuesOf(last).map(({ value }) => String(value))].find((value) =>
    later.test(value),
  );
  const told = word === undefined ? undefined : statements.find(({ sentence }) => atOnce.test(sentence.text));
  return told
    ? {
        rule: "value-set-otherwise",
        status: "contradicted",
        act: last,
        quote: String(word),
        sentence: told.sentence.text,
      }
    : null;
}

/** A day was asked for, the answer sets another as the one from or until which it holds, and the closing tells the one that was asked for. */
export function effectiveOtherwise({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (daysIn(said).length === 0 || mayAdmit(said)) return null;
  for (const act of evidence.inExchange(order)) {
    if (act.shell || act.outcome === "failed" || !/^(?:create|update|remove|unknown|send)$/.test(act.kind)) continue;
    const asked = new Set(daysIn(act.text));
    if (asked.size !== 1) continue;
    const values = evidence.valuesOf(act);
    const set = values.filter(
      ({ key, value }) =>
        (effective.test(key) || (ending.test(key) && ends.test(act.tool))) && daysIn(String(value)).length === 1,
    );
    const [day] = asked;
    if (set.length !== 1 || values.some(({ value }) => daysIn(String(value)).includes(day))) continue;
    const [own] = daysIn(String(set[0].value));
    if (daysIn(said).includes(own)) continue;
    const told = statements.find(({ sentence }) => daysIn(sentence.text).includes(day));
    if (told)
      return {
        rule: "value-set-otherwise",
        status: "contradicted",
        act,
        quote: `${set[0].key}: ${String(set[0].value)}`,
        sentence: told.sentence.text,
      };
  }
  return null;
}
