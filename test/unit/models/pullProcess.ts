import { pullModel } from "../../../src/models/pullModel.js";

// A process of its own that pulls a model and tells, line by line, of its progress: `pullProcess.ts <ModelOptions as JSON>`.
const options = JSON.parse(process.argv[2] ?? "{}");
const model = await pullModel("small", {
  ...options,
  onProgress: (progress) => process.stdout.write(`${JSON.stringify(progress)}\n`),
});
process.stdout.write(`${JSON.stringify({ model })}\n`);
