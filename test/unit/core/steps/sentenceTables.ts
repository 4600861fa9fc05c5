/**
 * Lines of reasoning in many languages. Each row is one line, written as the sentences it falls into; `joint` stands
 * between them.
 */
export interface SentenceTable {
  readonly language: string;
  readonly joint: string;
  readonly lines: readonly (readonly string[])[];
}

const english: SentenceTable["lines"] = [
  ["First add 3 and 4.", "Then double it.", "The answer is 14."],
  ["Pi is about 3.14 and e is 2.72.", "Their sum is 5.86."],
  ["There are 1,200 apples.", "Half is 600."],
  ["Dr. Smith lives in the U.S. with Mrs. Jones.", "She is 40."],
  ["They moved to the U.S.", "The rest stayed."],
  ["I work for the U.S. Government in Virginia.", "It pays well."],
  ["It weighs approx. 5 kg vs. 6 kg.", "No. 5 is alive, i.e. Johnny 5, e.g. the robot."],
  ["The book is by J. R. R. Tolkien.", "It has 3 parts."],
  ["A. B. said hello.", "Then C. D. replied."],
  ["Send the report to J. Smith for approval.", "He reads it."],
  ["Did you see Albert I. Jones?", "It was only you and I.", "Nobody else came."],
  ["So the answer is B.", "Paris lies in France."],
  ["I want letter A.", "I know that I asked for the B.", "I changed my mind."],
  ["We choose option C.", "Therefore it holds."],
  ["Wait... let me think.", "Hmm...", "Let me try again."],
  ["The sum 1 + 2 + ... + 10 is 55.", "The list 2, 4, ... 10 has 5 members."],
  ["I never meant that....", "She left . . . and came back."],
  ["See https://example.org/a.b?c=d.e in config.json and node.js.", "Then stop."],
  ["Write to jane.doe@example.com.", "Open src/main.py.", "Use version 2.0.1.", "It runs on 10.0.0.1."],
  ['He said "It is 5."', "Then he left."],
  ['"Is it 5?" he asked.', '"It is!" she said.', "They agreed."],
  ['"Stop!" Tom said.', "He stopped."],
  ["Is it 5?", "No!", "It is 6."],
  ["What?!", "Really!!", "Yes."],
  ["Yahoo! is a company.", "It was founded in 1994."],
  ["Step 1. Add the numbers.", "Step 2. Stop."],
  ["This follows from step 1.", "Add the numbers."],
  ["Answer: 5.", "Then stop."],
  ["Total: 12.", "Multiply it by 2."],
  ["The steps: 1. Add.", "2. Double."],
  ["We need two things: a) a pen.", "b) paper."],
  ["(a) First one.", "(b) Second one.", "(iii) Third one."],
  ["We use \\(x = 1. Y = 2\\) here.", "Then stop."],
  ["We use $x. Y$ here.", "It costs $5.", "He paid $6."],
  ["Thus $x = 5.$", "Then $y = 6.$", "So \\(z = 11.\\)", "We stop."],
  ["Hence x = 5.", "y = 6.", "f(x) = 11."],
  ["The product is 5! and not 4!, so 5! = 120.", "Compute 5! 4! and 3! next."],
  ["Call `a. B` first.", "Then stop."],
  ["**Bold lead.**", "Then text.", "(In brackets.)", "End."],
  ["It costs 5 dollars (approx. 4.50 euros).", "Good."],
  ["He teaches (He was an engineer. He liked it.) at the school.", "It is near."],
  ["The meeting is at 5 p.m. on Monday.", "Come."],
  ["He came at 3 p.m.", "He left at 4 p.m.", "Tom stayed."],
  ["At 5 a.m. Mr. Smith went out.", "He was back at 6 P.M.", "Mr. Smith slept."],
  ["It starts at 3 p.m. Eastern time.", "It ends at 5 p.m. GMT."],
  ["Apple Inc. makes phones.", "They are dear."],
  ["Acme Inc. USA and Beta Corp. North America merged.", "Martin Luther King Jr. Day is in January."],
  ["They dealt with Pitt, Briggs & Co. at noon.", "They met Briggs & Co.", "It went well."],
  ["On Jan. 5 it rained.", "Fig. 3 shows it."],
  ["He came on Jan. 5.", "He left on Feb. 12.", "Nobody saw him."],
  ["By Thm. 2.1 this holds.", "By Lem. 3 and Prop. 4.2 it is unique.", "See Cor. A.1 and Def. B."],
  ["See Fig. 3.", "Eq. (5) and Eqs. 6–8 follow.", "Sec. IV and Ch. 2 say why."],
  ["See fig. 3 and tab. 2.", "Check p. 45 of the book.", "Then see pp. 3-5 and vol. 2."],
  ["Yan et al. [2004] and Li et al. (2005) agree.", "The rest differ."],
  ["It is 5 ft. 6 in. tall.", "It weighs 5 lb. 3 oz. in all.", "It took 2 hr. 5 min. to cook."],
  ["He is 5 ft. 6 in.", "She is 6 ft.", "Tom is taller."],
  ["It weighs 5 kg.", "Tom lifts 3 lb.", "6 people watch."],
  ["She lives on Main St.", "He lives near St. Paul in Mt. Vernon."],
  ["She has a Ph.D. in physics and an M.Sc. degree.", "He has a B.A."],
  ["We bought pens, paper, etc.", "Tom paid.", "(We paid, too, etc.)", "Good."],
  ["The value is 5.", "-3 is smaller.", "$7 is more."],
  ["In 1999.", "In 2000.", "By 79 A.D.", "It was over."],
  ["We have no. 5 and nos. 6 and 7.", "The answer is no.", "Ask again."],
  ["Great!", "🎉 We have it.", "It is 5."],
  ["See [the page](https://a.b/c.d).", "[It](x.y) helps.", "<b>So</b> do I."],
  ["The speed was 5 m/s.", "Then it rose by 0.5 m/s.", "It was .5 at first."],
  ["We use .NET and C#.", "Then F#.", "It is the 2nd.", "Good."],
  ["Is x > 5?", "Yes, x < 6.", "So x = 5.5."],

  ["Let f(x) = x + 1.", "f'(x) = 1.", "x + 3 = 8.", "sin(x) = 0.", "√4 = 2.", "∴ x = 2."],
  ["Given: a = 5.", "b is 6.", "Find c."],
  ["The ratio is 10:45.", "If it is 5:3, we add.", "He left at 7:50.", "She stayed."],
  ["The wall is 8 ft. * 20 ft. = 160 sq. ft.", "He left at 11 a.m. - 2 hours = 9 a.m."],
  ["James buys 3 CDs.", "He saw the night sky.", "Tom did, too.", "It rains at 1 pm.", "2 inches fall."],
  ["It got less than a D.", "How many passed the Ph.D.?", "Tom did."],
  ["They are all alike (identical triplets.)", "Each set is dear."],
  ["It is 125 km/hr.", "So 2 hr. suffice.", "It is 20 °C.", "Tomorrow it is 25 °C."],
  ["We know this.[12]", "It was shown before.²", "Good."],
  ["Jane, b. 1990, left.", "Tom (c. 1850) stayed.", "The red ones are Tom's.", "5 are blue."],
  ["N°. 5 and no. 6 are here.", "Today is Mon. Jan. 5.", "OK."],
  ["He said: “It is 5. It is 6.”", "Then he left.", "We have the set {a. B, c}.", "Done."],
  ["“The laws will appear less complex. . . .”", "The point is . . . I mean it.", "Good."],
  ["**Answer:** 42.", "**Check:** 6*7 = 42.", "[Step 1] Add.", "_Done._"],
  ["So the answer is \\boxed{42}.", "We use P(A) = 0.5.", "P(B) = 0.25."],
  ["We get x = 5.", "This is Q.E.D.", "Next, we show y."],
  ["Do a few reps.", "One more rep.", "Then stop under the arch.", "It is done."],
];

