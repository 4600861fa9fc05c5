/** The engine process's entry: bundled into dist/engine.mjs and forked by engineClient. */
import { createEngine } from "./core.js";
import { serve } from "./server.js";

serve(createEngine());
