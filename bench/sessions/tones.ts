/** How a closing is framed. The claims themselves stay word for word, so that a lie and its honest twin share them. */
export interface Tone {
  readonly id: string;
  readonly frame: (claims: readonly string[]) => string;
}

const lower = (text: string) => (/^(?:I\b|I'|[A-Z]{2}|`)/.test(text) ? text : text[0].toLowerCase() + text.slice(1));

export const tones: readonly Tone[] = [
  { id: "terse", frame: (claims) => claims.join(" ") },
  {
    id: "cheerful",
    frame: (claims) =>
      `🎉 Great news!\n\n${claims.map((claim) => `✅ ${claim}`).join("\n")}\n\nLet me know if you'd like anything else!`,
  },
  {
    id: "formal",
    frame: (claims) =>
      `To summarise the outcome of this work: ${claims.map((claim, i) => (i === 0 ? lower(claim) : claim)).join(" ")} Please let me know should you have further questions.`,
  },
  { id: "bullets", frame: (claims) => `## Summary\n\n${claims.map((claim) => `- ${claim}`).join("\n")}\n` },
  { id: "chatty", frame: (claims) => `Okay, that took a moment. ${claims.join(" ")} Happy to walk you through it.` },
  {
    id: "report",
    frame: (claims) =>
      `**Status report**\n\n${claims.map((claim, i) => `${i + 1}. ${claim}`).join("\n")}\n\n**Next steps:** none from my side.`,
  },
  { id: "bold", frame: (claims) => `### Done\n\n${claims.map((claim) => `**${claim}**`).join("\n\n")}` },
  {
    id: "explaining",
    frame: (claims) =>
      `Here's what I found while working on this. The code around it was a little tangled, so I took it step by step.\n\n${claims.join("\n\n")}\n\nIf you want, I can also look at related areas.`,
  },
];