const german: SentenceTable["lines"] = [
  ["Mein 1. Versuch war gut.", "Der 2. Versuch auch."],
  ["Am 5. Januar regnete es.", "Er kam am 12. 3. 2020.", "Dann ging er."],
  ["Das war im 19. Jahrhundert.", "Es endete zum 1. Mal."],
  ["Die Antwort ist 5.", "Dann multiplizieren wir.", "Tom hat 3.", "Anna hat 4."],
  ["Insgesamt: 12.", "Multipliziere es mit 2."],
  ["Z. B. Äpfel kosten 2 €.", "Das sind z.B. Birnen, d. h. Obst.", "Gut."],
  ["Dr. Müller und Prof. Dr. Schmidt kamen.", "Hr. Kunz und Fr. Hinz auch."],
  ["Das sind ca. 5 km bzw. 3 Meilen.", "Siehe S. 12 und Abb. 3.", "Vgl. Kap. 2."],
  ["Es kostet 3 Mio. Euro, inkl. Steuern.", "Das sind 5 Mrd. Dollar."],
  ["Nr. 5 lebt.", "Art. 3 GG gilt.", "Der Satz in § 5 Abs. 2 Satz 1 gilt."],
  ["Wir brauchen Stifte, Papier usw.", "Der Rest ist da."],
  ["„Ist es 5?“, fragte er.", "„Ja.“", "Dann ging er."],
  ["Im 3. und 4. Jahr wuchs es.", "Vom 3. bis 5. Mai war es kalt."],
  ["Das war 44 v. Chr. in Rom.", "Caesar starb."],
  ["Schritt 1. Addiere die Zahlen.", "Schritt 2. Halte an."],
  ["Es kostet 1.000.000 Euro.", "Der Wert ist 3,5.", "Gut!"],
  ["Heute ist Montag, der 3. Oktober.", "Morgen ist der 4.", "Das ist alles."],
  ["Sog. Primzahlen sind u. a. 2, 3 und 5.", "Ggf. fehlt die 1."],

  ["Heute ist der 3. Mai 2014 und er feiert seinen 43. Geburtstag.", "Das Mehl usw. ist für den Kuchen."],
  ["Das 3. Kind ist 5.", "Es spielt im 2. Stock.", "Sie wohnt in der Hauptstr. 5.", "Er auch."],
  ["Der 1. FC Köln gewann 2:1.", "Um 8.30 Uhr war es aus."],
  ["Er ist lt. Dr. Meier 5 Std. lang da.", "D. h. immer.", "Fertig."],
];

