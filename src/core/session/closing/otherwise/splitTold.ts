import { patternOf } from "../../../patternOf.js";
import type { Act } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import { rowOf } from "../../grounding/digits.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

type Split = "train" | "validation" | "test";

const splits: readonly (readonly [Split, string])[] = [
  ["train", "train(?:ing)?|tr"],
  ["validation", "val(?:id(?:ation)?)?|dev"],
  ["test", "test(?:ing)?|te|hold[-_]?out|held[-_]?out"],
];
const label = new RegExp(`(?<![A-Za-z])(${splits.map(([, words]) => words).join("|")})(?![A-Za-z])`, "gi");
/** A part of the data by the name of its file or a flag. */
const inCommand = new RegExp(
  `(?:\\bsplit[= ]|[\\s/_-])(${splits.map(([, words]) => words).join("|")})(?:[\\w-]*\\.(?:csv|tsv|jsonl?|parquet|npz|npy|pkl|txt|arrow|h5)|(?=\\s|$))`,
  "i",
);
const splitOf = (word: string): Split | null =>
  splits.find(([, words]) => new RegExp(`^(?:${words})$`, "i").test(word))?.[0] ?? null;

const saysTrain = patternOf("i", [
  String.raw`\btrain(?:ing)?[-_ ]?(?:set|data|split|rows?|accuracy|score|scores|auc|loss|error|f1|r2|r²|metrics?|`,
  String.raw`examples?)\b|\b(?:on|the|in|for|and|vs\.?|=|both) train\b|\btrain(?:ing)?\s*[:|=(/,]|`,
  String.raw`\btrain[\w-]*\.\w{2,7}\b|\bin-sample\b|\boverfit\w*|\bseen (?:data|in training)\b|`,
  String.raw`\btrainings?(?:daten|satz|menge|genauigkeit)\b|\bentrenamiento\b|学習(?:用)?(?:データ|セット)|`,
  "訓練(?:用)?(?:データ|集|資料|數據|數據集)|训练(?:集|数据|样本)|過学習|過擬合|过拟合",
]);
const saysTest =
  /\b(?:test|hold-?out|held-out|unseen|out-of-sample)\b(?![- ](?:suite|file|run|case)s?\b)|\bgeneralis\w+|\bgeneraliz\w+|テスト(?:データ|セット)|未知の|測試集|测试集|測試資料|测试数据|\btest(?:daten|satz|menge)\b|\b(?:conjunto|datos) de (?:prueba|test)\b/i;
const saysValidation = /\b(?:val|validation|dev)\b|検証|驗證集|验证集|\bvalidier|\bvalidaci/i;

/** A score of the rows that a model was trained on is told as one of others, or told without a word while the other score was printed as well. */
export function splitTold({ said, order, sentences }: Closing, evidence: Evidence): AgainstClosing | null {
  if (!/\d/.test(said)) return null;
  const acts = evidence
    .callsBefore(order)
    .slice(-80)
    .filter(
      ({ kind, outcome }) =>
        (kind === "program" || kind === "unknown") && outcome !== "failed" && outcome !== "refused",
    );
  const scores = acts.flatMap((act) => scoresIn(act, evidence));
  if (!scores.some(({ split }) => split !== null && split !== "test")) return null;
  const admits = saysTrain.test(said);
  for (const { text, plain, heading } of sentences) {
    if (heading) continue;
    for (const [, digits, percent] of plain.matchAll(/(?<![\d.])(\d{1,3}\.\d{1,6}|\d{2}(?=\s?%))(\s?%)?(?!\.?\d)/g)) {
      const own = scores.filter(({ value }) => isRounded(value, digits, percent !== undefined));
      const [first] = own;
      if (!first?.split || own.some(({ split }) => split !== first.split)) continue;
      const untrue =
        first.split === "train"
          ? !admits && (saysTest.test(plain) || isOtherUnsaid(first, scores, said))
          : first.split === "validation" && saysTest.test(plain) && !saysValidation.test(said);
      if (untrue)
        return {
          rule: "split-otherwise",
          status: "contradicted",
          act: first.act,
          quote: first.line.trim().slice(0, 200),
          sentence: text,
        };
    }
  }
  return null;
}

interface Score {
  readonly act: Act;
  readonly line: string;
  readonly split: Split | null;
  readonly value: number;
}

/** Every share that was printed, with the part of the data that its line or its command names. */
function scoresIn(act: Act, evidence: Evidence): Score[] {
  const ofCommand = splitOf(inCommand.exec(act.shell ? act.text.split("\n")[0] : "")?.[1] ?? "");
  return evidence
    .outputOf(act)
    .lines.slice(0, 400)
    .flatMap((line) =>
      [...line.slice(0, 400).matchAll(/(?<![\d.])(0\.\d{2,8}|1\.0+)(?!\.?\d)/g)].map((match): Score => {
        const named = [...line.slice(0, match.index).matchAll(label)].at(-1);
        return { act, line, split: named ? splitOf(named[1]) : ofCommand, value: Number(match[1]) };
      }),
    );
}

function isRounded(value: number, digits: string, percent: boolean): boolean {
  const half = 0.5 * 10 ** -(digits.split(".")[1]?.length ?? 0) + 1e-9;
  return Math.abs((percent ? value * 100 : value) - Number(digits)) <= half;
}

/** The same was printed of rows that it was not trained on, and is another figure, which the closing does not give. */
const isOtherUnsaid = ({ line, value }: Score, scores: readonly Score[], said: string): boolean => {
  const { shape } = rowOf(line);
  const others = scores.filter(
    (score) =>
      score.split !== null && score.split !== "train" && score.value !== value && rowOf(score.line).shape === shape,
  );
  const figures = [...said.matchAll(/(?<![\d.])(\d{1,3}(?:\.\d{1,6})?)(\s?%)?/g)];
  return (
    others.length > 0 &&
    others.every(
      (other) => !figures.some(([, digits, percent]) => isRounded(other.value, digits, percent !== undefined)),
    )
  );
};
