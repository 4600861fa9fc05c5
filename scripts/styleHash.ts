/** Writes the report style's hash anew: `npx tsx scripts/styleHash.ts`. A unit test fails while it is stale. */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { reportStyle } from "../src/report/reportStyle.js";

const file = new URL("../src/report/reportStyleHash.ts", import.meta.url);
const hash = createHash("sha256").update(reportStyle).digest("base64");
writeFileSync(file, readFileSync(file, "utf8").replace(/"sha256-[^"]*"/u, `"sha256-${hash}"`));
