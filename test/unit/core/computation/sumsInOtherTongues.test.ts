import { statementTables } from "./statementTables.js";

/** Written down before they were first read, or as neighbours of what was read wrongly then. */
statementTables({
  "a result announced in another language": {
    wrong: [
      "Donc 13 × 13 = 159.",
      "Entonces 16 + 28 = 54.",
      "Quindi 19 + 26 = 35.",
      "Значит, 15 · 3 = 35.",
      "Следовательно 15 · 3 = 35.",
      "よって、9 × 7 = 64 です。",
      "따라서 8 × 6 = 46 입니다.",
      "इसलिए 7 × 9 = 65।",
      "7 × 9 = 65 है।",
      "إذن 8 × 6 = 46.",
    ],
    right: ["Donc 13 × 13 = 169.", "よって、9 × 7 = 63 です。", "따라서 8 × 6 = 48 입니다.", "इसलिए 7 × 9 = 63।"],
    other: [
      "9 × 7 = 64 ではない。",
      "もし 9 × 7 = 64 なら",
      "8 × 6 = 46 이면",
      "따라서 8 × 6 = 46이 아니다.",
      "7 × 9 = 65 नहीं है।",
      "هل 8 × 6 = 46؟",
      "ليس 8 × 6 = 46.",
      "Если 15 · 3 = 35, значит",
      "Si 16 + 28 = 54, entonces",
      "Somit gilt 13 × 13 = 159 nie.",
    ],
  },
  "what is measured in unlike units": {
    wrong: ["3 kg + 2 kg = 6 kg", "3 km + 200 m = 3.5 km"],
    right: ["2 m + 40 cm = 2.4 m", "$5 + $4 = 9 dollars"],
    other: [
      "3 m + 4 s = 7 m",
      "5 kg + 2 kg = 7 m",
      "2 km + 3 h = 5 km",
      "6 dollars + 3 hours = 9 dollars",
      "5 kg − 2 m = 3 kg",
    ],
  },
  "logarithms and digits that say their base": {
    wrong: [
      "log_2 16 = 3",
      "\\log_{10} 1000 = 2",
      "log₂(1024) = 11",
      "0xFE = 255",
      "0b1011 = 12",
      "1011₂ = 12",
      "0o17 = 16",
    ],
    right: ["log_2 16 = 4", "\\log_{10} 1000 = 3", "log₂(1024) = 10", "0xFE = 254", "0b1011 = 11", "1011₂ = 11"],
    other: [
      "log_2 10 = 3",
      "3 log_2 16 = 4",
      "log_2 16 = 4x",
      "0xFE = 255 - 1",
      "0x0F + 0x01 = 17",
      "0xFE = 376 in octal",
      "1011₂ = 13₈",
      "1011₂ = 23₄",
      "If 0xFE = 255, it would overflow.",
    ],
  },
});
