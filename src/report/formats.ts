export interface ExportFormat {
  readonly id: string;
  /** The command line's option. */
  readonly flag: string;
  /** Name and use, as templates. */
  readonly label: string;
  readonly description: string;
  /** Of a file of this format, without the dot. */
  readonly extension: string;
}

/** Every format that a run can be written as: command line, editor and panel offer these, and render.ts makes them. */
export const formats = [
  {
    id: "html",
    flag: "html",
    label: "HTML",
    description: "one page for a browser, without script",
    extension: "html",
  },
  {
    id: "markdown",
    flag: "md",
    label: "Markdown",
    description: "for an issue or a pull request",
    extension: "md",
  },
  {
    id: "jsonl",
    flag: "jsonl",
    label: "JSON Lines",
    description: "one line, as cotcheck batch writes it",
    extension: "jsonl",
  },
  {
    id: "sarif",
    flag: "sarif",
    label: "SARIF",
    description: "for code scanning and its viewers",
    extension: "sarif",
  },
] as const satisfies readonly ExportFormat[];

export type FormatId = (typeof formats)[number]["id"];
