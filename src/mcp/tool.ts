import type { z } from "zod";
import type { Language } from "../report/words/language.js";
import type { ModelKeeper } from "./modelKeeper.js";

/** What a call of a tool may use. */
export interface ToolContext {
  readonly models: ModelKeeper;
  readonly language: Language;
  /** Says what is being done. */
  readonly progress: (text: string) => void;
  readonly signal: AbortSignal;
}

export interface ToolAnswer<Output> {
  /** For the agent or the person to read. */
  readonly text: string;
  readonly data: Output;
}

/** Something that an agent can ask. Throws CodedErrors, which become answers that are marked as errors. */
export interface Tool<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  readonly run: (input: z.output<Input>, context: ToolContext) => Promise<ToolAnswer<z.input<Output>>>;
}

/** Keeps the types of a tool's schemas together. */
export function tool<Input extends z.ZodObject, Output extends z.ZodObject>(own: Tool<Input, Output>): Tool {
  return own as unknown as Tool;
}
