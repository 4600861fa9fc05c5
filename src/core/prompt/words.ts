const stopWords = new Set(
  (
    "the and for are was were been being with that this these those from into onto over under have has had having not but its " +
    "his her hers their theirs our ours your yours you they them she him who whom whose which what when where why how all any " +
    "both each few more most other some such only own same than too very can could will would should shall may might must just " +
    "there here then also about after before while because since does did doing one two get got make made many much " +
    // Words that nearly every step about a choice holds.
    "answer answers best correct right wrong option options choice question think thinks thought step know tell " +
    "我们 我們 你们 你們 他们 他們 它们 这个 這個 那个 那個 这些 這些 那些 什么 什麼 哪个 哪個 哪些 多少 一个 一個 没有 沒有 可以 因为 因為 " +
    "所以 因此 但是 如果 已经 已經 以及 或者 还是 還是 就是 不是 也是 这样 這樣 那么 那麼 需要 应该 應該 可能 知道 告诉 告訴 首先 然后 然後 最后 " +
    "最後 其中 根据 根據 答案 正确 正確 错误 錯誤 选项 選項 选择 選擇 问题 問題 认为 認為 觉得 覺得 步骤 步驟 请问 請問 " +
    "これ それ あれ この その する なる ある いる です ます から ので"
  ).split(" "),
);

/** A text is compared up to here. UTF-16 code units. */
const REACH = 4000;
/** Characters segmented at a time: Intl.Segmenter takes time quadratic in the length of what it is given. */
const BLOCK = 200;

/** Of scripts that put no spaces between words: two characters or more. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{2,}/gu;
const words = new Intl.Segmenter("zh", { granularity: "word" });

/** The words of a text that say what it is about, as far as a program can tell, in a form in which they can be compared. */
export function contentWords(text: string): Set<string> {
  const shown = text
    .slice(0, REACH)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/g, "");
  const spaced = shown.replace(unspaced, " ").match(/\d+(?:\.\d+)?|\p{L}{3,}/gu) ?? [];
  return new Set([...spaced.filter((word) => !stopWords.has(word)).map(stem), ...segmented(shown)]);
}

function segmented(text: string): string[] {
  return Array.from(text.matchAll(unspaced)).flatMap(([run]) => {
    const blocks = Array.from({ length: Math.ceil(run.length / BLOCK) }, (_, i) =>
      run.slice(i * BLOCK, (i + 1) * BLOCK),
    );
    return blocks
      .flatMap((block) => Array.from(words.segment(block), ({ segment }) => segment))
      .filter((word) => word.length >= 2 && !stopWords.has(word));
  });
}

/** Plural, -ed and -ing taken off: enough to match "clips" with "clip". */
function stem(word: string): string {
  if (word.length < 5) return word.replace(/(?<=\p{L}{3})s$/u, "");
  return word.replace(/(?:ies|ing|ed|es|s|y)$/, "");
}
