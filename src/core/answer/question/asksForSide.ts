import { promptEnd, sentencesOf } from "./promptEnd.js";

const named =
  /\b(?:yes or no|true or false|yes\/no|true\/false|correct or incorrect)\b|是或否|是或不是|是还是不是|是還是不是|对还是错|對還是錯|对或错|對或錯/i;
const task = /\b(?:determine|decide|check|verify|tell me|say|state|judge) (?:whether|if)\b/i;
const lead = String.raw`^\W*(?:(?:please|now|then|so|and|but|also|ok|okay|tell me|question|q)[,:\s]+)*`;
const verb = "(?:is|are|was|were|am|does|do|did|has|have|had|can|could|will|would|should|must|may|might)(?:n['’]t)?";
/** "Can you tell me the capital?" asks for no side. */
const question = new RegExp(String.raw`${lead}${verb}\s(?!you\b)(?!.*\bor\b).*[?？]\W*$`, "iu");
const chinese = /[吗嗎][？?]?\W*$|是否|是不是|能不能|有没有|有沒有|对不对|對不對/u;
/** What is asked for besides a side. */
const other = /谁|誰|哪|什么|什麼|多少|幾|几|怎|为何|為何/u;

/** Whether a prompt asks which of two sides is right: yes or no, true or false. Its last question decides. */
export function asksForSide(prompt: string): boolean {
  const text = promptEnd(prompt);
  if (named.test(text)) return true;
  const asked = sentencesOf(text)
    .map((sentence) => sentence.trim())
    .findLast((sentence) => /[?？]\W*$|[吗嗎]$/u.test(sentence) || task.test(sentence) || chinese.test(sentence));
  if (asked === undefined) return false;
  return question.test(asked) || task.test(asked) || (chinese.test(asked) && !other.test(asked));
}
