import { l10n, type Memento, type QuickPickItem, window } from "vscode";

const key = "cotcheck.recentPrompts";
const most = 20;
/** Longer prompts are not kept: they come from documents, which can be opened again. UTF-16 code units. */
const longest = 4_000;

/** Asks for a prompt and remembers what was asked before. */
export class RecentPrompts {
  readonly #memento: Memento;

  constructor(memento: Memento) {
    this.#memento = memento;
  }

  async add(prompt: string): Promise<void> {
    if (prompt.length > longest) return;
    const others = this.#all().filter((known) => known !== prompt);
    await this.#memento.update(key, [prompt, ...others].slice(0, most));
  }

  /** Undefined when the person turned away. @param reason why it is asked, in a sentence. */
  ask(reason?: string): Promise<string | undefined> {
    const pick = window.createQuickPick<QuickPickItem & { readonly prompt: string }>();
    pick.title = l10n.t("Check Reasoning");
    const placeholder = l10n.t("What should the model reason about? Type a prompt, or choose an earlier one.");
    pick.placeholder = reason === undefined ? placeholder : `${reason} ${placeholder}`;
    pick.matchOnDescription = true;
    const earlier = this.#all().map((prompt) => ({ label: oneLine(prompt), prompt, iconPath: undefined }));
    const update = () => {
      const typed = pick.value.trim();
      const own = { label: typed, description: l10n.t("ask this"), prompt: typed, alwaysShow: true };
      pick.items = typed === "" ? earlier : [own, ...earlier.filter(({ prompt }) => prompt !== typed)];
    };
    pick.onDidChangeValue(update);
    update();
    return new Promise((resolve) => {
      pick.onDidAccept(() => {
        // Who types fast presses Enter before the typed text has become an item.
        resolve(pick.selectedItems[0]?.prompt || pick.value.trim() || undefined);
        pick.hide();
      });
      pick.onDidHide(() => {
        resolve(undefined);
        pick.dispose();
      });
      pick.show();
    });
  }

  #all(): string[] {
    return this.#memento.get<string[]>(key, []);
  }
}

function oneLine(prompt: string): string {
  // A label may hold icons as $(name); a prompt must not.
  return prompt.replace(/\s+/gu, " ").replace(/\$\(/gu, "$ (").trim().slice(0, 200);
}
