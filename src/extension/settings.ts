import { workspace } from "vscode";
import { defaultReadTokens, defaultSampling } from "../check/request.js";
import type { VerdictCode } from "../core/run/run.js";
import type { Device, WeightLayout } from "../protocol/engine.js";
import { type SettingId, settingIds, settingsSection } from "./ids.js";

/** The person's settings as they are now. In a folder that is not trusted, VS Code leaves out what the folder says of restricted ones. */
export function settings() {
  const read = <T>(id: SettingId, fallback: T): T => workspace.getConfiguration(settingsSection).get<T>(id) ?? fallback;
  return {
    model: read(settingIds.model, ""),
    cacheFolder: read(settingIds.cacheFolder, ""),
    modelMirror: read(settingIds.modelMirror, ""),
    threads: read(settingIds.threads, 0),
    layout: read<WeightLayout>(settingIds.layout, "fast"),
    device: read<Device>(settingIds.device, "auto"),
    sampling: {
      temperature: read(settingIds.temperature, defaultSampling.temperature),
      topP: read(settingIds.topP, defaultSampling.topP),
      seed: read(settingIds.seed, defaultSampling.seed),
      maxTokens: read(settingIds.maxTokens, defaultSampling.maxTokens),
    },
    readTokens: read(settingIds.readTokens, defaultReadTokens),
    systemPrompt: read<string | null>(settingIds.systemPrompt, null),
    checks: read(settingIds.checks, true),
    steering: read(settingIds.steering, false),
    problems: read(settingIds.problems, true),
    decorations: read(settingIds.decorations, true),
    codeLens: read(settingIds.codeLens, false),
    inlayScores: read(settingIds.inlayScores, false),
    hiddenVerdicts: read<readonly VerdictCode[]>(settingIds.hiddenVerdicts, []),
    claudeCodeFolder: read(settingIds.claudeCodeFolder, ""),
    codexFolder: read(settingIds.codexFolder, ""),
  };
}
export type Settings = ReturnType<typeof settings>;
