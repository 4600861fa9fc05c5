import type { Panel } from "../model/panel.js";
import { Comparison } from "../compare/Comparison.js";
import { EmptyState } from "./EmptyState.js";
import { RunView } from "./RunView.js";

/** The whole panel. */
export function App({ panel }: { panel: Panel }) {
  const { shown } = panel;
  if (shown === null) return null;
  switch (shown.content.kind) {
    case "empty":
      return <EmptyState reason={shown.content.reason} />;
    case "comparison":
      return <Comparison key={shown.handle} left={shown.content.left} right={shown.content.right} />;
    case "run":
      return (
        <RunView
          key={shown.handle}
          run={shown.content.run}
          generation={shown.content.generation}
          marks={shown.marks}
          can={shown.can}
          choice={panel.choice}
          stated={panel.stated}
        />
      );
  }
}
