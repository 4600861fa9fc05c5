/** How reading is told, in any tense. */
const reading = `(?:re-?read(?:ing)?|read(?:ing|s)?|(?:go(?:ne|ing|es)?|went|looked|worked|been|scanned|combed) (?:all the way )?through|reviewed|reviewing|checked|studied|examined|analy[sz]ed|searched)`;
const thing = `(?:file|document|agreement|contract|script|report|log|text|paper|book|policy|lease|letter|manual|spec(?:ification)?|module|thing|transcript|thread|minutes|statement|code|source|deck|filing|pdf|transcript|migration|schema|guide|article)s?`;
const whole = String.raw`(?:(?:whole|entire|full|complete)(?: \w+){0,2}? ${thing}|every (?:single )?(?:page|clause|section|line|paragraph|article|chapter)|all (?:of (?:it|its|the) )?(?:the )?(?:\d[\d,]* )?(?:\w+ )?(?:pages|lines|sections|clauses|paragraphs|chapters)|start to (?:finish|end)|beginning to end|end to end|front to back|top to bottom|cover to cover|line by line|in full\b|in its entirety)`;

const saying = new RegExp(
  String.raw`\b${reading}\b.{0,60}?\b${whole}\b|\b${whole}\b.{0,20}? (?:(?:was|were|is|has been|have been) )?(?:fully |carefully )?${reading}\b|(?:整份|全文|全部|每一頁|每一页).{0,8}(?:讀|读|看|檢查|检查)|(?:讀|读|看)(?:完|過|过)(?:了)?(?:整份|全文|全部)`,
);

/** A clause in lower case says that a document was read from its beginning to its end. */
export function saysReadWhole(clause: string): boolean {
  const match = saying.exec(clause);
  return (
    match !== null &&
    !/\b(?:not|never|without|cannot)\b|n['’]t\b|沒|没|未/.test(clause.slice(0, match.index + match[0].length))
  );
}
