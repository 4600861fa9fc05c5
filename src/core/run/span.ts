import { z } from "zod";
import { count } from "./quantities.js";

/** Half-open [start, end). Characters are UTF-16 code units of the text named beside it; tokens are indices. */
export const Span = z.object({ start: count, end: count });
export type Span = z.infer<typeof Span>;
