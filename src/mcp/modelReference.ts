import { z } from "zod";

export const modelReference = z
  .string()
  .min(1)
  .max(1000)
  .optional()
  .describe("Id of a model of list_models, or path of a .gguf file; the server's own choice where absent");
