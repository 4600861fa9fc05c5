/** An engine of which a file is missing. */
const missing = "./removed-by-a-virus-scanner.mjs";
await import(missing);
