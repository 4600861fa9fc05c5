/** Writes the files in schemas/ anew: `npx tsx scripts/schema.ts`. A unit test fails while one is stale. */
import { writeFileSync } from "node:fs";
import { runSchema } from "../src/core/run/runSchema.js";
import { sessionSchema } from "../src/core/session/record/sessionSchema.js";

writeFileSync(new URL("../schemas/cotrun.schema.json", import.meta.url), runSchema());
writeFileSync(new URL("../schemas/session.schema.json", import.meta.url), sessionSchema());
