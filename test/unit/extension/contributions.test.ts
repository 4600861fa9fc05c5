import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { verdictCodes } from "../../../src/core/verdict/codes.js";
import { standings } from "../../../src/core/verdict/standing.js";
import {
  colourIds,
  commandIds,
  contextKeys,
  panelViewType,
  runEditorViewType,
  runFileSuffix,
  settingIds,
  settingsSection,
  viewContainerId,
  walkthroughId,
} from "../../../src/extension/ids.js";
import { views } from "../../../src/extension/views.js";

// Only the list of views is looked at here; what they show is walked through in the workbench.
vi.mock("vscode", () => ({}));

const manifestText = readFileSync("package.json", "utf8");
const manifest = JSON.parse(manifestText);
const { contributes } = manifest;
const english = JSON.parse(readFileSync("package.nls.json", "utf8")) as Record<string, string>;
const viewIds = views.map(({ id }) => id);
const sorted = (names: Iterable<string>) => [...names].sort();

describe("the names in package.json are those of ids.ts", () => {
  test("commands", () => {
    const contributed = contributes.commands.map(({ command }: { command: string }) => command);
    expect(sorted(contributed)).toEqual(sorted(Object.values(commandIds)));
  });

  test("settings", () => {
    const known = Object.values(settingIds).map((id) => `${settingsSection}.${id}`);
    expect(sorted(Object.keys(contributes.configuration.properties))).toEqual(sorted(known));
  });

  test("views, their container and their welcomes", () => {
    const contributed = contributes.views[viewContainerId].map(({ id }: { id: string }) => id);
    expect(sorted(contributed)).toEqual(sorted(viewIds));
    expect(contributes.viewsContainers.activitybar.map(({ id }: { id: string }) => id)).toEqual([viewContainerId]);
    for (const { view } of contributes.viewsWelcome) expect(viewIds).toContain(view);
  });

  test("colours, and an icon for dark and light of everything that a step can be told to be", () => {
    const colours = contributes.colors.map(({ id }: { id: string }) => id);
    expect(sorted(colours)).toEqual(sorted(Object.values(colourIds)));
    const icons = standings.flatMap((standing) =>
      ["dark", "light"].map((theme) => readFileSync(`media/icons/${standing}-${theme}.svg`, "utf8")),
    );
    expect(new Set(icons).size).toBe(icons.length);
  });

  test("the panel, the run editor, the schema and the walkthrough", () => {
    // Files of these languages can be checked when they are saved.
    const saved = ["markdown", "prompt", "plaintext", "json", "jsonl"].map((language) => `onLanguage:${language}`);
    expect(manifest.activationEvents).toEqual([`onWebviewPanel:${panelViewType}`, ...saved]);
    expect(contributes.customEditors.map(({ viewType }: { viewType: string }) => viewType)).toEqual([
      runEditorViewType,
    ]);
    expect(contributes.customEditors[0].selector).toEqual([{ filenamePattern: `*${runFileSuffix}` }]);
    expect(contributes.jsonValidation[0].fileMatch).toBe(`*${runFileSuffix}`);
    expect(existsSync(contributes.jsonValidation[0].url)).toBe(true);
    expect(contributes.walkthroughs.map(({ id }: { id: string }) => id)).toEqual([walkthroughId]);
    for (const { media } of contributes.walkthroughs[0].steps) expect(existsSync(media.markdown)).toBe(true);
  });

  test("every name of ours that a menu, key or link uses exists", () => {
    const known = new Set<string>([
      ...Object.values(commandIds),
      ...viewIds,
      ...Object.values(contextKeys),
      ...Object.values(colourIds),
      ...Object.values(settingIds).map((id) => `${settingsSection}.${id}`),
      ...[panelViewType, runEditorViewType, "cotcheck.editorContext"],
    ]);
    // What trees call their rows: see the tests of the views.
    const rows = /^cotcheck\.(run|liveRun|model)(\.|$)/u;
    const used = `${manifestText} ${Object.values(english).join(" ")}`.match(/\bcotcheck\.[a-z][A-Za-z.]*/gu) ?? [];
    const unknown = new Set(used.map((name) => name.replace(/\.$/u, "")).filter((name) => !known.has(name)));
    expect([...unknown].filter((name) => !rows.test(name) && name !== "cotcheck.svg")).toEqual([]);
  });

  test("a kind of verdict can be hidden by its code", () => {
    const { enum: hidden } = contributes.configuration.properties["cotcheck.hiddenVerdicts"].items;
    expect(sorted(hidden)).toEqual(sorted(verdictCodes));
  });
});

test("a command that can do nothing is not in the palette", () => {
  /** They need neither a run nor a marked step nor a model that is here. */
  const always = [
    ...[commandIds.checkReasoning, commandIds.checkTranscript, commandIds.checkSession, commandIds.checkConversation],
    ...[commandIds.whatDoesItKnow, commandIds.compareModels, commandIds.selectModel, commandIds.downloadModel],
    ...[commandIds.importModel, commandIds.importFeatures, commandIds.trainProbes, commandIds.restartEngine],
    ...[commandIds.showLog, commandIds.openWalkthrough, commandIds.tryExample],
  ];
  const entries: { command: string; when?: string }[] = contributes.menus.commandPalette;
  const conditional = entries.filter(({ when }) => when).map(({ command }) => command);
  expect(sorted([...always, ...conditional])).toEqual(sorted(Object.values(commandIds)));
});

test("settings that name a file, a source or the engine are restricted in untrusted folders", () => {
  const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
  expect(supported).toBe("limited");
  const risky = [
    settingIds.model,
    settingIds.cacheFolder,
    settingIds.modelMirror,
    settingIds.layout,
    settingIds.device,
    settingIds.threads,
    settingIds.claudeCodeFolder,
    settingIds.codexFolder,
    settingIds.checkOnSave,
  ];
  expect(sorted(restrictedConfigurations)).toEqual(sorted(risky.map((id) => `${settingsSection}.${id}`)));
});

test("every setting has a scope and a description that VS Code reads as Markdown", () => {
  for (const [name, setting] of Object.entries<Record<string, unknown>>(contributes.configuration.properties)) {
    expect(setting.scope, name).toBeTypeOf("string");
    expect(setting.markdownDescription, name).toMatch(/^%setting\..+%$/u);
  }
});

test("every %key% of package.json has its English text, and no text is without use", () => {
  const used = new Set([...manifestText.matchAll(/"%([^%"]+)%"/gu)].map(([, key]) => key!));
  expect(sorted(used)).toEqual(sorted(Object.keys(english)));
});

test("the editor's types are those of the oldest VS Code that is supported", () => {
  expect(manifest.devDependencies["@types/vscode"]).toBe(manifest.engines.vscode.replace(/^\^/u, ""));
});