const french: SentenceTable["lines"] = [
  ["M. Dupont a 5 pommes.", "Mme Durand en a 3.", "Combien en ont-ils ?"],
  ["C’est env. 5 km, p. ex. à pied.", "Voir p. 12 et fig. 3.", "Voilà !"],
  ["Le total est 12.", "On le multiplie par 2.", "Donc 24."],
  ["Il est né av. J.-C. et mort en 14 apr. J.-C. à Rome.", "Il était vieux."],
  ["« Est-ce 5 ? » demanda-t-il.", "« Oui. »", "Il partit."],
  ["Cf. art. 5 et chap. 2.", "Le n° 5 est là, c.-à-d. ici."],
  ["Prix : 1 200,50 €.", "La TVA est de 20 %.", "C’est tout."],
  ["Étape 1. Additionnez.", "Étape 2. Doublez."],
  ["Des pommes, des poires, etc.", "Tom paie."],
  ["Le 1er janvier, il pleut.", "Le 2, il neige.", "Enfin, le 3 janv. il fait beau."],
  ["Le Dr. Martin et le Pr. Petit arrivent.", "Ils sont en retard."],

  ["J’habite 5 bd. Voltaire.", "La réponse est 5.", "Ensuite, voir l’éq. (3)."],
];

const spanish: SentenceTable["lines"] = [
  ["El Sr. López y la Sra. García llegan.", "La Dra. Ruiz no."],
  ["¿Cuánto es?", "¡Son 12!", "Luego multiplicamos por 2."],
  ["Los EE. UU. tienen 50 estados.", "Vive en EE. UU. desde 2010."],
  ["Véase la pág. 12 y la fig. 3.", "El núm. 5 vale, p. ej. aquí."],
  ["El total es 12.", "Multiplícalo por 2.", "Es decir, 24."],
  ["Paso 1. Suma los números.", "Paso 2. Para."],
  ["Peras, manzanas, etc.", "Juan paga."],
  ["Murió en el 44 a. C. en Roma.", "Era viejo."],
  ["«¿Es 5?», preguntó.", "«Sí.»", "Luego se fue."],
  ["Ud. tiene 3.", "Yo tengo 4."],
  ["Cuesta 1.200,50 €.", "El IVA es aprox. 21 %."],

  ["Buenos días, soy el Lic. Pastor y él es el Dr. Ruiz.", "Vive en la Av. Colón nº 5.", "Es alto."],
];

