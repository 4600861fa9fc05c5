const shownMilliseconds = 4_000;

/**
 * Two live regions that stay in the page while everything else is drawn anew: `announce` is heard only, `tell` is heard and
 * shown for a moment.
 */
export function spoken(parent: HTMLElement): { announce(words: string): void; tell(words: string): void } {
  const heard = region("unseen");
  const seen = region("toast");
  parent.append(heard, seen);
  let timer = 0;
  return {
    announce(words) {
      heard.textContent = words;
    },
    tell(words) {
      seen.textContent = words;
      seen.classList.add("shown");
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        seen.classList.remove("shown");
        seen.textContent = "";
      }, shownMilliseconds);
    },
  };
}

function region(className: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  element.setAttribute("role", "status");
  return element;
}
