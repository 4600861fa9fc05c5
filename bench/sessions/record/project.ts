/** A small project in one language, and the ways in which its run is made to pass or fail. */
export interface Project {
  readonly language: string;
  /** Programs that must be on the machine; the project is passed over where one is missing. */
  readonly needs: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  readonly runs: readonly ProjectRun[];
}

export interface ProjectRun {
  /** Name of the recorded output: `pytest-fails`. */
  readonly id: string;
  readonly runner: string;
  /** As an agent would write it; run by bash in the project's folder. */
  readonly command: string;
  /** Files that differ from the project's for this run; null takes a file away. */
  readonly change?: Readonly<Record<string, string | null>>;
}
