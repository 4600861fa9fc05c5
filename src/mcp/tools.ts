import type { Tool } from "./tool.js";
import { checkReasoning } from "./tools/checkReasoning.js";
import { checkSession } from "./tools/checkSession.js";
import { listModels } from "./tools/listModels.js";
import { readStatement } from "./tools/readStatement.js";

/** Everything that an agent can ask. */
export const tools: readonly Tool[] = [checkSession, checkReasoning, readStatement, listModels];
