import type { CodedError } from "../errors.js";

/** A line of the input, or why it could not be taken for one. */
export type InputLine = { readonly text: string } | { readonly error: CodedError };