const italian: SentenceTable["lines"] = [
  ["Il Sig. Rossi e la Sig.ra Bianchi arrivano.", "Il Dott. Verdi no."],
  ["Il sig. Bruni ha 5 pere.", "Lui ride."],
  ["Quanto fa?", "Fa 12!", "Poi moltiplichiamo per 2."],
  ["Vedi pag. 12 e fig. 3.", "Cfr. cap. 2 e art. 5."],
  ["Il totale è 12.", "Moltiplicalo per 2.", "Cioè 24."],
  ["Pere, mele, ecc.", "Paolo paga."],
  ["Sono l’Ing. Neri.", "C’è l’Avv. Gallo?"],
  ["Passo 1. Somma i numeri.", "Passo 2. Fermati."],
  ["Morì nel 44 a.C. a Roma.", "Era vecchio."],
  ["È nato il 5 gen. 1990.", "Vive a Roma."],
];

const portuguese: SentenceTable["lines"] = [
  ["O Sr. Silva e a Sra. Costa chegam.", "A Dra. Alves não."],
  ["Quanto é?", "São 12!", "Depois multiplicamos por 2."],
  ["Veja a pág. 12 e a fig. 3.", "O n.º 5 vale, p. ex. aqui."],
  ["O total é 12.", "Multiplique por 2.", "Ou seja, 24."],
  ["Peras, maçãs, etc.", "João paga."],
  ["Passo 1. Some os números.", "Passo 2. Pare."],
  ["Mora na Av. Paulista.", "O Prof. Souza mora perto."],
  ["Isso foi no séc. XIX em Lisboa.", "Foi há muito tempo."],
];

const russian: SentenceTable["lines"] = [
  ["Сложим 3 и 4.", "Получим 7.", "Ответ: 7."],
  ["Книгу написал А. С. Пушкин.", "Она вышла в 1833 г. в Москве."],
  ["Это стоит 5 тыс. руб. или больше.", "Т. е. дорого."],
  ["См. рис. 3 и стр. 12.", "Там есть табл. 5 и т. д.", "Затем остановимся."],
  ["Сколько это?", "Это 12!", "Умножим на 2."],
  ["Он живёт на ул. Ленина в г. Казань.", "Она тоже."],
  ["Адрес: ул. Мира, д. 7, корп. 2.", "Это рядом."],
  ["Итого: 12.", "Умножим на 2."],
  ["Шаг 1. Сложим числа.", "Шаг 2. Остановимся."],
  ["«Это 5?» — спросил он.", "«Да.»", "Он ушёл."],
  ["Это 3 млн. человек, напр. Москва.", "Их много."],

  ["Цена 5 руб. 30 коп.", "Это мало.", "См. с. 5 и гл. 2."],
  ["А. П. Чехов родился в 1860 г. в Таганроге.", "Он писал."],
];

const chinese: SentenceTable["lines"] = [
  ["首先，3加4等于7。", "然后乘以2！", "答案是14？", "“对。”", "好"],
  ["总数是12。", "再乘以2，得24。"],
  ["他说：“对。”，然后走了。", "好！"],
  ["我们去看《你好！世界》吧？", "好！"],
  ["他说：「走吧。别停。」", "我们走了。"],
  ["圆周率约为3.14。", "自然常数约为２．７２。"],
  ["嗯……让我想想。", "等等，不对。"],
  ["由(1)得x=5。", "代入(2)得y=6．", "所以x+y=11．"],
  ["（注意：这里有误。）", "继续。"],
  ["我们得到5（即3加2。很简单。）个苹果。", "完成。"],
  ["真的吗？！", "当然！！", "好。"],

  ["他问：“几个？对吗？”", "我答：“三个。”", "好。"],
  ["第3步．计算总数。", "图2．结果如下。"],
];

