/** "❌ 0 Failed", "⚠️ Warnings: none": a sign that only names what there is none of. */
const zeroMark =
  /[❌✗✘✖⚠🔴🚫⛔]\uFE0F?[ *_]{0,4}(?:(?:0|zero|no)(?![\d.,]) [\p{L}]{3,20}(?: (?:tests?|errors?|failures?))?(?=\W*$|\W{0,3}[,;|(])|(?:failed|failures?|failing|errors?|warnings?|issues?|problems?|skipped|blocked)[ *_]{0,3}(?:[:=–-]|\|) ?[*_]{0,2}(?:0|zero|none)(?![\d.,])\b)/gimu;

export const withoutZeroMarks = (text: string): string => text.replace(zeroMark, " ");
