import { describe, expect, test } from "vitest";
import { readTranscripts } from "../../../../src/core/transcripts/readTranscripts.js";
import { chatText, refusal } from "./chatText.js";

const QA = ["user: Q", "A"];

describe("a table in text is read as its rows are", () => {
  test.each<[string, string, readonly string[]]>([
    ["of commas", "prompt,response\nQ,A\n", QA],
    ["of tabs", "question\tanswer\nQ\tA", QA],
    ["of semicolons, from a spreadsheet", "\ufeffPrompt;Response\r\nQ;A\r\n", QA],
    ["with an index without a name", ",question,model_answer\n0,Q,A\n", QA],
    [
      "with texts of several lines",
      'prompt,response\n"Q, with\n""quotes""","A\nB"\n',
      ['user: Q, with\n"quotes"', "A\nB"],
    ],
    ["of messages", "role,content\nuser,Q\nassistant,A\n", QA],
    [
      "with messages as JSON",
      'id,messages\n1,"[{""role"":""user"",""content"":""Q""},{""role"":""assistant"",""content"":""A""}]"\n',
      QA,
    ],
    ["with names in Chinese", "问题,回答\nQ,A\n", QA],
  ])("%s", (_, text, chat) => {
    expect(chatText(text)).toEqual(chat);
  });

  test("messages of several talks", () => {
    const text = "conversation_id,role,content\n1,user,Q\n2,user,Q\n1,assistant,A\n2,assistant,B\n";
    expect(readTranscripts(text).map(({ turns }) => turns.length)).toEqual([2, 2]);
  });
});

test.each<[string, string, string]>([
  ["without an answer", "id,prompt\n1,Q\n", 'the columns "id", "prompt"'],
  ["with a line that is too long", "prompt,response\nQ,A,B\n", "not every line has as many fields"],
  ["with a quotation mark that is not closed", 'prompt,response\nQ,"A\n', "not every line has as many fields"],
])("a table %s is an error that names it", (_, text, words) => {
  expect(refusal(() => readTranscripts(text))).toContain(words);
});

test.each([
  "Roses are red, violets are blue\nSugar is sweet, and so are you",
  "name,age\nAnn,3\n",
  "Question, answer\nWe ask, so they answer",
  "1,2\n3,4\n",
  "First, 2 + 2 = 4.\nThen, 4 + 1 = 5.\n",
  "prompt\nQ\n",
])("text with commas is text: %j", (text) => {
  expect(chatText(text)).toEqual([text]);
});
