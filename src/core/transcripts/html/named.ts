import { roleOf } from "../roles.js";
import type { SpeakerRole } from "../formats/speakerNames.js";
import { classesOf, type HtmlElement } from "./tree.js";

/** What names of classes say besides who speaks, where an element is something that somebody says. */
const saying: ReadonlySet<string> = new Set(
  "message messages msg mes chat bubble turn query response reply prompt question answer conversation".split(" "),
);
/** Words of layout, which say nothing of what an element is. */
const layout: ReadonlySet<string> = new Set(
  "row item content text body container wrapper block box entry line card font group root markdown prose from by role type is module css div inner outer main side full qwen kimi deepseek grok mistral".split(
    " ",
  ),
);
/** Words for where chats are as well, which make nobody's message of a model's name. */
const places: ReadonlySet<string> = new Set(["chat", "conversation"]);
/** Words of what stands beside a message: the name, or the picture, of who speaks. */
const plates: ReadonlySet<string> = new Set("author avatar name username sender icon header".split(" "));
const sides: Readonly<Record<string, SpeakerRole>> = {
  user: "user",
  human: "user",
  you: "user",
  assistant: "assistant",
  ai: "assistant",
  bot: "assistant",
  model: "assistant",
  gpt: "assistant",
  chatgpt: "assistant",
  claude: "assistant",
  gemini: "assistant",
  copilot: "assistant",
  llm: "assistant",
  agent: "assistant",
};
const thoughts: ReadonlySet<string> = new Set("thinking reasoning thought thoughts think reason".split(" "));

/** `ChatMessage_userBubble__x1Y2z` as chat, message, user, bubble: what a build tool adds is no word. */
function wordsOf(name: string): string[] {
  return name
    .slice(0, 80)
    .replace(/^!/u, "")
    .replace(/__[\w-]+$/u, "")
    .replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ")
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== "" && !/\d/u.test(word));
}

const mayName = /user|human|you|assistant|ai|bot|model|gpt|claude|gemini|copilot|llm|agent/iu;
const products = /^(?:model|gpt|claude|gemini|copilot|agent)$/u;

/** Of a name, or of several of one element together, all of whose words are of someone's saying something. */
function roleInWords(words: readonly string[], telling: ReadonlySet<string>): SpeakerRole | undefined {
  const named = words.filter((word) => Object.hasOwn(sides, word));
  const others = words.filter((word) => !Object.hasOwn(sides, word));
  if (named.length === 0 || !others.every((word) => telling.has(word) || saying.has(word) || layout.has(word)))
    return undefined;
  const told = others.filter((word) => telling.has(word));
  if (told.length === 0 || (named.some((word) => products.test(word)) && told.every((word) => places.has(word))))
    return undefined;
  const [role, ...rest] = new Set(named.map((word) => sides[word]));
  return rest.length === 0 ? role : undefined;
}

/** The names that programs give to a part of a page. */
function namesOf({ name, attributes }: HtmlElement): string[] {
  const single = [
    name.includes("-") ? name : "",
    attributes["data-testid"],
    attributes["data-content"],
    attributes["data-step-type"],
  ];
  return single.filter((one) => one !== undefined && one !== "") as string[];
}

function roleByNames(element: HtmlElement, telling: ReadonlySet<string>): SpeakerRole | undefined {
  const classes = classesOf(element);
  for (const one of [...namesOf(element), ...classes]) {
    const role = mayName.test(one) ? roleInWords(wordsOf(one), telling) : undefined;
    if (role !== undefined) return role;
  }
  if (!classes.some((one) => Object.hasOwn(sides, one.toLowerCase()))) return undefined;
  // Classes of one word each: `message bot`.
  const short = classes.map(wordsOf).filter(({ length }) => length === 1);
  return roleInWords(
    short.flat().filter((word) => telling.has(word) || Object.hasOwn(sides, word)),
    telling,
  );
}

/** Whether an element holds what was thought before an answer, by the same names. */
export function isThought(element: HtmlElement): boolean {
  return [...namesOf(element), ...classesOf(element)].some((one) => {
    if (!/think|thought|reason/iu.test(one)) return false;
    const words = wordsOf(one).filter((word) => word !== "ds" && !Object.hasOwn(sides, word));
    return (
      words.some((word) => thoughts.has(word)) &&
      words.every((word) => thoughts.has(word) || saying.has(word) || layout.has(word))
    );
  });
}

const attributes = [
  "data-message-author-role",
  "data-message-role",
  "data-author-role",
  "data-role",
  "data-turn",
  "data-author",
  "data-sender",
  "data-speaker",
  "data-from",
  "data-message-type",
] as const;
const flags = ["is_user", "data-is-user", "data-from-user"] as const;
const label =
  /^(?:chat )?message (?:from|by) (?<name>[^\n]{1,40})$|^(?<other>[^\n]{1,40}?)(?:(?:['’]s)? message| said:?)$/iu;

const doubao: ReadonlyMap<string, SpeakerRole> = new Map([
  ["send_message", "user"],
  ["receive_message", "assistant"],
]);

export type Way = (element: HtmlElement) => SpeakerRole | undefined;

/** Attributes in which programs keep the role of who speaks. */
export const roleAttributes: readonly Way[] = attributes.map((key) => (element) => roleOf(element.attributes[key]));

/** How pages say who speaks: by an attribute, or by the names of their parts, `chat-user`, `message bot`, `<model-response>`. A page keeps to one way. */
export const ways: readonly Way[] = [
  ...roleAttributes,
  ...flags.map(
    (key): Way =>
      (element) => {
        const flag = element.attributes[key];
        return flag === "true" ? "user" : flag === "false" ? "assistant" : undefined;
      },
  ),
  (element) => roleByNames(element, saying),
  ({ attributes: held }) => {
    const said = label.exec(held["aria-label"] ?? "")?.groups;
    return roleOf(said?.name ?? said?.other);
  },
  // Doubao
  ({ attributes: held }) => doubao.get(held["data-testid"] ?? ""),
  (element) => roleByNames(element, plates),
];
