import { patternOf } from "../patternOf.js";

/** Lines that products show beside an answer, and copy with it. */
const thoughtFor = patternOf("iu", [
  String.raw`^(?:>[ \t]?)?(?:(?:thought|reasoned)(?: about [^\n]{1,60}?)? for (?:an? (?:few |`,
  String.raw`couple of )?(?:seconds?|minutes?)|(?:\d{1,4} ?(?:s|m|h|seconds?|minutes?|hours?)(?: and)? ?){1,3})|`,
  String.raw`(?:已|已经|已經)?(?:深度)?思考(?:了|完成)?\s?(?:[（(]用[时時]\s?)?(?:\d{1,5}|[若几幾]+)\s?(?:秒|分钟|`,
  String.raw`分鐘)(?:\s?\d{1,2}\s?秒)?[钟鐘]?[）)]?|(?:show|hide) (?:thinking|reasoning|thoughts)|`,
  "(?:显示|顯示|隐藏|隱藏|查看|展开|展開)(?:思路|思考过程|思考過程|推理过程|推理過程))$",
]);
const warning =
  /^(?:ChatGPT|Claude|Gemini|Copilot|Grok|DeepSeek|Perplexity|AI|Kimi)\b ?(?:can|may|is AI and can|也可能|可能)(?: make mistakes|会犯错|會發生錯誤|会出错|會出錯|出错|出錯|display inaccurate)[^\n]{0,120}$/iu;
const footer = /^[*_>\s]{0,4}(?:exported|powered by|generated (?:by|with)|created with|downloaded from|shared via)\b/iu;

/** Whether a line above an answer says only how long was thought, or unfolds the thoughts where it is clicked. */
export function saysHowLong(line: string): boolean {
  return line.length <= 100 && thoughtFor.test(line.replace(/^[*_]{1,2}(.{1,98})[*_]{1,2}$/u, "$1"));
}

/** Whether the last line of a copy is the product's own: a warning, or which program exported it. */
export function isFooter(line: string): boolean {
  return footer.test(line) || (line.length <= 200 && warning.test(line.trim()));
}
