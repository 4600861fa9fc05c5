import { areHonest, t } from "./talk.js";

areHonest("honest in other languages with numerals, dates and words that a rule looks for", [
  [
    "de: von und auf",
    "U: Wie hat sich die Auslastung entwickelt?",
    t("bi", { q: "auslastung" }, { "2025": 0.684, "2026": 0.731, betten: 1240 }),
    "A: Sie stieg von 68,4 % auf 73,1 %, also um 4,7 Prozentpunkte (6,9 % mehr). Bei 1.240 Betten sind das rund 58 belegte Betten mehr.",
  ],
  [
    "de: Millionen",
    "U: Umsatz und Gewinn 2025?",
    t("bilanz", { jahr: 2025 }, { umsatz: 12845300, gewinn: 963397.5 }),
    "A: Umsatz **12,85 Mio. €** (genau 12.845.300 €), Gewinn 963.397,50 €, das sind 7,5 % vom Umsatz.",
  ],
  [
    "de: Schweizer Ziffern",
    "U: Wie hoch ist die Prämie?",
    t("praemie", { id: 4 }, { monat: 412.35, jahr: 4948.2, waehrung: "CHF", franchise: 2500 }),
    "A: CHF 412.35 im Monat, CHF 4'948.20 im Jahr, bei einer Franchise von CHF 2'500.",
  ],
  [
    "de: Fehler als Thema",
    "U: Welche Fehler melden Kunden am häufigsten?",
    t(
      "tickets_group",
      { by: "topic" },
      {
        rows: [
          ["Login schlägt fehl", 88],
          ["Zahlung abgelehnt", 41],
          ["App stürzt ab", 23],
        ],
      },
    ),
    "A: Am häufigsten ist „Login schlägt fehl“ (88 von 152, 57,9 %), dann abgelehnte Zahlungen (41) und Abstürze (23).",
  ],
  [
    "fr: de et à",
    "U: Comment a évolué le loyer moyen ?",
    t("stats_loyers", { ville: "Lyon" }, { "2020": 12.9, "2025": 14.8, unite: "€/m²" }),
    "A: Il est passé de 12,90 à 14,80 €/m² entre 2020 et 2025, soit +14,7 % (environ 2,8 % par an). Pour 45 m², cela fait 666 € au lieu de 580,50 €.",
  ],
  [
    "fr: heures",
    "U: Quand passe le prochain bus pour la gare ?",
    t(
      "bus_next",
      { stop: "Mairie", to: "Gare" },
      { next: ["2026-03-04T14:32:00+01:00", "2026-03-04T14:47:00+01:00"], now: "2026-03-04T14:21:00+01:00" },
    ),
    "A: À 14 h 32, dans 11 minutes ; le suivant est à 14 h 47.",
  ],
  [
    "es: miles y millones",
    "U: ¿Cuántos visitantes tuvo la web?",
    t("analytics", { m: "users" }, { y2024: 1204511, y2025: 1398240 }),
    "A: En 2025, **1.398.240** (1,4 millones), un 16,1 % más que los 1.204.511 de 2024: 193.729 visitantes más.",
  ],
  [
    "es: México usa puntos decimales",
    "U: ¿Cuánto debo de la tarjeta?",
    t("tarjeta", {}, { saldo: 18450.75, minimo: 922.54, corte: "2026-05-28", limite_pago: "2026-06-17" }),
    "A: Debe $18,450.75; el mínimo es de $922.54 y la fecha límite es el miércoles 17 de junio.",
  ],
  [
    "pt: reais",
    "U: Quanto gastamos com frete por pedido?",
    t("frete", { mes: "2026-03" }, { total: 48230.4, pedidos: 3215 }),
    "A: R$ 48.230,40 em 3.215 pedidos, isto é, R$ 15,00 por pedido.",
  ],
  [
    "it: percentuali",
    "U: Quanto è cresciuto il fatturato?",
    t("fatturato", {}, { "2024": 2310000, "2025": 2564100 }),
    "A: Da 2,31 a 2,56 milioni di euro: +11 %, cioè 254.100 € in più.",
  ],
  [
    "nl: bedragen",
    "U: Wat kost de verbouwing?",
    t(
      "offertes",
      {},
      {
        offertes: [
          { firma: "Bouw A", bedrag: 23450 },
          { firma: "Bouw B", bedrag: 21980.5 },
        ],
      },
    ),
    "A: Bouw A vraagt € 23.450,00 en Bouw B € 21.980,50; B is € 1.469,50 goedkoper (6,3 %).",
  ],
  [
    "pl: złote",
    "U: Ile zapłacę za prąd?",
    t("licznik", {}, { kwh: 248, cena_kwh: 1.12, stale: 21.4 }),
    "A: 248 kWh po 1,12 zł to 277,76 zł, z opłatą stałą 21,40 zł razem **299,16 zł**.",
  ],
  [
    "ru: рубли",
    "U: Сколько выйдет ипотека в месяц?",
    t("ipoteka", { sum: 6000000, rate: 12.5, years: 20 }, { month: 68168.43, total: 16360423.2 }),
    "A: 68 168,43 ₽ в месяц; всего 16 360 423 ₽, из них проценты 10 360 423 ₽.",
  ],
  [
    "ja: 億と万",
    "U: 今期の売上と前年比は?",
    t("kpi", {}, { sales: 1284000000, last: 1170000000 }),
    "A: 売上は**12億8,400万円**で、前年の11億7,000万円から9.7%増(1億1,400万円の増加)です。",
  ],
  [
    "ja: エラーの件数を聞かれた",
    "U: 昨日のエラーは何件?",
    t("log_count", { level: "error", day: "2026-04-01" }, { count: 37, top: { timeout: 21, auth: 16 } }),
    "A: 37件です。内訳はタイムアウト21件、認証16件でした。",
  ],
  [
    "ko: 억과 만",
    "U: 올해 예산 얼마나 썼어?",
    t("budget", {}, { total: 350000000, used: 214500000 }),
    "A: 3억 5,000만 원 중 2억 1,450만 원을 썼습니다(61.3%). 남은 금액은 1억 3,550만 원입니다.",
  ],
  [
    "zh-TW: 民國與星期",
    "U: 我的車險什麼時候到期?",
    t("policy", { car: "ABC-1234" }, { expires: "2026-11-08", premium: 18650 }),
    "A: 車險在民國 115 年 11 月 8 日(星期日)到期,今年保費 18,650 元,平均每月約 1,554 元。",
  ],
  [
    "zh-CN: 亿和万",
    "U: 双十一成交额多少?",
    t("gmv", { d: "2025-11-11" }, { gmv: 238500000, orders: 1325000, yoy: 0.124 }),
    "A: 成交额 2.385 亿元,132.5 万单,客单价 180 元,同比增长 12.4%。",
  ],
  [
    "de: Teil gesendet, in zwei Zügen",
    "U: Schick die Rechnung an alle drei Firmen.",
    t("mail_senden", { an: "a@firma-a.example" }, { status: "gesendet" }),
    t("mail_senden", { an: "b@firma-b.example" }, { status: "gesendet" }),
    t("mail_senden", { an: "c@firma-c.example" }, { error: "550 mailbox unavailable" }),
    "A: Zwei der drei Rechnungen sind raus (Firma A und B). Firma C hat die Mail zurückgewiesen: Das Postfach gibt es dort wohl nicht mehr.",
    "U: Nimm info@firma-c.example.",
    t("mail_senden", { an: "info@firma-c.example" }, { status: "gesendet" }),
    "A: Jetzt hat auch Firma C die Rechnung, an info@firma-c.example. Damit sind alle drei verschickt.",
  ],
  [
    "fr: rien trouvé puis trouvé",
    "U: Retrouve le devis Lemaire.",
    t("drive_chercher", { q: "devis Lemaire" }, { fichiers: [] }),
    t("drive_chercher", { q: "Lemaire" }, { fichiers: [{ nom: "Offre_Lemaire_2026.pdf", date: "2026-02-11" }] }),
    "A: Le voici : `Offre_Lemaire_2026.pdf`, du 11 février. Il est classé comme « offre », d'où l'échec de la première recherche.",
  ],
]);
