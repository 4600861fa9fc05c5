import { createHash } from "node:crypto";

/**
 * Steps of GSM8K's training file that are wrong as they are written, by the beginning of the SHA-256 of their text
 * without annotations: each was read. Most are slips of the pen in a solution whose answer is right.
 */
const mistakes: Readonly<Record<string, string>> = {
  "3567b2edc5d5": "192 * 100 is 19,200",
  a868ce23cab4: "6 * 2.5 is 15; the price is 3",
  f11e29468709: "6/3 is 2; 3/6 is meant",
  "9422c2a422c2": "4080 / 2 + 4080 is not 4000 + 2040",
  "487d828972a3": "3/1 is 3; 3/3 is meant",
  "0defd68b0d54": "half of 60 is not 60/4",
  "43eaf7afb102": "1550 / 50 is 31",
  a70120b3fbf1: "4 is not 6 * 15",
  "1bc1b45c06ac": "8 * 3 is 24; 80 * 3 is meant",
  cb5cc1619e3d: "4200 + 3000 is 7200",
  "9d4720908d3c": "10 * .5 is 5",
  "9acb57b78128": "2 * 8 is 16",
  "5dd1c2f948dc": "200 * .55 is 110",
  "6e66a97db41c": "13 + 4 + 16 is 33",
  "18c080c6da79": "7 + 9 + 1 + 2 is 19; 1.5 is meant",
  b51a246a5941: "the seven temperatures are 693 together",
  "4045071fbd11": "70 + 40 is 110",
  "0ff2dd02620c": "10 * 1,248 is 12,480",
  f7aa378f35c4: "2/12 is not .125; 2/16 is meant",
  "645e3529cd7a": "3 * 8/16 is 1.5; 3 / (8/16) is meant",
  "54f1600763ae": "4 + 4 + 6 is 14",
  b0b74b513b04: "50 - 8 is 42; 52 - 8 is meant",
  "0af0023f3c22": "1152 / 1,536 is .75",
  "218affee3586": "14 * 20 is 280",
  ccd7c3430902: "150 = 10 + 4c in the step before: 4c is 140",
  "9d27042d5508": "10 b = 180 in the step before: b is 18",
};

export function knownMistake(step: string): string | undefined {
  return mistakes[createHash("sha256").update(step).digest("hex").slice(0, 12)];
}
