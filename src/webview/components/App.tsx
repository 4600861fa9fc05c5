import * as l10n from "@vscode/l10n";
import { SayContext } from "../../report/components/useSay.js";
import type { Say } from "../../report/words/language.js";
import type { Panel } from "../model/panel.js";
import { Comparison } from "../compare/Comparison.js";
import { KnowledgeView } from "../knowledge/KnowledgeView.js";
import { EmptyState } from "./EmptyState.js";
import { RunView } from "./RunView.js";
import { TalkView } from "../traits/TalkView.js";
import { SessionView } from "../session/SessionView.js";

const say: Say = (template, ...values) => l10n.t(template, ...values);

/** The whole panel, in the editor's language. */
export function App({ panel }: { panel: Panel }) {
  return (
    <SayContext.Provider value={say}>
      <Shown panel={panel} />
    </SayContext.Provider>
  );
}

function Shown({ panel }: { panel: Panel }) {
  const { shown } = panel;
  if (shown === null) return null;
  switch (shown.content.kind) {
    case "empty":
      return <EmptyState reason={shown.content.reason} />;
    case "comparison":
      return <Comparison key={shown.handle} {...shown.content} />;
    case "knowledge":
      return <KnowledgeView key={shown.handle} knowledge={shown.content.knowledge} model={shown.content.model} />;
    case "talk":
      return <TalkView key={shown.handle} talk={shown.content.talk} />;
    case "session":
      return (
        <SessionView
          key={shown.handle}
          session={shown.content.session}
          following={shown.content.following}
          choice={panel.choice.session}
        />
      );
    case "run":
      return (
        <RunView
          key={shown.handle}
          run={shown.content.run}
          generation={shown.content.generation}
          marks={shown.marks}
          can={shown.can}
          kept={shown.kept}
          guard={shown.guard}
          choice={panel.choice}
          features={shown.content.features}
        />
      );
  }
}
