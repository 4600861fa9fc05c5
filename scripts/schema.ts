/** Writes schemas/cotrun.schema.json anew: `npx tsx scripts/schema.ts`. A unit test fails while the file is stale. */
import { writeFileSync } from "node:fs";
import { runSchema } from "../src/core/run/runSchema.js";

writeFileSync(new URL("../schemas/cotrun.schema.json", import.meta.url), runSchema());
