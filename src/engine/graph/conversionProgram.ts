/**
 * The program of a conversion thread, as a script. In a bundle scripts/nodeBundle.mjs puts conversionWorker.ts here with
 * all that it imports, so that no second file has to be found beside the bundle; this one runs it from source.
 */
const worker = JSON.stringify(new URL("./conversionWorker.ts", import.meta.url).href);
export const conversionProgram = `import("tsx/esm/api").then(({ tsImport }) => tsImport(${worker}, ${worker}));`;
