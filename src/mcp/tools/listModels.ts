import { z } from "zod";
import { listModels as listed } from "../../models/modelShelf.js";
import { formatBytes } from "../../models/progress.js";
import { tool } from "../tool.js";

export const listModels = tool({
  name: "list_models",
  title: "List models",
  description: "The models that check_reasoning and read_statement can use, and whether they are on this machine.",
  input: z.object({}),
  output: z.object({
    models: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        state: z.enum(["ready", "unverified", "partial", "absent"]),
        bytes: z.number(),
      }),
    ),
  }),
  run: async () => {
    const models = (await listed()).map(({ id, name, state, bytes }) => ({ id, name, state, bytes }));
    return {
      text: models.map(({ id, name, state, bytes }) => `${id}: ${name}, ${formatBytes(bytes)}, ${state}`).join("\n"),
      data: { models },
    };
  },
});
