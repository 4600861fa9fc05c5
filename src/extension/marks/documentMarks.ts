import { type Disposable, EventEmitter, type Memento, Range, type TextDocument, Uri, workspace } from "vscode";
import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import { runFileSuffix } from "../ids.js";
import type { RunLibrary } from "../runs/runLibrary.js";
import { holdsStep, locateSteps, type Mark } from "../../report/places/locateSteps.js";
import { editedResponse, followEdits, foundAnew, type StepPlaces, wasEdited } from "./editedSteps.js";
import { KeptEdits } from "./keptEdits.js";

const key = "cotcheck.documents";
/** Documents that were bound longer ago are forgotten. */
const mostDocuments = 200;
/** How long typing may go on before steps are looked for again. Milliseconds. */
const pause = 300;

/** A step that a document holds, at this moment. */
export interface MarkedStep {
  readonly path: string;
  readonly run: Run;
  readonly step: Step;
  readonly range: Range;
}

interface Marked {
  readonly path: string;
  readonly run: Run;
  places: StepPlaces;
}

/** What a document makes of a text that was read, and what stood before it. */
export interface EditedText {
  readonly messages: Run["messages"];
  readonly response: string;
}

/**
 * Which documents hold the steps of which run, and where. Marks move with edits before them, and end with edits inside them: such a
 * step is known as edited until it is read anew, or its text is put back, also over a reload of the window. Owns the bindings; the runs
 * are the library's.
 */
export class DocumentMarks implements Disposable {
  readonly #memento: Memento;
  readonly #library: RunLibrary;
  readonly #edits: KeptEdits;
  readonly #marked = new Map<string, Marked>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #changed = new EventEmitter<TextDocument>();
  readonly #bound = new EventEmitter<void>();
  readonly #listening: Disposable[];
  /** The marks of a document have changed. */
  readonly onDidChange = this.#changed.event;
  /** A document was bound to a run. */
  readonly onDidBind = this.#bound.event;

  constructor(memento: Memento, library: RunLibrary) {
    this.#memento = memento;
    this.#library = library;
    this.#edits = new KeptEdits(memento);
    this.#listening = [
      workspace.onDidOpenTextDocument((document) => void this.refresh(document)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#marked.delete(uri.toString())),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const marked = this.#marked.get(document.uri.toString());
        if (marked && contentChanges.length > 0) {
          marked.places = followEdits(marked.places, contentChanges);
          this.#changed.fire(document);
        }
        if (this.#pathOf(document.uri)) this.#later(document);
      }),
      library.onDidChangeCurrent(() => this.#follow()),
    ];
    for (const document of workspace.textDocuments) void this.refresh(document);
  }

  /** From now on this document is looked at for the steps of that run. */
  async bind(uri: Uri, path: string): Promise<void> {
    const others = this.#bindings().filter(([document]) => document !== uri.toString());
    await this.#memento.update(key, [...others, [uri.toString(), path]].slice(-mostDocuments));
    const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    if (document) await this.refresh(document);
    this.#bound.fire();
  }

  /** Documents bound to a run, the latest first. */
  documentsOf(path: string): Uri[] {
    return this.#bindings()
      .filter(([, bound]) => bound === path)
      .map(([document]) => Uri.parse(document))
      .reverse();
  }

  /** Only steps whose text the document holds now, in the document's order. */
  in(document: TextDocument): MarkedStep[] {
    return this.#stepsAt(document, ({ marks }) => marks).filter(({ step, range }) =>
      holdsStep(document.getText(range), step.text),
    );
  }

  /** Only steps that the document holds otherwise than they were read. */
  editedIn(document: TextDocument): MarkedStep[] {
    return this.#stepsAt(document, ({ edited }) => edited);
  }

  /** The text as it stands in the document now; undefined where it is as it was read. */
  editedText(document: TextDocument): EditedText | undefined {
    const marked = this.#marked.get(document.uri.toString());
    if (!marked) return undefined;
    const response = editedResponse(document.getText(), marked.places, marked.run);
    return response === undefined ? undefined : { messages: marked.run.messages, response };
  }

  async refresh(document: TextDocument): Promise<void> {
    const uri = document.uri.toString();
    const path = this.#pathOf(document.uri);
    if (!path) return;
    let text = "";
    try {
      const run = await this.#library.read(path);
      text = document.getText();
      const before = this.#marked.get(uri);
      const same = before?.path === path ? before.places : this.#edits.of(uri, path, text);
      this.#marked.set(uri, { path, run, places: foundAnew(text, locateSteps(text, run.steps), run, same) });
    } catch {
      // The run was deleted, or its file is being edited and is none for the moment.
      this.#marked.delete(uri);
    }
    this.#changed.fire(document);
    const marked = this.#marked.get(uri);
    if (marked && wasEdited(text, marked.places, marked.run)) await this.#edits.keep(uri, path, text, marked.places);
    else await this.#edits.forget(uri);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const listener of this.#listening) listener.dispose();
    this.#changed.dispose();
    this.#bound.dispose();
  }

  #stepsAt(document: TextDocument, chosen: (places: StepPlaces) => readonly Mark[]): MarkedStep[] {
    const marked = this.#marked.get(document.uri.toString());
    if (!marked) return [];
    const { path, run, places } = marked;
    return chosen(places).flatMap(({ step: index, start, end }) => {
      const step = run.steps[index];
      const range = new Range(document.positionAt(start), document.positionAt(end));
      return step ? [{ path, run, step, range }] : [];
    });
  }

  /** Documents that hold the run at work are marked as it grows. */
  #follow(): void {
    const path = this.#library.current?.path;
    for (const document of workspace.textDocuments)
      if (path !== undefined && this.#pathOf(document.uri) === path) this.#later(document);
  }

  #later(document: TextDocument): void {
    const uri = document.uri.toString();
    if (this.#timers.has(uri)) return;
    const look = () => {
      this.#timers.delete(uri);
      if (!document.isClosed) void this.refresh(document);
    };
    this.#timers.set(uri, setTimeout(look, pause));
  }

  #pathOf(uri: Uri): string | undefined {
    if (uri.scheme === "file" && uri.path.endsWith(runFileSuffix)) return uri.fsPath;
    return this.#bindings().findLast(([document]) => document === uri.toString())?.[1];
  }

  #bindings(): [string, string][] {
    return this.#memento.get<[string, string][]>(key, []);
  }
}
