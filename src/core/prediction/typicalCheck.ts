/** A prompt of a paragraph, a chain of about ten steps, and the default checks, which take no longer than the chain did. */
export const typicalCheck = { promptTokens: 300, writtenTokens: 400, checksToWriting: 1 } as const;
