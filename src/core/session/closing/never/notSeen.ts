import { patternOf } from "../../../patternOf.js";
import type { Act } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const takes = /screenshot|screen_?capture|snapshot_?image|capture_?page/i;
/** Says how something looks, as one who has seen it. */
const looks = patternOf("i", [
  String.raw`\b(?:(?:i |we )?(?:checked|verified|confirmed|looked at|inspected|viewed|`,
  String.raw`reviewed)\b.{0,60}\b(?:screenshot|visually|page|at \d{3,4} ?px|mobile|desktop|layout|screen|`,
  "rendering)|sits? (?:clear|flush|above|below|next)|(?:even|equal|consistent) spacing|",
  "(?:renders?|displays?|looks?) (?:correctly|fine|good|right|as (?:expected|intended|designed))|",
  String.raw`no (?:longer )?overlap\w*|is (?:centered|aligned|visible))\b|畫面|截圖(?:顯示|看起來)`,
]);

/**
 * A picture of the page was saved and never opened, and the closing tells how the page looks: nothing in the session can have shown it. Not
 * where the tool hands the picture back, or anything else looked at the page's content after it was opened.
 */
export function notSeen({ order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const acts = evidence.inExchange(order);
  const shot = acts.findLast(({ tool, shell }) => !shell && takes.test(tool));
  if (!shot?.result || !savedOnly(shot, evidence)) return null;
  if (acts.some((act) => act.order > shot.order && /^(?:read|browse|fetch|lookup|unknown|program)$/.test(act.kind)))
    return null;
  const others = acts.some(
    (act) =>
      act !== shot &&
      act.order < shot.order &&
      /snapshot|accessib|content|html|evaluate|bounding|query|get_?text/i.test(act.tool),
  );
  if (others) return null;
  for (const { sentence, text } of statements)
    if (looks.test(text))
      return {
        rule: "picture-not-seen",
        status: "other-evidence",
        act: shot,
        quote: evidence.outputOf(shot).text.slice(0, 200),
        sentence: sentence.text,
      };
  return null;
}

/** Its answer is a path and a size, and holds no picture. */
function savedOnly(shot: Act, evidence: Evidence): boolean {
  const { text } = evidence.outputOf(shot);
  return (
    text.length < 400 && /\.(?:png|jpe?g|webp)\b|\bsaved\b/i.test(text) && !/base64|image\/|<image|\[image/i.test(text)
  );
}
