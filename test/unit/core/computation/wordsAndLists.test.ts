import { describe, expect, it } from "vitest";
import { checkComputations } from "../../../../src/core/computation/check.js";
import { computationContext } from "../../../../src/core/computation/establish.js";
import { statementTables } from "./statementTables.js";

/** Letters of words, lists that are written out, and expressions of truth values. */
statementTables({
  "letters of words": {
    wrong: [
      'The first letter of "apple" is "p".',
      'The last letter of "cat" is "a".',
      'The fourth letter in "house" is "o".',
      "The third letter of the word apple is l.",
      'Reversing "hello" gives "olleo".',
      '"banana" backwards is "ananba".',
      "hello spelled backwards is olleo.",
      'The reverse of "abc" is "cab".',
      'The word "banana" has four vowels.',
      "There are two r's in strawberry.",
      "The letter r appears twice in strawberry.",
      'The length of "hello" is 6.',
      '"hello" has length 4.',
      'The string "hello" has 6 characters.',
      "「apple」的第一個字母是「p」。",
      "把「hello」反轉得到「olleo」。",
      "「banana」有4個a",
    ],
    right: [
      'The first letter of "apple" is "a".',
      'Reversing "hello" gives "olleh".',
      '"banana" backwards is "ananab".',
      '"racecar" backwards is "racecar".',
      "stressed spelled backwards is desserts.",
      'The word "banana" has three vowels.',
      "There are three r's in strawberry.",
      'The length of "hello" is 5.',
      'len("hello") is 5.',
      '"hello" has 5 characters.',
      "「apple」的第一個字母是「a」。",
      "把「hello」反轉後得到「olleh」。",
    ],
    other: [
      "The first letter of both is s.",
      "The second letter of each is a.",
      "Life reversed is a strange idea.",
      "There are 3 r's in total.",
      "There are 2 s in total.",
      "There are two A's in maths this year.",
      "The letter e appears twice in these.",
      'There is one vowel in "rhythm".',
      'The word "queue" has 2 vowels.',
      'The first letter of "apple" is not "p".',
      'The first letter of "psychology" is silent.',
      'After the shift, the first letter of "apple" is "b".',
    ],
  },
  lists: {
    wrong: [
      "Sorting 3, 1, 2 gives 1, 3, 2.",
      "Sorting [3, 1, 2] in descending order gives [1, 2, 3].",
      "In ascending order, 3, 1, 2 is 1, 3, 2.",
      "The numbers 4, 7, 2 in ascending order are 2, 7, 4.",
      "Sorted in descending order, 4, 7, 2 is 7, 2, 4.",
      "Sorting cat, apple, bat alphabetically gives apple, cat, bat.",
      "Reversing [1, 2, 3] gives [3, 1, 2].",
      "the second largest of 3, 9, 4 is 3",
      "The second-smallest number in 3, 9, 4 is 9.",
      "the list [1, 2, 3] has 4 elements",
      "There are 4 elements in the list [1, 2, 3].",
      "The length of [1, 2, 3] is 4.",
      "The last element of [1, 2, 3] is 2.",
      "The sum of [1, 2, 3] is 7.",
      "The range of 4, 7, 2 is 3.",
      "The mode of 1, 2, 2, 3 is 3.",
      "把3、1、2由小到大排列是1、3、2。",
      "3、9、4中第二大的數是3。",
      "列表[1, 2, 3]有4個元素。",
    ],
    right: [
      "Sorting 3, 1, 2 gives 1, 2, 3.",
      "Sorting 3, 1, 2 in descending order gives 3, 2, 1.",
      "3, 1, 2 sorted is 1, 2, 3.",
      "In alphabetical order, dog, cat and bird are bird, cat, dog.",
      "Reversing [1, 2, 3] gives [3, 2, 1].",
      "the second largest of 3, 9, 4 is 4",
      "the list [1, 2, 3] has 3 elements",
      "The third element of [5, 6, 7] is 7.",
      "The range of 3, 9, 4 is 6.",
      "The mode of 1, 2, 2, 3 is 2.",
      "把3、1、2由小到大排列是1、2、3。",
    ],
    other: [
      "Sorting 10, 9, 1 gives 1, 10, 9.",
      "Sorting [3, 1, 3] gives [1, 3].",
      "Sort by the last digit. Sorting 21, 13, 32 gives 21, 32, 13.",
      "After one pass of bubble sort, sorting 3, 1, 2 gives 1, 3, 2.",
      "Sorting mouse, cat, bird by length gives cat, bird, mouse.",
      "Sorting mouse, cat, bird gives cat, bird, mouse.",
      "Arranging 3 and 2 gives 32 and 23.",
      "The second largest of 9, 9, 4 is 9.",
      "The second largest of 9, 9, 4 is 4.",
      "[1, 5] contains 5 numbers.",
      "(2, 8) contains 5 numbers.",
      "The set {1, 2, 2} has 2 elements.",
      "The list [1, 1, 2] has 2 elements.",
      "The list [1, 2, 3] has 2 odd elements.",
      "The element at index 1 of [4, 5, 6] is 5.",
      "Sorting 3, 1, 2 does not give 1, 3, 2.",
    ],
  },
  "truth values": {
    wrong: [
      "True and False is True",
      "not True is True",
      "(True and False) or False = True",
      "not ( True ) and ( False ) is True",
      "False or True is False.",
      "True and (not False) evaluates to False.",
      "真且假為真。",
    ],
    right: [
      "True and False is False",
      "not True is False.",
      "(True and False) or False = False",
      "not ( True ) and ( False ) is False",
      "not True and False = False and False = False",
      "not False = True and not True = False",
      "真且假為假。",
    ],
    other: [
      "True or False is the question.",
      "True is true.",
      '"True and False" is True.',
      "True or True is False with an exclusive or.",
      "Whether it is true or false is unknown.",
      "In Python, `not True == False` is True.",
      "Is True and False True?",
    ],
  },
  "numbers beside numbers": {
    wrong: [
      "the next even number after 8 is 9",
      "The next multiple of 5 after 12 is 20.",
      "The number after 99 is 101.",
      "8之後的下一個偶數是9。",
      "482的各位數字之和是15。",
      "Three more than 12 is 16.",
      "Five less than twenty is 14.",
      "a third of 27 is 8",
    ],
    right: [
      "the next even number after 8 is 10",
      "The next multiple of 5 after 12 is 15.",
      "The next perfect square after 16 is 25.",
      "The first even number greater than 8 is 10.",
      "The number after 99 is 100.",
      "482的數字和是14。",
      "Three more than 12 is 15.",
      "Three more than twice 12 is 27.",
      "a third of 27 is 9",
    ],
    other: [
      "The first even number less than 10 is 2.",
      "The next number after 8 is 13 in the Fibonacci sequence.",
      "The next number after 8 is 13.",
      "There are three more than 12.",
    ],
  },
});

const refuted = (step: string, prompt: string) =>
  checkComputations(step, computationContext([prompt])).some(({ holds }) => !holds);

describe("what a prompt makes of it", () => {
  it.each([
    ["Sort the numbers by their last digit.", "Sorting 21, 13, 32 gives 21, 32, 13."],
    ['The operation "or" is exclusive.', "True or True is False."],
  ])("%s – left alone: %s", (prompt, step) => {
    expect(refuted(step, prompt)).toBe(false);
  });
  it.each([
    ["Sort the list.", "Sorting 21, 13, 32 gives 21, 32, 13."],
    ["What is the value of the expression?", "True and False is True."],
  ])("%s – refuted: %s", (prompt, step) => {
    expect(refuted(step, prompt)).toBe(true);
  });
});
