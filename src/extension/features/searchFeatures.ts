import { l10n, type QuickPickItem, window } from "vscode";
import type { FeaturePage } from "../../protocol/features.js";
import { plainLine } from "../../report/plainText.js";
import { featureNameWords } from "../../report/words/features.js";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import { language } from "../language.js";
import { noRun, pathOf } from "../runs/chooseRun.js";
import { settings } from "../settings.js";
import { type FeatureNeeds, withoutDictionary } from "./needs.js";

type FeatureItem = QuickPickItem & { readonly page: FeaturePage };

/** Every feature of the model's dictionary, found by a word of its name, of what it writes or of its examples; the one chosen is shown beside the run. */
export function searchFeatures(needs: FeatureNeeds): Command {
  const { backend, library, models, features, panels } = needs;
  return {
    id: commandIds.searchFeatures,
    blocked: (given) => (pathOf(given, library) ? withoutDictionary(needs) : noRun()),
    async run(given) {
      const path = pathOf(given, library)!;
      const { allFeatures, resolveModel, referenceOf } = await backend();
      const model = await resolveModel(referenceOf(settings().model), models.options());
      const dictionary = await allFeatures(await models.probeFolders(), model);
      const chosen = await window.showQuickPick(dictionary.pages.map(item), {
        title: l10n.t("Which feature? Type a word."),
        matchOnDescription: true,
        matchOnDetail: true,
      });
      if (!chosen) return false;
      features.open(path, chosen.page, dictionary);
      // What a panel asked for is seen there.
      if (given === undefined) await panels.showTab(path, "features");
      return true;
    },
  };
}

function item(page: FeaturePage): FeatureItem {
  const words = (tokens: readonly string[]) => [...new Set(tokens.map(oneToken))].filter(Boolean).join(", ");
  const names = page.names.slice(0, 1).map((name) => oneToken(featureNameWords(name, language.say)));
  const examples = words(page.examples.map(({ token }) => token));
  return {
    label: [`#${page.feature}`, ...names].join(" "),
    description: l10n.t("writes {0}", words(page.writes.slice(0, 6))),
    ...(examples && { detail: l10n.t("active at {0}", examples) }),
    page,
  };
}

/** An item may hold icons as $(name); a token must not. */
const oneToken = (token: string) => plainLine(token).trim().replace(/\$\(/gu, "$ (");
