import { statementTables } from "./statementTables.js";

/** An estimate may be far off; what is worked out to three figures may not, unless rounded numbers in it account for that. */
statementTables({
  "results to three figures and more": {
    wrong: [
      "42.195 / 3.5 ≈ 12.6",
      "√392 ≈ 18.8",
      "√91 ≈ 9.84",
      "250,000 ÷ 2.54 ≈ 89,425",
      "98,425 / 12 ≈ 8,302",
      "1/3 ≈ 30.3%",
      "220 ÷ 300 ≈ 78.3%",
      "120/52.5 ≈ 2.92",
      "9 / 98.1 ≈ 0.0971",
      "0.99^100 ≈ 0.386",
      "23 × 19 ≈ 447",
      "2 × 3.14 × 7 ≈ 34.98",
    ],
    right: ["42.195 / 3.5 ≈ 12.06", "√392 ≈ 19.8", "98,425 / 12 ≈ 8,202", "220 ÷ 300 ≈ 73.3%", "0.99^100 ≈ 0.366"],
    other: [
      "48.7 × 21.3 ≈ 1050",
      "23 × 19 ≈ 425",
      "365 × 24 ≈ 8,766",
      "30 × 12 ≈ 365",
      "1.6 × 26.2 ≈ 42.2",
      "50 × 3 ≈ 164",
      "10 × 65 ≈ 637",
      "70 / 6 ≈ 11.9",
      "33% of 601 ≈ 200.3",
      "17% × 650 ≈ 108",
      "3 × 10^8 × 500 ≈ 1.496 × 10^11",
      "7^2 × 3 ≈ 153.9",
      "181/45 ≈ 4.2",
    ],
  },
  "by a factor between units that is cut": {
    wrong: ["150 lb × 0.45 ≈ 86.0 kg", "100 km × 0.6 ≈ 26.1 mi"],
    right: [],
    other: ["150 lb × 0.45 ≈ 68.0 kg", "100 km × 0.6 ≈ 62.1 mi", "6 ft × 0.3 ≈ 1.83 m", "45 mph × 1.6 ≈ 72.4 km/h"],
  },
});
