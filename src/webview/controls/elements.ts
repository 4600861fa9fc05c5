/** Registers the custom elements; the only import of the toolkit, so that its successor can take its place. */
import {
  provideVSCodeDesignSystem,
  vsCodeButton,
  vsCodeCheckbox,
  vsCodeDropdown,
  vsCodeOption,
  vsCodePanels,
  vsCodePanelTab,
  vsCodePanelView,
  vsCodeProgressRing,
} from "@vscode/webview-ui-toolkit";

provideVSCodeDesignSystem().register(
  vsCodeButton(),
  vsCodeCheckbox(),
  vsCodeDropdown(),
  vsCodeOption(),
  vsCodePanels(),
  vsCodePanelTab(),
  vsCodePanelView(),
  vsCodeProgressRing(),
);

interface ElementAttributes extends preact.JSX.HTMLAttributes<HTMLElement> {
  appearance?: "primary" | "secondary" | "icon";
  value?: string;
  checked?: boolean;
  selected?: boolean;
  disabled?: boolean;
  activeid?: string;
  slot?: string;
}

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "vscode-button": ElementAttributes;
      "vscode-checkbox": ElementAttributes;
      "vscode-dropdown": ElementAttributes;
      "vscode-option": ElementAttributes;
      "vscode-panels": ElementAttributes;
      "vscode-panel-tab": ElementAttributes;
      "vscode-panel-view": ElementAttributes;
      "vscode-progress-ring": ElementAttributes;
    }
  }
}
