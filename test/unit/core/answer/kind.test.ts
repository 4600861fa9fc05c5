import { describe, expect, it } from "vitest";
import { answerKind } from "../../../../src/core/answer/kind.js";

const numbers = [
  "How many apples are left?",
  "What is 12 * 3?",
  "What is the total cost in dollars?",
  "Compute (3 + 4) * 2.",
  "3 + 4 =",
  "If 3x = 12, what is x?",
  "Solve for x: 3x + 4 = 10",
  "x + 4 = 10. Find x.",
  "What is the sum of 3 and 4?",
  "What is the sum of the first ten primes?",
  "What is 15% of 80?",
  "How old is Tom?",
  "At what speed does it travel?",
  "What percentage of the students passed?",
  "In what year did the war end?",
  "Calculate the area of a circle of radius 3.",
  "Find the remainder when 17 is divided by 5.",
  "What is the probability of rolling a 6?",
  "Evaluate \\frac{3}{4} + \\frac{1}{2}.",
  "Simplify $\\sqrt{50}$.",
  "Tom has 3 apples and Ann has 5. What is the difference between their numbers of apples?",
  "What is the difference between 12 and 5?",
  "What's the value of x if x + 3 = 5?",
  "What is the average of 3, 4 and 5?",
  "What is half of 12?",
  "What is the product of 3 and 4?",
  "小明一共有多少个苹果？",
  "還剩幾個？",
  "12 + 5 等于几？",
  "求 x 的值。",
  "计算 12 × 3。",
  "他们一共花了多少钱？",
  "这本书多少页？",
  "小明今年几岁？",
  "一共有幾隻兔子？",
  "长方形的面积是多少？",
  "How much is 3 plus 4?",
  "What is the square root of 16?",
  "What is Tom's age?",
  "How many r's are in strawberry?",
  "Which number is larger, 9.9 or 9.11?",
  "How many are left? Think step by step.",
  "How many are left? Please explain your reasoning.",
  "Question: How many are left?\nAnswer:",
  "Wie viele Äpfel hat Tom?",
  "Combien de pommes a Tom ?",
  "¿Cuántas manzanas tiene Tom?",
  "Quante mele ha Tom?",
  "Сколько яблок у Тома?",
  "りんごは全部でいくつですか。",
  "사과는 모두 몇 개입니까?",
  "Answer with a number: the boiling point of water in Celsius?",
  "Give your answer as an integer. Three friends share 12 sweets.",
  "12 - 5 = ?",
  "What is 2^10?",
  "Find the greatest common divisor of 12 and 18.",
  "What is the population of France?",
  "Determine the number of primes below 20.",
  "What is the perimeter of the square?",
  "f(x) = 2x + 1. What is f(3)?",
  "Let x = 3. What is x + 4?",
  "A train travels 60 miles in 1.5 hours. What is its average speed?",
  "What is the next number in the sequence 2, 4, 8, 16?",
  "How many moons does the planet with the largest number of moons have?",
  "What is the smallest prime number greater than 90?",
];

const words = [
  "What is the capital of France?",
  "Who wrote Hamlet?",
  "Is (A) right?",
  "Which planet has the largest number of moons?",
  "Determine whether 91 is a prime number.",
  "Is 91 a prime number?",
  "What is the difference between TCP and UDP?",
  "What is the value of friendship?",
  "Why is the average temperature rising?",
  "Explain how to compute the area of a circle.",
  "Write a function that returns the sum of two numbers.",
  "Name the country with the highest population.",
  "What does 'total' mean?",
  "Who has the highest score?",
  "Which of these countries has the largest area?",
  "How do you calculate the area of a circle?",
  "How does speed affect distance?",
  "When was Einstein born?",
  "What is the most common age-related disease?",
  "What colour is the sky?",
  "What is the meaning of the number 42?",
  "Prove that the sum of two even numbers is even.",
  "Who invented the number zero?",
  "What is the product of photosynthesis?",
  "What is the result of the French Revolution?",
  "What time is it?",
  "What day comes after Monday?",
  "Translate 'how many apples' into German.",
  "Where is the largest amount of gold found?",
  "What is the name of the person with the largest number of titles?",
  "哪个行星的卫星数量最多？",
  "中国的首都是哪里？",
  "谁发明了数字零？",
  "今天星期几？",
  "为什么天空是蓝色的？",
  "91 是质数吗？",
  "请证明两个偶数之和是偶数。",
  "计算机是什么？",
  "Tell me about the number pi.",
  "Compare the speed of light and sound.",
  "List the prime numbers below 20.",
  "Find all x such that x^2 = 4.",
  "What language has the largest number of speakers?",
  "Does the number of moons matter?",
  "What is photosynthesis?",
  "Hello!",
  "Summarize: the total cost was 300 dollars.",
  "Which city has a population of 3 million?",
  "What is the best way to find the average?",
  "If it rains, who wins?",
  "How are you?",
  "What is the mode of transport?",
  "Describe the volume of trade in 1990.",
];

describe("answerKind", () => {
  it.each(numbers)("a number: %j", (prompt) => {
    expect(answerKind(prompt).kind).toBe("number");
  });

  it.each(words)("no number: %j", (prompt) => {
    expect(answerKind(prompt).kind).toBe("text");
  });
});

it("asks for a pair, an interval or an equation, and for no number, where that is the form of the answer", () => {
  for (const [prompt, kind] of [
    ["If one end is (2, 5), what is the other endpoint? Express your answer as an ordered pair.", "text"],
    ["For which x is x + 4 > 9? Give your answer in interval notation.", "text"],
    ["What is the distance of (2, 5) and (5, 9)? Express your answer as a number.", "number"],
  ])
    expect(answerKind(prompt).kind).toBe(kind);
});

it("takes no bracket of a formula for the mark of an option", () => {
  const prompt = String.raw`Compute \[\frac{1}{2 - a} + \frac{1}{2 - b} + \frac{1}{2 - c}.\]`;
  expect(answerKind(prompt).kind).not.toBe("choice");
  expect(answerKind("Which is largest? a) 1/(2 - x) b) 3 c) 4").kind).toBe("choice");
});
