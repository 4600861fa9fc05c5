import { answerLabels } from "./answerLabels.js";

/*
 * Where a new sentence begins behind words that no full stop ends, as in "(D) Mars I am quite sure that it is (B)". An option's words
 * end there.
 */

const verbs =
  "am|was|think|thought|believe|guess|know|knew|heard|read|say|would|bet|suspect|feel|have|want|need|prefer|chose|picked|remember|assume|reckon|vote|lean|recall|hope";
const person =
  "professor|teacher|tutor|friend|expert|doctor|colleague|boss|student|classmate|brother|sister|mother|father|mom|mum|dad|wife|husband|uncle|aunt|neighbou?r|author|textbook|book|grader|people|everyone|everybody|experts|teachers|professors|students|users?|source|hint|key";
const opinionVerbs =
  "thinks?|thought|says?|said|believes?|believed|claims?|claimed|told|tells|insists?|suggests?|suggested|is|are|was|were|guess(?:es|ed)?|chose|choose|picked?|would|recommends?|answered|has|have";

/** Behind these a capital letter goes on with the same sentence. */
const goesOn =
  "(?<!\\b(?:that|because|if|when|as|of|and|or|than|what|but|where|who|whom|the|a|an|to|in|on|with|for|is|are|was|by|from|therefore|so|said|at|not|no|only|my|his|her|our|your|their|mr|mrs|dr)[ \\t]+)";

const english = [
  String.raw`I(?:['’](?:m|d|ve|ll)\b|[ \t]+(?:[a-z]+[ \t]+)?(?:${verbs})\b)`,
  String.raw`(?:My|A|An|The|Our|Your|One|Some|Many|Most|Several)[ \t]+(?:[\w-]+[ \t]+){0,3}?(?:${person})\b(?=[^.!?\n]{0,60}?\b(?:${opinionVerbs})\b)`,
  String.raw`(?:People|Everyone|Everybody|Someone|Experts|Dr\.?|Prof\.?|Professor)[ \t]+(?:[\w.-]+[ \t]+){0,3}?(?:${opinionVerbs})\b`,
  String.raw`(?:Hint|Note|Tip|P\.?[ ]?S\.?|FYI|BTW|By the way|Remember|Reminder)\b`,
  String.raw`(?:The|My|Our)[ \t]+(?:correct |right |best |final |own )?(?:answer|guess|choice|bet|opinion|view|money)\b`,
  String.raw`(?:It['’]s|It[ \t]+(?:is|must|should)|You[ \t]+(?:are|should|must|can)|We[ \t]+(?:all[ \t]+)?(?:know|think|believe)|There[ \t]+(?:is|are))\b`,
  String.raw`(?:Please|Think|Explain|Choose|Select|Pick|Give|Tell|Reply|Respond|Answer|Let['’]s|Be|Work|Show|Reason|Justify|Do|Don['’]t|End|Finish|State|Write|Use|Which|What|Why|How|Is|Are|Can|Could|Would)(?:[ \t]+[a-z][\w'’-]*){2,}`,
  String.raw`(?:According to|Personally|Honestly|Frankly|Obviously|Apparently|In my opinion|As an? (?:[\w-]+[ \t]+){0,3}?(?:${person}))\b`,
  String.raw`Answer(?:[ \t]key)?[ \t]*:`,
];
const chinese = [
  "我(?:个人|個人|自己)?(?:也)?(?:很|非常|十分|相当|相當|比较|比較)?(?:觉得|覺得|认为|認為|确定|確定|肯定|相信|猜|想|听说|聽說|知道|记得|記得|选|選|感觉|感覺|敢说)",
  "(?:(?:一位|一个|一個|我的|某位|有位|有个|有個|那位)[^，。；()（）\\s]{0,6}?)?(?:老师|老師|教授|专家|專家|朋友|同学|同學|同事|爸爸|妈妈|媽媽|哥哥|姐姐|医生|醫生)[^，。；\\n]{0,12}(?:说|說|认为|認為|觉得|覺得|告诉|告訴|相信|确定|確定)",
  "(?:有人|大家|很多人|大多数人|大多數人|人们|人們)[^，。；\\n]{0,6}(?:说|說|认为|認為|觉得|覺得|选|選)",
  "(?:请|請)(?:你|您|先|一步|逐步|选|選|回答|说|說|告诉|告訴|问|問|给|給|解释|解釋|直接|仔细|仔細|用)",
  `(?:${answerLabels.chinese}|注意|备注|備註)[:：]|(?:正确|正確)?答案(?:是|应该|應該)|(?:让|讓)我们|一步一步`,
];

