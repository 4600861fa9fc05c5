import { z } from "zod";
import { Run } from "./run.js";
import { Version1 } from "./version1.js";
import { Version2 } from "./version2.js";

/** A run of this version or an older one, which becomes one of this version. What the older one did not hold is absent. */
export const RunOfAnyVersion = z.discriminatedUnion("version", [Version1, Version2, Run]);
