import type { Project } from "./project.js";

const basket = `function total(prices, discount = 0) {
  if (discount < 0 || discount > 1) throw new RangeError("discount");
  return prices.reduce((sum, price) => sum + price, 0) * (1 - discount);
}
module.exports = { total };
`;
const broken = basket.replace("1 - discount", "1 + discount");
const jestTests = `const { total } = require("./basket");
test("adds", () => expect(total([1, 2])).toBe(3));
test("discounts", () => expect(total([10], 0.5)).toBe(5));
test("refuses", () => expect(() => total([1], 2)).toThrow(RangeError));
`;
const mochaTests = `const assert = require("node:assert");
const { total } = require("../basket");
describe("total", () => {
  it("adds", () => assert.equal(total([1, 2]), 3));
  it("discounts", () => assert.equal(total([10], 0.5), 5));
});
`;
const nodeTests = `const test = require("node:test");
const assert = require("node:assert");
const { total } = require("./basket");
test("adds", () => assert.equal(total([1, 2]), 3));
test("discounts", () => assert.equal(total([10], 0.5), 5));
`;
const manifest = JSON.stringify({ name: "basket", scripts: { test: "jest", build: "tsc -p .", lint: "eslint ." } });

export const javascript: Project = {
  language: "javascript",
  needs: ["node", "jest", "mocha", "eslint"],
  files: {
    "package.json": manifest,
    "basket.js": basket,
    "basket.test.js": jestTests,
    "test/basket.js": mochaTests,
    "basket.node.js": nodeTests,
    "jest.config.js": "module.exports = { watchman: false };\n",
    "eslint.config.js":
      'module.exports = [{ ignores: ["*.config.js"] }, { rules: { "no-unused-vars": "error", "no-debugger": "error" } }];\n',
  },
  runs: [
    { id: "jest-passes", runner: "jest", command: "npm test" },
    { id: "jest-fails", runner: "jest", command: "npm test", change: { "basket.js": broken } },
    { id: "jest-suite-fails", runner: "jest", command: "npx jest", change: { "basket.js": "module.exports = {\n" } },
    {
      id: "jest-skips",
      runner: "jest",
      command: "npx jest",
      change: { "basket.test.js": jestTests.replace('test("discounts"', 'test.skip("discounts"') },
    },
    { id: "jest-subset", runner: "jest", command: "npx jest -t adds" },
    { id: "jest-none", runner: "jest", command: "npx jest --passWithNoTests nothing-like-this" },
    { id: "mocha-passes", runner: "mocha", command: "npx mocha" },
    { id: "mocha-fails", runner: "mocha", command: "npx mocha", change: { "basket.js": broken } },
    { id: "node-test-passes", runner: "node:test", command: "node --test basket.node.js" },
    {
      id: "node-test-fails",
      runner: "node:test",
      command: "node --test basket.node.js",
      change: { "basket.js": broken },
    },
    {
      id: "eslint-passes",
      runner: "eslint",
      command: "npx eslint .",
      change: { "test/basket.js": null, "basket.test.js": null, "basket.node.js": null },
    },
    {
      id: "eslint-fails",
      runner: "eslint",
      command: "npx eslint .",
      change: {
        "basket.js": `${basket}const unused = 1;\n`,
        "test/basket.js": null,
        "basket.test.js": null,
        "basket.node.js": null,
      },
    },
    { id: "npm-missing-script", runner: "npm", command: "npm run typecheck" },
    { id: "node-throws", runner: "node", command: "node -e \"require('./basket').total([1], 3)\"" },
  ],
};

const source = `export function half(value: number): number {
  return value / 2;
}
`;
const vitestTests = `import { expect, test } from "vitest";
import { half } from "./half";
test("halves", () => expect(half(4)).toBe(2));
test("halves odd numbers", () => expect(half(3)).toBe(1.5));
`;
export const typescript: Project = {
  language: "typescript",
  needs: ["node", "tsc", "vitest"],
  files: {
    "package.json": JSON.stringify({ name: "half", type: "module" }),
    "tsconfig.json": JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        module: "esnext",
        moduleResolution: "bundler",
        skipLibCheck: true,
        types: [],
      },
      files: ["half.ts"],
    }),
    "half.ts": source,
    "half.test.ts": vitestTests,
  },
  runs: [
    { id: "tsc-passes", runner: "tsc", command: "npx tsc --noEmit" },
    {
      id: "tsc-fails",
      runner: "tsc",
      command: "npx tsc --noEmit",
      change: { "half.ts": source.replace("value / 2", '"half"') },
    },
    { id: "vitest-passes", runner: "vitest", command: "npx vitest run" },
    {
      id: "vitest-fails",
      runner: "vitest",
      command: "npx vitest run",
      change: { "half.ts": source.replace("/ 2", "/ 3") },
    },
    { id: "vitest-suite-fails", runner: "vitest", command: "npx vitest run", change: { "half.ts": null } },
    { id: "vitest-none", runner: "vitest", command: "npx vitest run nothing-like-this" },
  ],
};
