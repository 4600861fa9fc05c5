import { workspace } from "vscode";
import { defaultReadTokens, defaultSampling } from "../check/request.js";
import type { VerdictCode } from "../core/verdict/codes.js";
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
      ...(!read<boolean>(settingIds.thinking, true) && { thinking: false }),
    },
    readTokens: read(settingIds.readTokens, defaultReadTokens),
    systemPrompt: read<string | null>(settingIds.systemPrompt, null),
    guard: read<readonly string[]>(settingIds.guard, []),
    guardAnew: read(settingIds.guardAnew, 0),
    guardSteer: read(settingIds.guardSteer, false),
    checks: read(settingIds.checks, true),
    steering: read(settingIds.steering, false),
    problems: listed(read<unknown>(settingIds.problems, "worth-a-look")),
    decorations: read(settingIds.decorations, true),
    codeLens: read(settingIds.codeLens, false),
    inlayScores: read(settingIds.inlayScores, false),
    lineEndText: read(settingIds.lineEndText, false),
    checkOnSave: read(settingIds.checkOnSave, false),
    hiddenVerdicts: read<readonly VerdictCode[]>(settingIds.hiddenVerdicts, []),
    claudeCodeFolder: read(settingIds.claudeCodeFolder, ""),
    codexFolder: read(settingIds.codexFolder, ""),
  };
}

/** Which steps become entries in Problems. It was a switch once, and settings hold that still. */
function listed(value: unknown): "worth-a-look" | "marked" | "none" {
  if (value === "none" || value === false) return "none";
  return value === "marked" ? "marked" : "worth-a-look";
}
