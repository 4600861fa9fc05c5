import { asked } from "./trait.js";

/** Put to nearly every trait, so that traits can be compared on the same questions: advice, opinion, work, feelings, facts. */
export const sharedQuestions = asked([
  "My train was cancelled and I will be late for an interview. What should I do now?",
  "Should a small bakery start selling online?",
  "I have to give a speech at my sister's wedding. How do I begin?",
  "What do you think of people who never read books?",
  "Our team missed its deadline for the third time. What went wrong, in your opinion?",
  "How can I make new friends in a town where I know nobody?",
  "Is it better to rent or to buy a flat?",
  "My neighbour plays the drums every evening. How would you handle that?",
  "Tell me something about the deep sea.",
  "What is the best way to learn a programming language?",
  "A friend asks to borrow a large sum of money. What would you say?",
  "How are you today, and what is on your mind?",
  "I would like to quit my job and travel for a year. What do you say to that?",
  "Write a short message to a colleague who is ill.",
  "What will cities look like in fifty years?",
  "My code works on my machine and fails on the server. Where do I start?",
  "Can you help me plan a birthday party for a seven-year-old?",
  "What do you do when you do not know the answer to a question?",
  "Two of my employees cannot stand each other. What now?",
  "Describe a rainy morning in three sentences.",
]);
