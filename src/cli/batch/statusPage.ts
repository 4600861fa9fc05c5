import type { QueueProgress } from "../../queue/queuedBatch.js";

const refreshSeconds = 5;

/** How a batch on a queue stands, as a page that needs nothing else: no script, no address, only figures. */
export function statusPage(name: string, progress: QueueProgress, state: "running" | "done" | "stopped"): string {
  const { line, allRead, written, failed, skipped, suspectSteps, lookSteps } = progress;
  const rows: readonly (readonly [string, string])[] = [
    ["State", state],
    ["Lines read", `${line}${allRead ? ", all of the input" : ", more to come"}`],
    ["Checked", String(written)],
    ["Failed", String(failed)],
    ["Skipped", String(skipped)],
    ["Waiting", String(progress.waiting)],
    ["Being checked", String(progress.active)],
    ["To be tried again", String(progress.delayed)],
    ["Workers", String(progress.workers)],
    ["Records a minute", progress.perMinute.toFixed(1)],
    ["Suspect steps", String(suspectSteps)],
    ["Steps worth a look", String(lookSteps)],
  ];
  const refresh = state === "running" ? `<meta http-equiv="refresh" content="${refreshSeconds}">` : "";
  const cells = rows.map(([title, value]) => `<tr><th scope="row">${title}</th><td>${escaped(value)}</td></tr>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">${refresh}
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>cotcheck batch: ${escaped(name)}</title>
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 32rem; margin: 2rem auto; padding: 0 1rem; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.25rem 0; border-bottom: 1px solid; text-align: start; font-weight: normal; }
td { text-align: end; font-variant-numeric: tabular-nums; }
</style></head>
<body><main><h1>Queue ${escaped(name)}</h1>
<table>${cells.join("\n")}</table>
</main></body></html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
