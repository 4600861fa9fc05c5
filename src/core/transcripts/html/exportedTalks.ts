import { chatgptExport } from "../formats/chatgptExport.js";
import { parsed } from "../json.js";
import { objectsOf } from "../shapes.js";
import type { Conversation } from "../turn.js";
import { elementsIn, type HtmlElement, plainText } from "./tree.js";

/** The talks of the page in ChatGPT's export, which holds them as JSON on one line of a script. Undefined for any other page. */
export function exportedTalks(page: HtmlElement): readonly Conversation[] | undefined {
  for (const element of elementsIn(page)) {
    const data =
      element.name === "script" ? /^\s{0,100}var jsonData = (\[.*\]);?\s*$/mu.exec(plainText(element)) : null;
    const value = data && parsed(data[1]);
    const talks = value && "value" in value ? objectsOf(value.value) : [];
    const known = talks.filter((talk) => chatgptExport.document?.recognises(talk));
    if (known.length > 0) return known.flatMap((talk) => chatgptExport.document?.read(talk) ?? []);
  }
  return undefined;
}
