import { describe } from "vitest";
import { itReads } from "./stepTable.js";

describe("what is copied out of a page", () => {
  itReads([
    ["ampersands", "A &amp; B are 5. Then stop.", "prose | A &amp; B are 5.", "prose | Then stop."],
    ["signs of order", "5 &lt; 6. Then 7 &gt; 6.", "prose | 5 &lt; 6.", "prose | Then 7 &gt; 6."],
    ["fixed spaces", "First.&nbsp;Second.&#160; Third.", "prose | First.", "prose | Second.", "prose | Third."],
    ["line breaks", "First.&#10;Second.", "prose | First.", "prose | Second."],
    [
      "quotation marks",
      "He said &quot;It is 5.&quot; Then he left. &quot;Good.&quot;",
      "prose | He said &quot;It is 5.&quot;",
      "prose | Then he left.",
      "prose | &quot;Good.&quot;",
    ],
    ["an ampersand that is none", "AT&T is big. R&D too.", "prose | AT&T is big.", "prose | R&D too."],
    ["paragraphs", "<p>First step</p><p class=x>Second step.</p>", "prose | First step", "prose | Second step."],
    ["paragraphs half copied", "First.</p><p>Second.", "prose | First.", "prose | Second."],
    ["divisions", "<div>First.</div><div>Second.</div>", "prose | First.", "prose | Second."],
    ["headings", "<h2>Step 1. Add</h2><p>It is 5.</p>", "heading | Step 1. Add", "prose | It is 5."],
    [
      "lines",
      "First<br>Second<BR/>Third<br />Fourth",
      "prose | First",
      "prose | Second",
      "prose | Third",
      "prose | Fourth",
    ],
    ["a tag that is spoken of", "Use `<p>` for it. Then go.", "prose | Use `<p>` for it.", "prose | Then go."],
  ]);
});

describe("what nobody sees", () => {
  itReads([
    ["a space of no width", "First.\u200bSecond.", "prose | First.", "prose | Second."],
    ["with a space behind it", "First.\u200b Second.", "prose | First.", "prose | Second."],
    ["with a space before it", "First. \u200bSecond.", "prose | First.", "prose | Second."],
    ["a mark of direction", "First.\u200f Second.", "prose | First.", "prose | Second."],
    ["a byte order mark", "First.\ufeffSecond.", "prose | First.", "prose | Second."],
    ["inside a word", "zero\u200bwidth stays. Next.", "prose | zero\u200bwidth stays.", "prose | Next."],
    ["a separator of lines", "First\u2028Second", "prose | First", "prose | Second"],
    ["a separator of paragraphs", "First\u2029Second", "prose | First", "prose | Second"],
    ["a next line", "First\u0085Second", "prose | First", "prose | Second"],
    ["a form feed", "First\fSecond", "prose | First", "prose | Second"],
    ["inside a block of code", "```\na\u2028b\n```\nDone.", "code | ```\na\u2028b\n```", "prose | Done."],
  ]);
});

describe("speech that goes on with who speaks", () => {
  itReads([
    ["he says", "「是5。」他說。然後走了。", "prose | 「是5。」他說。", "prose | 然後走了。"],
    ["she calls", "「好！」她喊道。", "prose | 「好！」她喊道。"],
    ["a name asks", "「好嗎？」小明問。我想。", "prose | 「好嗎？」小明問。", "prose | 我想。"],
    ["the teacher", "『好。』老師說道，然後笑了。", "prose | 『好。』老師說道，然後笑了。"],
    ["in other marks", "“是5。”他说。", "prose | “是5。”他说。"],
    ["said before", "他說：「是5。」然後走了。", "prose | 他說：「是5。」", "prose | 然後走了。"],
    ["another speaks", "「是5。」「不是。」", "prose | 「是5。」", "prose | 「不是。」"],
    ["a conclusion", "「是5。」所以答案是5。", "prose | 「是5。」", "prose | 所以答案是5。"],
    ["who knows it", "「是5。」他知道。", "prose | 「是5。」", "prose | 他知道。"],
    ["who says more", "「是5。」他說：「不是6。」", "prose | 「是5。」", "prose | 他說：「不是6。」"],
  ]);
});
