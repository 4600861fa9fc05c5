import type { Language } from "./language.js";

/** The abbreviations that are met most in Dutch, Swedish, Danish, Polish, Czech, Turkish, Greek, Indonesian, Ukrainian and Hindi. */
export const others: Language = {
  before:
    "dhr mevr mw drs ir bijv d.w.z o.a m.a.w t.ex d.v.s bl.a t.o.m f.eks dvs p.g.a श्री श्रीमती सुश्री डॉ प्रो np tj tzw tzn zob mgr inż hab mj tzv např " +
    "örn yakl bkz vb π.χ δηλ χλμ kk sdr тобто напр див",
  beforeNumber:
    "s blz nr art bd afb kap sid fig rys str rozdz č čís obr tab σελ αρ εικ hlm tgl pk gbr bab рис табл стор yakl",
  within: "m.fl m.m m.in vs ltd şti dll dsb т.д",
  openers:
    "het de een dus dan daarna we hij zij ze ik nu det den vi så sedan därför to więc zatem potem wtedy to tak pak takže potom bu sonra " +
    "jadi kemudian lalu maka",
  conclusions: "dus daarom därför więc zatem takže jadi maka",
  numbered: "stap steg krok adım langkah deel del",
  values: "antwoord totaal svar summa odpowiedź suma odpověď součet cevap toplam jawaban jumlah jumlahnya",
};
