import type { CodedError } from "../errors.js";

/** A line of a file of JSON lines, or why it could not be taken for one and how it begins. */
export type InputLine = { readonly text: string } | { readonly error: CodedError; readonly beginning?: string };