const begins = new RegExp(
  String.raw`(?<=[\p{L}\p{N}\p{P}\p{S}][ \t]*)(?:(?<=\s|^)(?:<!--|[-–—(（\[{]{0,2})[ \t]*${goesOn}(?:${english.join("|")})|(?<=\s|^)(?:<!--|[(（\[{]{1,2})[ \t]*(?:${answerLabels.english})[ \t]*:|[(（\[，,—–-]?[ \t]*(?:${chinese.join("|")}))`,
  "u",
);
/** People write "i think" without a capital. */
const beginsSmall = new RegExp(
  String.raw`(?<=[\p{L}\p{N}\p{P}][ \t]+)${goesOn}(?:i(?:['’]m| am|['’]d)?[ \t]+(?:[a-z]+[ \t]+)?(?:${verbs}|sure|certain|quite|pretty|very)\b|im[ \t]+(?:pretty |quite |very )?sure\b|my[ \t]+(?:${person})[ \t]+(?:${opinionVerbs})\b)`,
  "u",
);

const opinionated =
  "thinks?|thought|says?|said|believes?|believed|claims?|claimed|told|tells|insists?|suggests?|suggested|guess(?:es|ed)?|chose|recommends?|answered|(?:is|are|was|were) (?:\\w+ )?(?:sure|certain|convinced|confident)";

/** A clause that gives somebody's opinion, from its first word on: "I am quite sure", "my teacher says", "我觉得". */
export const opinionStart = new RegExp(
  String.raw`^(?:I(?:['’]m| am) (?:\w+ )?(?:\w+ )?(?:sure|certain|convinced|confident|positive|inclined)\b|im (?:\w+ )?sure\b|I(?:['’]d| would)? (?:[a-z]+ )?(?:think|thought|believe|guess|know|heard|read|say|bet|suspect|feel|assume|reckon|vote|got|calculated|computed)\b|(?:according to|in my opinion)\b|(?:my|an?|the|our|your|one|some|many|most|several) (?:[\w-]+ ){0,3}?(?:${person})\b[^.!?\n]{0,60}?\b(?:${opinionated})\b|(?:people|everyone|everybody|someone|experts|dr\.?|prof\.?|professor) (?:[\w.-]+ ){0,3}?(?:${opinionated})\b|(?:the|my) (?:correct |right |best )?(?:answer|guess|bet|opinion) (?:is|must|should)\b|it(?:['’]s| is) (?:probably|surely|definitely|certainly|clearly|obviously)\b|${chinese.slice(0, 3).join("|")}|答案(?:是|应该|應該))`,
  "iu",
);

const wordsOf = (text: string) => [...text.matchAll(/\S+/g)];

/** Beside options of so few words, a long last one is no option to its end. */
const FEW_WORDS = 3;

/**
 * Where an option's text goes on with something else, of which only the shape of the other options tells: "(D) Mars Wikipedia says
 * (B)" beside "(A) Mercury (B) Venus". -1 where it does not.
 */
export function foreignStart(text: string, others: readonly string[]): number {
  const most = Math.max(0, ...others.map((other) => wordsOf(other).length));
  if (others.length === 0 || most > FEW_WORDS) return -1;
  const mark = /\s+(?:[<;；–—]|[[(（【](?![A-Za-z\d][)）\]】])|\*\*|-\s)|[;；]/.exec(text);
  const marked = mark && mark.index > 0 && !others.some((other) => /[<[(（【;；–—*]/.test(other)) ? mark.index : -1;
  const ends = [marked, unlike(text, others, most)].filter((at) => at > 0);
  return ends.length === 0 ? -1 : Math.min(...ends);
}

function unlike(text: string, others: readonly string[], most: number): number {
  if (/\p{Script=Han}/u.test(text))
    return others.some((other) => /\s/.test(other)) ? -1 : text.trimStart().search(/\s/);
  const words = wordsOf(text);
  if (words.length <= most + 1) return -1;
  // Beside "Myelin sheath" a second capital begins something else; beside "Mount Everest" it may not.
  if (others.every((other) => !/\s\p{Lu}/u.test(other)))
    return words.slice(1).find(([word]) => /^\p{Lu}/u.test(word))?.index ?? -1;
  // A clause begins with a capital before a small word, option letters aside.
  const isSmall = (word: string | undefined) => word !== undefined && /^\p{Ll}/u.test(word);
  const said = words.filter(([word]) => !/^[(["]/.test(word));
  let at = said.findIndex(([word], i) => i > 0 && /^\p{Lu}/u.test(word) && isSmall(said[i + 1]?.[0]));
  while (at > 1 && said[at - 1][0].endsWith(",")) at--;
  return at > 0 ? said[at].index : -1;
}

/** The first place behind the beginning where another sentence begins; -1 where none does. */
export function asideStart(text: string): number {
  const found = [begins, beginsSmall].map((pattern) => text.search(pattern)).filter((at) => at > 0);
  return found.length === 0 ? -1 : Math.min(...found);
}