const japanese: SentenceTable["lines"] = [
  ["まず3と4を足します。", "次に2倍します。", "答えは14です。"],
  ["3である．", "次に進む．"],
  ["円周率は３．１４である．", "約3.14だ。"],
  ["「はい。」と彼は言った。", "終わり。"],
  ["それは5ですか？", "はい！", "そうです。"],
  ["「5だ。6ではない。」と言った。", "正しい。"],
  ["うーん…考えよう。", "わかった！"],
  ["答えは5。", "よって、正解は（B）。"],
  ["えっ？と思った。", "本当だ。"],

  ["第１問．答えは５．", "次へ．"],
  ["「5です。」", "では、次です。", "ところが違う。"],
  ["A社の売上は1.5億円。", "B社は2億円。"],
];

const korean: SentenceTable["lines"] = [
  ["먼저 3과 4를 더합니다.", "그다음 2를 곱합니다.", "답은 14입니다."],
  ["총합은 12.", "여기에 2를 곱한다.", "값은 3.5이다."],
  ["몇 개입니까?", "12개입니다!", "좋습니다."],
  ["2024. 1. 5. 서울에서 만났다.", "비가 왔다."],
  ["“맞아.”라고 그가 말했다.", "끝."],

  ["그는 말했다.", '"좋아."', "그리고 갔다."],
  ["3.14는 원주율이다.", "약 3이다."],
];

const others: SentenceTable["lines"] = [
  // Dutch, Swedish, Polish, Czech, Turkish, Greek, Vietnamese, Indonesian
  ["Dhr. Jansen heeft ca. 5 appels, d.w.z. genoeg.", "Dat is blz. 12.", "Klaar."],
  ["Det är ca. 5 km, t.ex. till fots.", "Den 1. maj är det varmt.", "Klart."],
  ["To jest np. 5 km, tj. blisko.", "Zob. str. 12 i rys. 3.", "Koniec."],
  ["Dne 5. ledna pršelo.", "Je to např. 5 km, tj. blízko.", "Konec."],
  ["Bu yakl. 5 km, örn. yürüyerek.", "Bkz. s. 12.", "Bitti."],
  ["Είναι 5.", "Π.χ. αυτό.", "Τέλος."],
  ["Tổng là 12.", "Nhân với 2.", "Kết quả là 24."],
  ["Jumlahnya 12.", "Lihat hlm. 5 dan tgl. 15 Mei.", "Selesai."],
  // Hindi, Arabic, Urdu, Armenian, Burmese, Ethiopic
  ["श्री. वर्मा और डॉ. राय आए।", "वे बैठे।"],
  ["कुल 12 है।", "इसे 2 से गुणा करें।", "उत्तर 24 है।"],
  ["المجموع 12.", "هل هذا صحيح؟", "نعم!", "اضرب في 2."],
  ["کل 12 ہے۔", "کیا یہ درست ہے؟", "ہاں۔"],
  ["Գումարը 12 է։", "Բազմապատկենք 2-ով։"],
];

export const sentenceTables: readonly SentenceTable[] = [
  { language: "English", joint: " ", lines: english },
  { language: "German", joint: " ", lines: german },
  { language: "French", joint: " ", lines: french },
  { language: "Spanish", joint: " ", lines: spanish },
  { language: "Italian", joint: " ", lines: italian },
  { language: "Portuguese", joint: " ", lines: portuguese },
  { language: "Russian", joint: " ", lines: russian },
  { language: "Chinese", joint: "", lines: chinese },
  { language: "Japanese", joint: "", lines: japanese },
  { language: "Korean", joint: " ", lines: korean },
  { language: "others", joint: " ", lines: others },
];
