import type { Language } from "./language.js";

export const italian: Language = {
  before: "Sig sig Sigg sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa ing avv geom mons cfr p.es ca",
  beforeNumber: "num pag pagg p pp fig figg art artt cap capp vol tab sez eq gen feb apr lug sett ott nov dic ca",
  within: "arch a.c d.c s.p.a s.r.l u.s max min",
  openers:
    "il lo la i gli le un uno una egli ella esso noi io tu voi loro quindi allora così poi infine ma se questo questa questi queste " +
    "ciò per in con da su dopo prima come quando quanto quale chi dove che ora adesso inoltre cioè sì no abbiamo è sono",
  conclusions: "quindi allora così poi infine ciò questo",
  numbered: "passo passaggio parte caso domanda problema esercizio esempio regola teorema lemma",
  values: "risposta somma risultato totale valore soluzione prodotto differenza",
};
