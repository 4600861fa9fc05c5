import { dark, heatStops, light, type Palette } from "./palette.js";

function variables({ roles, ...base }: Palette): string {
  const own = Object.entries(base).map(([name, colour]) => `--${name}:${colour}`);
  const rolled = Object.entries(roles).flatMap(([role, { text, tint }]) => [
    `--${role}:${text}`,
    `--${role}-tint:${tint}`,
  ]);
  return [...own, ...rolled].join(";");
}

const roleNames = Object.keys(light.roles);

const roleRules = roleNames.map((role) => `.${role}{--role:var(--${role});--tint:var(--${role}-tint)}`).join("\n");

const heatRules = heatStops.map((colour, i) => `.heat-${i}{background:${colour};fill:${colour}}`).join("\n");

const rules = `
*{box-sizing:border-box}
html{color-scheme:light dark;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
h1,h2,h3,p,ul,ol,dl,dd,figure{margin:0;padding:0}
ul,ol{list-style:none}
code,pre,.math,.number{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
a{color:inherit}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:4px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.muted{color:var(--muted)}
.icon{font-family:"DejaVu Sans Mono","Segoe UI Symbol",Menlo,monospace;font-style:normal}

.banner{display:flex;gap:.75rem;align-items:baseline;max-width:1080px;margin:0 auto;padding:1.1rem 1.5rem 0;color:var(--muted);font-size:.875rem}
.brand{color:var(--ink);font-weight:700;letter-spacing:-.01em;font-size:1rem}
.brand::before{content:"";display:inline-block;width:.75em;height:.75em;margin-right:.45em;vertical-align:-.04em;border:.17em solid var(--accent);border-radius:50%}
.banner time{margin-left:auto;font-variant-numeric:tabular-nums}
main{display:grid;gap:1.25rem;max-width:1080px;margin:0 auto;padding:1rem 1.5rem 4rem}
main>*{min-width:0}

.overview{padding:1rem 0 .25rem}
h1{max-width:52rem;font-size:clamp(1.4rem,3vw,2rem);line-height:1.15;letter-spacing:-.02em;font-weight:700}
h2{font-size:1.0625rem;letter-spacing:-.005em;margin-bottom:.75rem;font-weight:650}
.lead{color:var(--muted);max-width:46rem}
.overview .lead{margin-top:.4rem}
.card>.lead{margin-bottom:.9rem;font-size:.9375rem}
.sureness{display:grid;gap:.3rem;margin-top:.8rem;max-width:52rem}
.sureness>div{display:grid;grid-template-columns:6rem minmax(0,1fr);gap:.75rem}
.sureness dt{color:var(--muted)}
.status{margin-top:.75rem;padding:.6rem .9rem;border:1px solid var(--caution);border-radius:8px;background:var(--caution-tint);max-width:46rem}
.way{display:flex;flex-wrap:wrap;gap:4px;margin-top:1.1rem}
.way a{display:grid;justify-items:center;min-width:2.5rem;padding:.3rem .35rem .25rem;border-radius:7px;background:var(--tint);color:var(--role);text-decoration:none;font-size:.75rem;line-height:1.25;font-variant-numeric:tabular-nums;border:1px solid transparent}
.way .icon{font-size:1rem}
.way a:hover{border-color:var(--role)}
.tally{display:flex;flex-wrap:wrap;gap:.4rem;margin-top:.9rem}

.card{background:var(--surface);border:1px solid var(--line);border-radius:12px;padding:1.25rem 1.4rem;min-width:0}
.pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1.25rem}
.bare h2{margin-left:.1rem}
.role{color:var(--muted);font-size:.8125rem}
.message+.message{margin-top:.8rem}
.content{white-space:pre-wrap}
.message:not(.asked) .content{color:var(--muted)}
mark{background:var(--caution-tint);color:var(--caution);border-bottom:2px solid var(--caution);padding:.05em .1em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.final{font-size:2rem;line-height:1.2;font-weight:700;letter-spacing:-.01em}
.final.long{font-size:1.125rem;line-height:1.45;font-weight:600}
.variants{margin-top:.9rem;border-top:1px solid var(--line)}
.variants li{display:grid;grid-template-columns:minmax(2.2rem,max-content) minmax(0,1fr);gap:.9rem;padding:.65rem 0;border-bottom:1px solid var(--line)}
.other{font-weight:650;font-size:1.125rem;line-height:1.35;max-width:9rem;color:var(--muted)}
.differs .other{color:var(--caution)}
.condition{display:block}
.found{display:block;color:var(--muted);font-size:.875rem}
.knows{margin-top:.8rem;font-size:.9375rem;color:var(--muted)}
.knows b{color:var(--ink)}

.steps{display:grid;gap:.6rem}
.step{display:grid;grid-template-columns:3rem minmax(0,1fr);background:var(--surface);border:1px solid var(--line);border-left:4px solid var(--role);border-radius:10px;scroll-margin-top:1rem}
.step:target{box-shadow:0 0 0 2px var(--accent)}
.number{padding:1.05rem 0 0;text-align:center;color:var(--muted);font-size:.875rem;font-weight:400}
.body{padding:.95rem 1.2rem .8rem 0;min-width:0}
.said{font-size:1.0625rem;white-space:pre-wrap}
.math{font-size:.9688rem}
pre.said{font-size:.875rem;line-height:1.5;background:var(--page);border:1px solid var(--line);border-radius:8px;padding:.7rem .9rem;overflow-x:auto;overflow-wrap:normal}
.reading{display:flex;flex-wrap:wrap;align-items:center;gap:.4rem 1.1rem;margin-top:.6rem}
.badge{display:inline-flex;align-items:center;gap:.4em;padding:.12rem .6rem .14rem;border-radius:999px;background:var(--tint);color:var(--role);font-size:.8125rem;font-weight:600;white-space:nowrap}
.mark{min-width:13.2rem}
.truth{display:inline-flex;flex-wrap:wrap;align-items:center;gap:.3rem .7rem;font-size:.875rem;color:var(--muted)}
.figures{font-variant-numeric:tabular-nums;min-width:7.6rem}
.truth b{color:var(--ink)}
.far{color:var(--caution);font-size:.875rem}
.rail{stroke:var(--muted);stroke-opacity:.45}
.interval{stroke:var(--accent);stroke-width:5;stroke-opacity:.35;stroke-linecap:round}
.dot{fill:var(--accent);stroke:var(--surface);stroke-width:1.5}
.strip{border-radius:3px}
.sentence{margin-top:.55rem;font-weight:550}
.step.good .sentence,.step.quiet .sentence{font-weight:400;color:var(--muted)}
.evidence,.change{margin-top:.15rem;font-size:.9375rem;color:var(--muted)}
.evidence li{position:relative;padding-left:1.15rem}
.sign{position:absolute;left:0;font-weight:700;font-family:ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace}
.source{font-size:.75rem;padding:.02rem .4rem;border:1px solid var(--line);border-radius:5px;white-space:nowrap}
details{margin-top:.5rem}
summary{display:inline-block;cursor:pointer;color:var(--accent);font-size:.875rem;padding:.1rem 0}
summary::before{content:"▸";display:inline-block;width:1.1em}
details[open]>summary::before{content:"▾"}
summary::-webkit-details-marker{display:none}
summary:hover{text-decoration:underline}

.chart{margin:.5rem 0}
.chart>svg{display:block;width:100%;height:auto}
details .chart>svg{max-width:560px}
figcaption{color:var(--muted);font-size:.875rem;margin-top:.35rem}
.tick{fill:var(--muted);font-size:12px;font-variant-numeric:tabular-nums}
.tick.strong{fill:var(--ink);font-weight:650}
.rule{stroke:var(--line)}
.rule.half{stroke-dasharray:3 4;stroke:var(--muted);stroke-opacity:.6}
.curve{fill:none;stroke:var(--accent);stroke-width:2;stroke-linejoin:round}
.under{fill:var(--accent);fill-opacity:.1}
.settled{stroke:var(--ink);stroke-dasharray:3 3}
.point{fill:var(--accent);stroke:var(--accent);stroke-width:2}
.point.open{fill:var(--surface)}

.multiples{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(17rem,100%),1fr));gap:.6rem 1.4rem;margin-bottom:.9rem}
.multiples .chart{margin:0}
.multiples figcaption{margin:0}
.multiples b{color:var(--ink)}
.band{fill:var(--muted);fill-opacity:.14}

.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:.875rem;font-variant-numeric:tabular-nums;margin-top:.6rem}
caption{text-align:left;font-weight:650;padding-bottom:.25rem}
th,td{text-align:left;padding:.3rem .9rem .3rem 0;border-bottom:1px solid var(--line);vertical-align:top;font-weight:400}
thead th{color:var(--muted);white-space:nowrap}
.map{width:100%;table-layout:fixed;margin:0;border-collapse:separate;border-spacing:1px}
.map th,.map td{padding:0;border:0}
.map thead th{font-size:.6875rem;text-align:center;position:relative}
.map th:first-child{width:15rem;text-align:left}
.map tbody th{padding-right:.8rem;line-height:1.7rem}
.map tbody th a{display:block;text-decoration:none;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.map tbody th a:hover{text-decoration:underline}
.map .icon{color:var(--role)}
.brief{color:var(--muted)}
.map td{position:relative;min-width:12px;height:1.7rem;forced-color-adjust:none;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.map td:hover{outline:2px solid var(--ink);outline-offset:-1px}
.strip,.heat-key svg{forced-color-adjust:none;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.heat-key{display:flex;flex-wrap:wrap;align-items:center;gap:.4rem .7rem;margin-top:.8rem;font-size:.8125rem}

.legend{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:.9rem 2rem}
.legend dd{margin-top:.25rem;font-size:.9375rem}
.counted{color:var(--muted)}
.plain{display:grid;gap:.5rem;font-size:.9375rem}
.plain li{padding-left:1rem;position:relative}
.plain li::before{content:"";position:absolute;left:0;top:.65em;width:.35em;height:.35em;border-radius:50%;background:var(--muted)}
.facts{display:grid;grid-template-columns:minmax(8rem,max-content) minmax(0,1fr);gap:.25rem 1.4rem;font-size:.875rem;margin-top:.6rem}
.card>.facts{margin-top:0}
.facts dt{color:var(--muted)}

@media screen and (max-width:760px){
.pair,.legend{grid-template-columns:minmax(0,1fr)}
.banner,main{padding-left:1rem;padding-right:1rem}
.banner .about{display:none}
.step{grid-template-columns:2.2rem minmax(0,1fr)}
.map{min-width:40rem}
.map th:first-child{width:9rem}
.mark{min-width:0}
.facts{grid-template-columns:minmax(0,1fr);gap:0}
.facts dd{margin-bottom:.5rem}
}
@media (forced-colors:active){
.badge,.way a{border:1px solid CanvasText}
.curve,.interval,.point{stroke:CanvasText}
.point,.dot{fill:CanvasText}
.point.open{fill:Canvas}
.tick{fill:CanvasText}
.rail,.rule,.settled{stroke:GrayText}
.strip rect,.heat-key rect{stroke:none}
mark{background:Mark;color:MarkText}
}
@media print{
body{background:#fff;font-size:11pt}
.card,.step{break-inside:avoid}
h2{break-after:avoid}
.badge,.way a,mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}
details:not([open]){display:none}
}
`;

/** The report's one style sheet. It names no address, so it loads nothing. */
export const reportStyle = `:root{${variables(light)}}
@media (prefers-color-scheme:dark){:root{${variables(dark)}}}
@media print{:root{${variables(light)}}}
${roleRules}
${heatRules}
${rules}`;
