import { statementTables } from "./statementTables.js";

statementTables({
  "days between two dates": {
    wrong: [
      "From April 2, 2021 to April 9, 2021 is 10 days.",
      "There are 40 days between June 1, 2022 and July 1, 2022.",
      "From May 3 to June 3 is 25 days.",
      "The difference between 2024-02-27 and 2024-03-01 is 9 days.",
      "从4月2日到4月9日一共有12天。",
    ],
    right: [
      "From April 2, 2021 to April 9, 2021 is 7 days.",
      "There are 30 days between June 1, 2022 and July 1, 2022.",
      "The difference between 2024-02-27 and 2024-03-01 is 3 days.",
      "From December 30 to January 2 is 3 days.",
      "从4月2日到4月9日一共有7天。",
    ],
    other: [
      "From April 2, 2021 to April 9, 2021 is 8 days.",
      "From April 2, 2021 to April 9, 2021 there are 6 days.",
      "From February 20 to March 1 is 10 days.",
      "There are 5 business days between April 2, 2021 and April 12, 2021.",
      "Counting both ends, from April 2, 2021 to April 9, 2021 is 10 days.",
    ],
  },
  "a date so long before or after another": {
    wrong: [
      "5 days after April 28, 2021 is May 4, 2021.",
      "2 weeks before July 4 is June 21.",
      "2023-02-27 + 3 days = 2023-03-01",
      "April 28, 2021 plus 5 days is May 2, 2021.",
    ],
    right: [
      "5 days after April 28, 2021 is May 3, 2021.",
      "2 weeks before July 4 is June 20.",
      "2024-02-27 + 3 days = 2024-03-01",
      "April 28, 2021 plus 5 days is May 3, 2021.",
      "4月28日再过5天是5月3日。",
    ],
    other: ["2 days after February 27 is March 1.", "10 working days after April 1, 2021 is April 15, 2021."],
  },
  "powers of ten that Chinese counts in": {
    wrong: [
      "7万元 + 6万元 = 14万元",
      "12万 × 3 = 46万",
      "1.2万 + 3000 = 16000",
      "3千米 + 2千米 = 6千米",
      "1公顷 = 1000平方米",
    ],
    right: [
      "7万元 + 6万元 = 13万元",
      "12万 × 3 = 36万",
      "20万 ÷ 5 = 4万",
      "3万 = 30000",
      "1.5亿 = 15000万",
      "3千克 + 2千克 = 5千克",
      "1公顷 = 10000平方米",
      "1立方米 = 1000升",
    ],
    other: ["7.8 + 6 = 13.8万亿元", "3万5千 + 1 = 35001", "3万多 + 1万 = 4万", "7 + 6 = 13 million", "1亿 = 1万万"],
  },
  "bytes by thousands and by 1024s": {
    wrong: ["100 GB = 10240 MB", "64 * 1024 * 1024 bytes = 65 MB", "2 MB = 2048 bytes"],
    right: ["100 GB = 100,000 MB", "64 × 1000 KB = 64 MB"],
    other: ["1 TB = 931 GB", "100 GB = 102400 MB", "64 * 1024 * 1024 bytes = 64 MB"],
  },
  "amounts with many figures": {
    wrong: ["1234 km = 800.5 miles", "8,848.86 meters = 28,031.7 feet"],
    right: ["1234 km = 766.8 miles"],
    other: ["100 km = 65 miles", "1234 km = about 800.5 miles"],
  },
  "how often something is done": {
    wrong: ["3 laps × 4 times × 50 meters = 650 meters"],
    right: ["3 laps × 4 times × 50 meters = 600 meters", "50 meters × 4 times = 200 meters"],
    other: ["4 times a day × 7 days = 29", "He is 3 times as old as 5 = young"],
  },
  "whole quotients": {
    wrong: ["17 div 5 = 4", "17 // 5 = 2"],
    right: ["17 div 5 = 3", "17 // 5 = 3"],
    other: ["See http://5 = 3", "(20 - 3) div 5 = 3"],
  },
});
