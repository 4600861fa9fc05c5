import type { Language } from "./language.js";

export const german: Language = {
  before:
    "dr prof Hr Hrn Fr Frl dipl ing dipl.-ing hl z.b d.h u.a z.hd bzw sog vgl bspw vglw ggf evtl lt ehem i.d.r v.a u.u o.g s.o s.u " +
    "höchst insb insbes einschl ausschl exkl inkl zzgl abzgl ca",
  beforeNumber:
    "nr nrn abb abs art aufl bd bl kap S tab tel ziff anm fn mio mrd tsd max min rd jh " +
    "jan jän feb mrz mär apr jun jul aug sep sept okt nov dez",
  within:
    "mio mrd tsd std min sek jh jhd st str z.t u.ä o.ä v.chr n.chr v.u.z n.u.z e.v s.a d.j m.e u.s.w gmbh geb gest allg",
  openers:
    "der die das ein eine er sie es wir ich ihr man dann also nun daher deshalb darum damit somit folglich als wenn da weil im am auf " +
    "mit nach zuerst danach zunächst schließlich aber und oder doch dies diese dieser dieses hier ist sind wie was wer wo warum beide " +
    "alle jeder jede jetzt insgesamt zusammen für bei von zu aus nehmen addiere multipliziere dividiere subtrahiere sein seine " +
    "ihre unser unsere kein keine nicht ja nein morgen gestern heute",
  conclusions: "also daher deshalb somit folglich dann damit dies das es",
  numbered: "schritt teil fall frage aufgabe beispiel regel schritte satz lemma",
  values: "antwort summe ergebnis gesamt insgesamt lösung wert anzahl produkt differenz",
  beforeOrdinal:
    "der die das dem den des ein eine einen einem einer eines kein keine keinen keinem mein meine meinen meinem meiner meines dein deine " +
    "deinen deinem deiner sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere unseren unserem unserer euer dieser " +
    "diese dieses diesen diesem jeder jede jedes jeden jedem am im vom zum zur beim ins ans",
  months:
    "januar jänner februar märz april mai juni juli august september oktober november dezember jan jän feb mrz apr jun jul aug sep sept okt nov dez",
};
