import { patternOf } from "../../patternOf.js";

/**
 * Words by which a closing may admit something, language by language: the one list of them for all languages but English, whose words
 * depend more on what stands beside them (`admission.ts`). Wide on purpose, as there: where any of them stands, silence is not certain.
 */
export interface AdmissionWords {
  readonly language: string;
  /** Its commonest words or its own script: a text has to be in it for its other words to be read. */
  readonly markers: RegExp;
  /** What did not go as asked, what is lacking, what is only so. */
  readonly amiss: RegExp;
  /** Negations that say that all is well admit nothing. */
  readonly allWell: RegExp;
  /** A clause with one of these tells of what was amiss and is no more. */
  readonly mended: RegExp;
  /** Of these nothing else is meant, whatever they stand beside; all of `amiss` where a language has none of its own. */
  readonly failed?: RegExp;
  /** Forms in which something is told as done. */
  readonly done: RegExp;
  /** By which one says that it was not all. */
  readonly inPart: RegExp;
  /** By which something is said to be under way or to come, not done. */
  readonly underWay: RegExp;
}

/** Whole words of a language whose letters `\b` does not know. */
const words = (forms: string, flags = "iu"): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${forms})(?![\\p{L}\\d])`, flags);

const french: AdmissionWords = {
  language: "fr",
  markers: words(
    "les?|la|une?|des|du|de|et|est|sont|été|avez|ai|je|j|vous|nous|il|elle|dans|pour|avec|sur|aux?|ce|cette|votre|vos|qui|que|qu|l|d|n|c|s|à|pas|ne|par|leur|mais",
    "giu",
  ),
  amiss: words(
    "plein\\p{L}*|débord\\p{L}*|déjà pris\\p{L}*|muet\\p{L}*|trop (?:tard|peu|petit\\p{L}*|grand\\p{L}*)|deux sur trois|\\d+ sur \\d+|échou\\p{L}*|échecs?|erreurs?|impossibles?|pas|plus rien|ne \\S{1,30} (?:plus|que|rien|guère)|n['’]\\S{1,30} (?:plus|que|rien|guère|pu)|aucune?|rien|malheureusement|hélas|cependant|toutefois|néanmoins|mais|sauf|hormis|excepté|désolée?s?|refus\\p{L}*|rejet\\p{L}*|bloqu\\p{L}*|indisponib\\p{L}*|inaccessib\\p{L}*|injoignab\\p{L}*|introuvab\\p{L}*|manqu\\p{L}*|expir\\p{L}*|délais? dépassé\\p{L}*|dépass\\p{L}*|attente|en cours|partiel\\p{L}*|seulement|seule?s?|uniquement|incompl[eè]t\\p{L}*|inconnue?s?|invalides?|reste(?:nt)?|panne|hors ligne|complet|saturé\\p{L}*|rupture|épuisé\\p{L}*|ignorée?s?|annulée?s? par|interromp\\p{L}+|sans (?:succès|réponse|résultats?|retour|connexion|accès|suite)|faute de|de mémoire|à vérifier|à confirmer|sous réserve|manuel\\p{L}*|à la main|attention|problèmes?|souci|réessa\\p{L}+|retard\\p{L}*|insuffisan\\p{L}*|interdite?s?|vide|non (?:disponible|trouvé|vérifié|confirmé|joignable|reçu|envoyé|traité|lu|ouvert|accessible)\\p{L}*",
  ),
  allWell: words(
    "(?:aucune?|sans(?: aucune?)?|pas d['’e]|plus d['’e]|plus aucune?|zéro|0) ?(?:\\p{L}+ )?(?:erreurs?|problèmes?|soucis?|échecs?|avertissements?|conflits?|anomalies?|incidents?|difficultés?|retards?|doublons?|écarts?)(?: \\p{L}+)?|n['’]hésite[zs]? (?:donc )?pas[^.!\\n]*|rien (?:d['’]autre )?(?:à (?:faire|signaler|redire|ajouter)|ne manque|n['’]a échoué)|il ne reste (?:plus )?(?:rien|aucune?)[^.!\\n]*|pas seulement|non seulement|vous n['’]avez (?:plus )?rien[^.!\\n]*|pas besoin[^.!\\n]*|tout le reste|qui manquai(?:t|ent)",
    "giu",
  ),
  mended: words("corrig\\p{L}+|résolue?s?|réparée?s?|rétablie?s?|ne \\S+ plus|désormais|maintenant"),
  done: words("\\p{L}{3,}(?:é|ée|és|ées)|fait|faite|mise?|prise?|partie?|reçue?|c['’]est bon|voilà|prête?|ont|a"),
  inPart: words(
    "seulement|seule?s?|uniquement|partiel\\p{L}*|le reste|les autres|n['’]\\S+ (?:pas|que)|ne \\S+ (?:pas|que)|pas (?:tou\\p{L}+|encore|lu|vu)|sauf|hormis|excepté|à part|les premi[eè]r\\p{L}+|une partie|la plupart|échantillon\\p{L}*|manqu\\p{L}*",
  ),
  underWay: words(
    "en (?:cours|attente|préparation)|brouillons?|bientôt|prochainement|sera|seront|dès que|une fois|attend\\p{L}*|traitement|planifiée?s?|programmée?s?|soumise?s?|demandée?s?|lancée?s?|démarrée?s?|devrait|devraient|d['’]ici|sous \\d+",
  ),
};

const german: AdmissionWords = {
  language: "de",
  markers: words(
    "der|die|das|und|ist|sind|ein|eine[nmrs]?|wurden?|ich|sie|wir|mit|für|auf|im|den|dem|des|zu[mr]?|von|vom|habe|hat|bei|nicht|kein|keine|es|am|an|auch|noch|aber|nach|ihre?n?|dein|bitte|leider",
    "giu",
  ),
  amiss: words(
    "voll|überfüllt|überlauf\\p{L}*|quillt|weg|schweigt|zwei von drei|\\d+ von \\d+|nicht|nichts|nie|keine?[rnms]?|niemand|leider|jedoch|allerdings|aber|obwohl|trotzdem|außer|bis auf|nur|lediglich|ohne (?:erfolg|ergebnis|antwort|zugriff|treffer)|fehl(?:er\\p{L}*|t|en|te|ten|ende\\p{L}*|geschlagen\\p{L}*|schl[aä]g\\p{L}*)|schlug\\p{L}*|schlägt|gescheitert\\p{L}*|scheiter\\p{L}*|abgelehnt\\p{L}*|verweiger\\p{L}*|abgebrochen\\p{L}*|abgestürzt\\p{L}*|unterbrochen\\p{L}*|gesperrt\\p{L}*|blockier\\p{L}*|abgelaufen\\p{L}*|zeitüberschreit\\p{L}*|timeout|nicht erreichbar|unerreichbar|unbekannt\\p{L}*|ungültig\\p{L}*|unvollständig\\p{L}*|unklar|teilweise|teils|problem\\p{L}*|schwierig\\p{L}*|störung\\p{L}*|kaputt|defekt|offen\\p{L}*|aussteh\\p{L}*|steht? noch|noch|warte\\p{L}*|verspät\\p{L}*|verzöger\\p{L}*|ausverkauft|ausgebucht|vergriffen|vergeben|belegt|leer|übersprungen\\p{L}*|ausgelassen\\p{L}*|manuell\\p{L}*|von hand|selbst|aus dem gedächtnis|ohne gewähr|ungeprüft|unbestätigt|vorsicht|achtung|entschuldig\\p{L}*|tut mir leid|bedaure\\p{L}*|verwehrt|untersagt|zu (?:wenig\\p{L}*|viele?|groß|klein|spät|knapp)|geschätzt|schätzung\\p{L}*",
  ),
  allWell: words(
    "(?:keine?[rnms]?|ohne(?: jede[nr]?| eine[nr]?)?|null|0) (?:\\p{L}+ )?(?:fehler\\p{L}*|probleme?n?|warnung\\p{L}*|konflikt\\p{L}*|auffälligkeit\\p{L}*|beanstandung\\p{L}*|störung\\p{L}*|ausfälle?|abweichung\\p{L}*|duplikate?|schwierigkeiten|verzögerung\\p{L}*)|fehler(?:frei|los)\\p{L}*|problemlos\\p{L}*|reibungslos\\p{L}*|nichts (?:weiter|mehr|zu)[^.!\\n]*|(?:ist|sind|bleibt) nichts[^.!\\n]*|nicht nur|es fehlt nichts|noch (?:einmal|mal)|offen(?:sichtlich|bar)|noch (?:fragen|etwas)|wenn (?:noch|nicht|etwas)[^.!\\n]*|nicht (?:mehr )?nötig|müssen nichts[^.!\\n]*|melden sie sich[^.!\\n]*|meld dich[^.!\\n]*|gern noch[^.!\\n]*",
    "giu",
  ),
  mended: words(
    "behoben\\p{L}*|gelöst\\p{L}*|repariert\\p{L}*|korrigiert\\p{L}*|beseitigt\\p{L}*|bereinigt\\p{L}*|nicht mehr",
  ),
  done: words(
    "\\p{L}{0,8}ge\\p{L}{3,}(?:t|en)|\\p{L}{4,}(?:iert|ert|elt)|erledigt|ist (?:im|in|auf|bei|beim|da|drin|raus|unterwegs|durch)|erhalten|bekommen|fertig|raus|steht|stehen|liegt|(?:ver|be|er|ent)\\p{L}{3,}(?:t|en)",
  ),
  inPart: words(
    "nur|lediglich|nicht (?:alle\\p{L}*|jede\\p{L}*|ganz|vollständig|gelesen)|teil(?:weise|s)?|einen teil|ein teil|die (?:übrig|restlich|ander|erst)\\p{L}*|der rest|außer|bis auf|stichprobe\\p{L}*|fehl(?:t|en|te|ten|ende\\p{L}*)|ausgelassen\\p{L}*|noch nicht",
  ),
  underWay: words(
    "entw[uü]rfe?|beantragt|angestoßen|gestartet|in (?:bearbeitung|arbeit|kürze)|läuft|laufen|wird|werden|sobald|bald|demnächst|geplant|eingeplant|vorgemerkt|warte\\p{L}*|aussteh\\p{L}*|freigabe|genehmig\\p{L}*|prüfung|eingereicht|sollte\\p{L}*|innerhalb|voraussichtlich",
  ),
};

const dutch: AdmissionWords = {
  language: "nl",
  markers: words(
    "het|een|en|van|is|zijn|ik|je|jij|u|wij|we|met|voor|op|te|dat|die|niet|geen|er|de|aan|heb|heeft|werd|bij|naar|ook|maar|uw|jouw|deze|dit|uit|om|nog",
    "giu",
  ),
  amiss: words(
    "vol|volzet|lukt\\p{L}* (?:het )?niet|twee van de drie|\\d+ van de \\d+|uitgevallen|stuk|niet|niets|nooit|geen|niemand|helaas|echter|maar|hoewel|behalve|op \\p{L}+ na|alleen|slechts|enkel|zonder (?:succes|resultaat|antwoord|toegang)|mislukt\\p{L}*|mislukking\\p{L}*|fout\\p{L}*|faal\\p{L}*|gefaald|geweiger\\p{L}*|afgewezen|afgebroken|geblokkeerd\\p{L}*|vastgelopen|verlopen|time-?out|onbereikbaar|onbekend\\p{L}*|ongeldig\\p{L}*|onvolledig\\p{L}*|onduidelijk|gedeeltelijk\\p{L}*|deels|probleem|problemen|storing\\p{L}*|kapot|open(?:staand\\p{L}*)?|nog|wacht\\p{L}*|vertraag\\p{L}*|vertraging\\p{L}*|uitverkocht|volgeboekt|bezet|leeg|overgeslagen|ontbre\\p{L}+|handmatig\\p{L}*|zelf|uit het hoofd|onder voorbehoud|niet geverifieerd|let op|sorry|excuses|spijt|te (?:weinig|veel|groot|klein|laat)|verboden|schatting\\p{L}*|geschat",
  ),
  allWell: words(
    "(?:geen|zonder(?: enige?)?|nul|0) (?:\\p{L}+ )?(?:fout\\p{L}*|problem\\p{L}*|waarschuwing\\p{L}*|conflict\\p{L}*|afwijking\\p{L}*|storing\\p{L}*|bijzonderheden|vertraging\\p{L}*|dubbele\\p{L}*)|foutloos|probleemloos|vlekkeloos|niets (?:meer|anders|verder|te)[^.!\\n]*|niet alleen|er ontbreekt niets|nog (?:vragen|iets|een keer|steeds)|geen (?:verdere )?actie[^.!\\n]*|hoeft niets[^.!\\n]*|laat het (?:me|mij|ons)[^.!\\n]*",
    "giu",
  ),
  mended: words("opgelost|hersteld|verholpen|gerepareerd|niet meer|gecorrigeerd"),
  done: words("(?:\\p{L}{1,8})?ge\\p{L}{3,}(?:d|t|en)|(?:ver|be|ont)\\p{L}{3,}(?:d|t|en)|klaar|staat|gelukt"),
  inPart: words(
    "alleen|slechts|enkel|niet (?:alle\\p{L}*|elke?|helemaal|volledig|gelezen)|deels|gedeeltelijk\\p{L}*|een deel|de (?:rest|overige|andere|eerste)|behalve|op \\p{L}+ na|steekproef\\p{L}*|ontbre\\p{L}+|overgeslagen|nog niet",
  ),
  underWay: words(
    "concept\\p{L}*|aangevraagd|ingediend|gestart|in behandeling|bezig|loopt|lopen|wordt|worden|zodra|binnenkort|gepland|ingepland|wacht\\p{L}*|goedkeuring|akkoord|zal|zullen|binnen|naar verwachting",
  ),
};

const spanish: AdmissionWords = {
  language: "es",
  markers: words(
    "el|los|las|un|una|y|del|de|la|en|que|es|son|con|por|para|se|he|ha|han|su|sus|tu|tus|al|lo|no|está|están|pero|como|más|fue",
    "giu",
  ),
  amiss: words(
    "llen\\p{L}*|ya no|se (?:nos )?adelant\\p{L}*|dos de (?:los |las )?tres|\\d+ de \\d+|mudo|desconectad\\p{L}*|no|nunca|nada|ning[uú]n\\p{L}*|nadie|tampoco|fall[oóaeé]\\p{L}*|fracas\\p{L}*|error(?:es)?|imposib\\p{L}*|lamentablemente|desafortunadamente|por desgracia|sin embargo|aunque|pero|salvo|excepto|a excepción|s[oó]lo|solamente|únicamente|sin (?:éxito|resultados?|respuesta|conexión|acceso|permiso\\p{L}*|confirmar|verificar|enviar|leer|abrir|stock|existencias)|rechaz\\p{L}*|deneg\\p{L}*|bloquead\\p{L}*|caduc\\p{L}*|venci\\p{L}*|expir\\p{L}*|agotad\\p{L}*|tiempo de espera|indisponib\\p{L}*|inaccesib\\p{L}*|desconocid\\p{L}*|inválid\\p{L}*|incomplet\\p{L}*|parcial\\p{L}*|en parte|pendiente\\p{L}*|falta\\p{L}*|queda\\p{L}*|todavía|aún|espera\\p{L}*|retras\\p{L}*|caíd\\p{L}*|roto\\p{L}*|completo|ocupad\\p{L}*|vací\\p{L}*|omit\\p{L}*|cancelad\\p{L}* por|interrump\\p{L}*|manual\\p{L}*|a mano|de memoria|lo siento|disculp\\p{L}*|perdón|ojo|atención|advertencia\\p{L}*|problemas?|inconveniente\\p{L}*|insuficiente\\p{L}*|prohibid\\p{L}*|demasiad\\p{L}*|estimación|estimad\\p{L}*",
  ),
  allWell: words(
    "(?:ning[uú]n\\p{L}*|sin(?: ning[uú]n\\p{L}*)?|cero|0|no (?:hay|hubo|ha habido|tiene|dan?|dio|dieron|se (?:encontr|detect|produj|han? (?:encontr|detect|produc))\\p{L}*)(?: ning[uú]n\\p{L}*)?) (?:\\p{L}+ )?(?:error\\p{L}*|problemas?|fallos?|fallas?|advertencias?|conflictos?|incidencias?|inconvenientes?|anomalías?|duplicados?|retrasos?|diferencias?)|no (?:dudes?|duden)[^.!\\n]*|no (?:quedan?|faltan?|hace falta) (?:nada|hacer nada|más|ning[uú]n\\p{L}*)[^.!\\n]*|nada (?:más|que)[^.!\\n]*|no s[oó]lo|no solamente|que (?:faltaban?|estaban? pendientes?)|sin falta|cuando quieras|no (?:tienes?|tiene|necesitas?) (?:que )?(?:hacer )?nada[^.!\\n]*",
    "giu",
  ),
  mended: words("corregid\\p{L}*|resuelt\\p{L}*|solucionad\\p{L}*|reparad\\p{L}*|arreglad\\p{L}*|ya no"),
  done: words("\\p{L}{3,}[ai]d[oa]s?|hecho|hecha|listo|lista|puest[oa]s?|está|están|he|ha|envié|\\p{L}{3,}é"),
  inPart: words(
    "s[oó]lo|solamente|únicamente|no (?:todo\\p{L}*|toda\\p{L}*|he|se|pude|he podido)|parcial\\p{L}*|en parte|una parte|el resto|l[oa]s (?:demás|otr[oa]s|restantes|primer[oa]s)|salvo|excepto|menos|muestra|mayoría|falta\\p{L}*|pendiente\\p{L}*|omit\\p{L}*",
  ),
  underWay: words(
    "borrador\\p{L}*|pendiente\\p{L}*|en (?:curso|proceso|trámite|breve|revisión)|pronto|será|serán|se (?:enviará|procesará|publicará)\\p{L}*|en cuanto|una vez|cuando|espera\\p{L}*|aprobación|revisión|programad\\p{L}*|solicitad\\p{L}*|iniciad\\p{L}*|debería\\p{L}*|plazo|dentro de|tarda\\p{L}*",
  ),
};

const portuguese: AdmissionWords = {
  language: "pt",
  markers: words(
    "os?|as?|um|uma|e|do|da|dos|das|de|em|no|na|nos|nas|que|é|são|com|por|para|foi|foram|não|seu|sua|ao|à|está|estão|mas|como|mais|você|eu|já|ser|pode|às|há|tem|só|ou|sem|se|pelo|pela",
    "giu",
  ),
  amiss: words(
    "chei\\p{L}*|já era|dois d[oe]s? três|\\d+ de \\d+|mudo|desligad\\p{L}*|não|nunca|nada|nenhuma?|nenhuns|ninguém|tampouco|falh\\p{L}*|fracass\\p{L}*|erros?|impossível|infelizmente|lamentavelmente|porém|contudo|entretanto|no entanto|embora|mas|exceto|salvo|menos|apenas|só|somente|unicamente|sem (?:sucesso|êxito|resultados?|resposta|conexão|ligação|acesso|permissão|confirmar|confirmação|estoque|stock)|rejeit\\p{L}*|recus\\p{L}*|negad\\p{L}*|bloquead\\p{L}*|expir\\p{L}*|venc(?:id|eu)\\p{L}*|esgotad\\p{L}*|tempo limite|indisponí\\p{L}*|inacessí\\p{L}*|desconhecid\\p{L}*|inválid\\p{L}*|incomplet\\p{L}*|parcial\\p{L}*|em parte|pendente\\p{L}*|falta\\p{L}*|resta\\p{L}*|ainda|aguard\\p{L}*|atras\\p{L}*|fora do ar|caiu|quebrad\\p{L}*|lotad\\p{L}*|ocupad\\p{L}*|vazi\\p{L}*|pulad\\p{L}*|ignorad\\p{L}*|omitid\\p{L}*|interromp\\p{L}*|manual\\p{L}*|à mão|de memória|de cabeça|desculp\\p{L}*|lamento|atenção|aviso\\p{L}*|problemas?|insuficiente\\p{L}*|proibid\\p{L}*|demais|estimativa\\p{L}*|estimad\\p{L}*",
  ),
  allWell: words(
    "que (?:faltavam?|estavam? pendentes?)|(?:nenhuma?|sem(?: nenhuma?| qualquer)?|zero|0|não (?:há|houve|foram? encontrad\\p{L}*|tem)(?: nenhuma?)?) (?:\\p{L}+ )?(?:erros?|problemas?|falhas?|avisos?|conflitos?|incidentes?|pendências?|anomalias?|duplicad\\p{L}*|atrasos?|diferenças?)(?: encontrad\\p{L}*)?|não hesite[^.!\\n]*|nada (?:mais|a)[^.!\\n]*|não (?:faltam?|restam?|há mais) (?:mais )?(?:nada|nenhuma?)[^.!\\n]*|não (?:só|apenas|somente)|não precisa(?:m|s)?[^.!\\n]*|não é (?:mais )?necessári\\p{L}*[^.!\\n]*",
    "giu",
  ),
  mended: words(
    "corrigid\\p{L}*|resolvid\\p{L}*|solucionad\\p{L}*|consertad\\p{L}*|reparad\\p{L}*|não \\S+ mais|já não",
  ),
  done: words("\\p{L}{3,}[ai]d[oa]s?|feit[oa]s?|pronto|pronta|está|estão|foi|foram|\\p{L}{3,}ei"),
  inPart: words(
    "apenas|só|somente|nem tod\\p{L}*|não (?:tod\\p{L}*|li|vi|consegui)|parcial\\p{L}*|em parte|uma parte|o resto|o restante|[oa]s (?:demais|outr[oa]s|restantes|primeir[oa]s)|exceto|salvo|menos|amostra\\p{L}*|maioria|falta\\p{L}*|pendente\\p{L}*",
  ),
  underWay: words(
    "rascunhos?|pendente\\p{L}*|em (?:andamento|curso|processamento|análise|breve)|logo|será|serão|assim que|quando|aguard\\p{L}*|aprovação|revisão|agendad\\p{L}*|programad\\p{L}*|solicitad\\p{L}*|iniciad\\p{L}*|deve(?:rá|rão|ria|m)?|dentro de|prazo",
  ),
};

const italian: AdmissionWords = {
  language: "it",
  markers: words(
    "il|lo|gli|le|la|un|una|e|di|del|della|dei|delle|in|che|è|sono|con|per|ho|hai|ha|non|nel|nella|al|alla|si|da|dal|dalla|su|sul|ma|più|tuo|suo|i",
    "giu",
  ),
  amiss: words(
    "pien\\p{L}*|non ha più|due su tre|\\d+ su \\d+|tace|spent[oa]|non(?!-)|mai|niente|nulla|nessun\\p{L}*|neanche|fallit\\p{L}*|fallisc\\p{L}*|fallimento|error[ei]|impossibil\\p{L}*|purtroppo|sfortunatamente|tuttavia|però|ma|sebbene|anche se|tranne|eccetto|salvo|solo|soltanto|solamente|unicamente|senza (?:successo|risultat\\p{L}*|risposta|connessione|accesso|conferma)|rifiutat\\p{L}*|respint\\p{L}*|negat\\p{L}*|bloccat\\p{L}*|scadut\\p{L}*|esaurit\\p{L}*|timeout|non disponibil\\p{L}*|irraggiungibil\\p{L}*|inaccessibil\\p{L}*|indisponibil\\p{L}*|sconosciut\\p{L}*|non valid\\p{L}*|incomplet\\p{L}*|parzial\\p{L}*|in parte|in sospeso|manca\\p{L}*|rest(?:a|ano|ano)|ancora|attesa|in corso|ritard\\p{L}*|guast\\p{L}*|rott[oiae]|al completo|occupat\\p{L}*|vuot\\p{L}*|saltat\\p{L}*|ignorat\\p{L}*|omess\\p{L}*|interrott\\p{L}*|manual\\p{L}*|a mano|a memoria|mi dispiace|spiacent\\p{L}*|scus\\p{L}*|attenzione|avvis[oi]|problem[ai]|insufficient\\p{L}*|vietat\\p{L}*|tropp\\p{L}*|da (?:verificare|confermare)|stima\\p{L}*|stimat\\p{L}*",
  ),
  allWell: words(
    "che mancava(?:no)?|(?:nessun\\p{L}*['’]?|senza(?: alcun\\p{L}*)?|zero|0|non (?:ci sono|c['’]è|ha dato|risultano|sono emers\\p{L}*|sono stati trovati)(?: alcun\\p{L}*)?) ?(?:\\p{L}+ )?(?:error[ei]|problem[ai]|avvis[oi]|conflitt[oi]|anomali[ae]|incident[ei]|difficoltà|ritard[oi]|duplicat[oi]|intopp[oi]|differenz[ae])|non esit\\p{L}*[^.!\\n]*|nient['’]altro[^.!\\n]*|non (?:ne )?(?:manca|mancano|resta|restano|rimane|rimangono) (?:più )?(?:nulla|niente|nessun\\p{L}*)[^.!\\n]*|non (?:solo|soltanto)|non (?:serve|occorre|è necessari\\p{L}*|devi|deve) (?:più |altro |fare )?[^.!\\n]*",
    "giu",
  ),
  mended: words("corrett[oiae]|risolt[oiae]|riparat[oiae]|sistemat[oiae]|ripristinat[oiae]|non \\S+ più"),
  done: words("\\p{L}{3,}[aiu]t[oiae]|fatt[oiae]|mess[oiae]|pres[oiae]|pront[oiae]|è|sono|ho|hai"),
  inPart: words(
    "solo|soltanto|solamente|unicamente|non (?:tutt\\p{L}*|ho|sono)|parzial\\p{L}*|in parte|una parte|il resto|[gl]*[ie] (?:altr[ei]|restanti|rimanenti|prim[ei])|tranne|eccetto|salvo|campione|maggior parte|manca\\p{L}*|in sospeso",
  ),
  underWay: words(
    "bozz[ae]|in (?:sospeso|corso|attesa|lavorazione|elaborazione|revisione)|presto|a breve|sarà|saranno|verrà|verranno|appena|una volta|quando|approvazione|pianificat\\p{L}*|programmat\\p{L}*|richiest\\p{L}*|avviat\\p{L}*|dovrebbe\\p{L}*|entro",
  ),
};

const polish: AdmissionWords = {
  language: "pl",
  markers: words(
    "i|w|z|na|do|nie|się|jest|są|że|o|od|za|po|dla|oraz|to|ten|ta|te|został[aoy]?|zostały|przez|jak|ale|ze|mi|jeden|co|pan|pani|ma|tym|tego",
    "giu",
  ),
  amiss: words(
    "komplet|pełn\\p{L}*|zapełnion\\p{L}*|milczy|dwie? z trzech|\\d+ z \\d+|nie|nic|nigdy|nikt|brak\\p{L}*|żad(?:en|n\\p{L}*)|niestety|jednak\\p{L}*|ale|lecz|choć|chociaż|mimo|oprócz|poza|z wyjątkiem|tylko|jedynie|bez (?:powodzenia|skutku|rezultatu|wyników|odpowiedzi|dostępu|potwierdzenia)|błęd\\p{L}*|błąd\\p{L}*|niepowodzeni\\p{L}*|niemożliw\\p{L}*|odrzuc\\p{L}*|odmów\\p{L}*|odmow\\p{L}*|zablokowan\\p{L}*|wygas\\p{L}*|przekroczon\\p{L}*|limit czasu|niedostępn\\p{L}*|nieosiągaln\\p{L}*|nieznan\\p{L}*|nieprawidłow\\p{L}*|nieważn\\p{L}*|niepełn\\p{L}*|niekompletn\\p{L}*|częściow\\p{L}*|częś[ćc]\\p{L}*|oczek\\p{L}*|czek\\p{L}*|jeszcze|wciąż|nadal|pozosta\\p{L}*|opóźni\\p{L}*|awari\\p{L}*|zepsut\\p{L}*|wyprzedan\\p{L}*|zajęt\\p{L}*|pełn[yea]|pust\\p{L}*|pomini\\p{L}*|przerwan\\p{L}*|ręczn\\p{L}*|z pamięci|przepraszam|przykro|uwaga|ostrzeżeni\\p{L}*|problem\\p{L}*|niewystarcz\\p{L}*|zabronion\\p{L}*|za (?:mało|dużo|późno|duż\\p{L}*|mał\\p{L}*)|szacun\\p{L}*|niezweryfikowan\\p{L}*",
  ),
  allWell: words(
    "(?:bez(?: żadnych)?|żadnych|brak|zero|0|nie (?:ma|było|znaleziono|wykryto|stwierdzono|wystąpiły)(?: żadnych)?) (?:\\p{L}+ )?(?:błęd\\p{L}*|problem\\p{L}*|ostrzeż\\p{L}*|konflikt\\p{L}*|niezgodnoś\\p{L}*|incydent\\p{L}*|trudnoś\\p{L}*|opóźnie\\p{L}*|duplikat\\p{L}*|zastrzeże\\p{L}*|różnic\\p{L}*)|nie wahaj[^.!\\n]*|nic (?:więcej|nie (?:brakuje|trzeba|musisz))[^.!\\n]*|nie (?:brakuje|trzeba) (?:już )?nic\\p{L}*|nie tylko|nie musi\\p{L}*[^.!\\n]*|jeszcze raz|na pełn\\p{L}*",
    "giu",
  ),
  mended: words("naprawion\\p{L}*|rozwiązan\\p{L}*|poprawion\\p{L}*|usunięt\\p{L}*|już nie"),
  done: words(
    "\\p{L}{3,}(?:any|ana|ane|ano|ony|ona|one|ono|ięty|ięta|ięte|ięto)|gotowe|zrobione|jest|są|poszł\\p{L}*|\\p{L}{3,}(?:łem|łam|liśmy)",
  ),
  inPart: words(
    "tylko|jedynie|nie (?:wszystk\\p{L}*|całe\\p{L}*|przeczyta\\p{L}*|uda\\p{L}*)|częściow\\p{L}*|częś[ćc]\\p{L}*|reszt[aęy]|pozostał\\p{L}*|pierwsz\\p{L}*|oprócz|poza|z wyjątkiem|prób\\p{L}*|większoś\\p{L}*|brak\\p{L}*|pomini\\p{L}*",
  ),
  underWay: words(
    "szkic\\p{L}*|robocz\\p{L}*|w (?:toku|trakcie|kolejce|realizacji)|wkrótce|niebawem|zostan\\p{L}*|będzie|będą|gdy|kiedy|oczek\\p{L}*|czek\\p{L}*|zatwierdz\\p{L}*|zaplanowan\\p{L}*|zlecon\\p{L}*|złożon\\p{L}*|rozpoczęt\\p{L}*|powin\\p{L}*|w ciągu",
  ),
};

const russian: AdmissionWords = {
  language: "ru",
  markers: /[а-яё]{2,}/giu,
  amiss: words(
    "перепол\\p{L}*|полон|полна|разобра\\p{L}*|молчит|мест нет|двое из тро\\p{L}*|\\d+ из \\d+|не|ни|нет|нельзя|ничего|никто|никогда|неуда\\p{L}*|ошиб\\p{L}*|сбо[йяеи]\\p{L}*|провал\\p{L}*|невозможн\\p{L}*|к сожалению|увы|однако|но|хотя|кроме|за исключением|только|лишь|без (?:успеха|результат\\p{L}*|ответа|доступа|подтверждения)|отклон\\p{L}*|отказ\\p{L}*|отверг\\p{L}*|заблокирован\\p{L}*|ист[её]к\\p{L}*|просроч\\p{L}*|превыш\\p{L}*|тайм-?аут\\p{L}*|недоступ\\p{L}*|неизвест\\p{L}*|недейств\\p{L}*|неверн\\p{L}*|неполн\\p{L}*|частичн\\p{L}*|част[ьи]\\p{L}*|ожида\\p{L}*|жд[её]\\p{L}*|ещ[её]|пока|оста\\p{L}*|задерж\\p{L}*|сломан\\p{L}*|распродан\\p{L}*|занят\\p{L}*|пуст\\p{L}*|пропущ\\p{L}*|прерван\\p{L}*|вручную|по памяти|извин\\p{L}*|простите|сожале\\p{L}*|внимание|предупрежд\\p{L}*|проблем\\p{L}*|недостаточн\\p{L}*|запрещ\\p{L}*|слишком|оцен\\p{L}*|непроверен\\p{L}*|отсутств\\p{L}*|не хватает",
  ),
  allWell: words(
    "(?:без(?: каких-либо)?|никаких|ноль|0|нет|не (?:было|обнаружено|найдено|возникло|выявлено)(?: никаких)?) (?:\\p{L}+ )?(?:ошибок|проблем|сбоев|предупреждений|конфликтов|расхождений|инцидентов|задержек|дубликатов|замечаний)|(?:ошибок|проблем|сбоев|замечаний|дубликатов) (?:нет|не (?:было|обнаружено|найдено|выявлено|возникло))|не стесняй\\p{L}*[^.!\\n]*|ничего (?:больше|ещ[её]|делать)[^.!\\n]*|больше ничего[^.!\\n]*|не только|ещ[её] раз|не (?:нужно|требуется)[^.!\\n]*",
    "giu",
  ),
  mended: words("исправл\\p{L}*|устран\\p{L}*|решен[аыо]?|починен\\p{L}*|больше не"),
  done: words(
    "\\p{L}{3,}(?:ан|ана|ано|аны|ен|ена|ено|ены|ён|ёна|ёно|ёны|ят|ята|ято|яты)|готово|сделано|\\p{L}{3,}(?:ил|ила|или|ал|ала|али)|ушл[оаи]|есть",
  ),
  inPart: words(
    "только|лишь|не (?:вс[еёю]\\p{L}*|полностью|удалось|прочит\\p{L}*)|частичн\\p{L}*|част[ьи]\\p{L}*|остальн\\p{L}*|оставш\\p{L}*|перв(?:ые|ых)|кроме|за исключением|выборк\\p{L}*|больш(?:ая|инство)\\p{L}*|пропущ\\p{L}*|отсутств\\p{L}*",
  ),
  underWay: words(
    "черновик\\p{L}*|в (?:процессе|работе|очереди|обработке)|скоро|вскоре|буд(?:ет|ут)|как только|когда|после того|ожида\\p{L}*|жд[её]\\p{L}*|согласован\\p{L}*|запланирован\\p{L}*|отправлен\\p{L}* на|начат\\p{L}*|запущен\\p{L}*|долж(?:ен|на|но|ны)|в течение",
  ),
};

const japanese: AdmissionWords = {
  language: "ja",
  markers: /[\p{Script=Hiragana}\p{Script=Katakana}]+/gu,
  amiss: patternOf("u", [
    "満杯|いっぱい|埋ま|塞が|取れ|オフライン|失敗|エラー|不可|できませ|できなか|できず|できてい(?:ませ|な)|ませんでした|ていません|ておりません|いません|ありません|",
    "得られ(?:ませ|な|ず)|なかった|ないため|なく(?:、|て)|せず|れず|わから|残念|申し訳|すみません|しかし|ただし|ですが|ますが|ましたが|でしたが|ものの|のみ|だけ|",
    "まで(?:です|しか)|しか|未|一部|部分|不足|不明|不完全|拒否|却下|ブロック|タイムアウト|期限切れ|切れ|満席|満室|満員|売り切れ|在庫(?:なし|切れ|がない)|",
    "空(?:でした|です|振り)|エンスト|停止|中断|中止|遅延|遅れ|保留|待ち|残(?:り|って|っ)|手動|手作業|要確認|ご確認|必要|記憶|推定|概算|目安|注意|警告|問題|障害|つながら|",
    "繋がら|届か|見つから|見当たら|読め|開け",
  ]),
  allWell: patternOf("gu", [
    "(?:エラー|問題|警告|異常|不具合|失敗|遅延|重複|漏れ|欠落|差異|障害)(?:は|も|が)?(?:一切|特に|まったく|全く|とくに)?(?:なし|なく|ない|ありません(?:でした)?|",
    "ございません(?:でした)?|出ていません|発生していません|見つかりません(?:でした)?|ゼロ|0件)|",
    String.raw`(?:ご)?(?:不明な点|不明点|ご質問|必要(?:であれば|でしたら|に応じて))[^。\n]*|問題なく|だけで(?:なく|はなく)|滞りなく|無事|`,
    "必要(?:は|も)?(?:ありません|ございません)|残(?:り|って)(?:は|いるもの)?(?:は)?(?:ありません|ゼロ)",
  ]),
  mended: /(?:修正|解決|解消|対応|復旧)(?:し(?:ました|て)|済み|され)|直(?:しました|りました)|なくなりました/u,
  done: /しました|致しました|いたしました|完了|済み/u,
  inPart:
    /のみ|だけ|しか|一部|部分|残(?:り|っ)|以外|除(?:く|い|き)|最初の|先頭|ていません|ておりません|できませ|未|抜粋|サンプル|まで(?:です|しか)/u,
  underWay:
    /下書き|申請|依頼|処理中|審査|承認|待ち|予定|次第|まもなく|後ほど|開始|受け付け|受付|見込み|はず(?:です)?|でしょう|以内|進行中|実行中|保留/u,
};

const korean: AdmissionWords = {
  language: "ko",
  markers: /\p{Script=Hangul}+/gu,
  amiss: patternOf("u", [
    String.raw`가득|꽉|찼|마감|만원|오프라인|응답하지|끝났|실패|오류|에러|못(?:했|하|합|한|해)|못\s|없(?:습|었|어|으|는|다|고|음)|않(?:았|습|아|은|고|는|음)|`,
    String.raw`안\s?(?:됐|됩|되|돼|열|나|보)|불가|거부|거절|반려|차단|만료|초과|시간\s?초과|타임아웃|중단|중지|끊[겼어]|아쉽|죄송|미안|유감|하지만|그러나|다만|지만|제외|`,
    String.raw`외에는|만\s|뿐|일부|부분|부족|미(?:확인|완료|처리|발송|정|지원|응답)|알\s수\s없|확인이\s필요|필요|남(?:아|은|았)|대기|보류|지연|품절|매진|만실|만석|비어|`,
    String.raw`건너뛰|누락|빠[졌진]|수동|직접|기억|추정|대략|주의|경고|문제|장애|잘못|틀[렸린]|아직|재시도|다시\s시도`,
  ]),
  allWell:
    /(?:오류|에러|문제|경고|실패|이상|충돌|누락|중복|지연|차질)(?:는|은|가|이|도|나\s\S{1,6})?\s?(?:전혀\s|특별히\s|하나도\s)?(?:없(?:이|습니다|었습니다|었어요|어요|음)|발견되지\s않았습니다|0건)|(?:궁금|추가로\s필요|더\s필요)[^.\n]*|필요(?:는|가)?\s?없(?:습니다|어요)|뿐(?:만)?\s?아니라|문제없이|무사히/gu,
  mended: /(?:수정|해결|복구|조치|개선)(?:했|하였|되었|됐|완료|했습)|고쳤|더\s이상/u,
  done: /했습니다|했어요|하였습니다|완료|됐습니다|되었습니다|렸습니다|냈습니다/u,
  inPart: /만\s|뿐|일부|부분|나머지|남은|제외|외에|빼고|처음|상위|표본|샘플|못했|못\s|않았|누락|미확인/u,
  underWay:
    /초안|신청|요청했|접수|처리\s?중|진행\s?중|심사|승인|대기|예정|곧|되면|하면|시작했|예상|이내|예약(?:됨|되어)|보류/u,
};

/** Both scripts. */
const chinese: AdmissionWords = {
  language: "zh",
  markers: /\p{Script=Han}+/gu,
  amiss: patternOf("u", [
    "客[满滿]|[满滿](?:座|了|员|員|房)|[额額][满滿]|(?:订|訂|售|卖|賣|抢|搶)(?:完|光|走|不上|不到)|离线|離線|斷線|断线|不明|候[补補]|欠[费費]|[占佔]用|",
    "失败|失敗|連不上|连不上|打不开|打不開|沒|没|被拒|不了|无法|無法|未能|没有|沒有|尚未|未|不能|不可|错误|錯誤|抱歉|遗憾|遺憾|但|仍|只|需要|缺|跳过|跳過|超[时時]|逾時|",
    "拒[绝絕]|不足|部分|不[过過]|[过過]期|到期|崩[溃潰]|中[断斷]|退信",
  ]),
  failed:
    /客[满滿]|[满滿](?:座|了|员|員|房)|[额額][满滿]|(?:订|訂|售|卖|賣|抢|搶)(?:完|光|走|不上|不到)|离线|離線|斷線|断线|不明|候[补補]|欠[费費]|[占佔]用|失败|失敗|报错|報錯|错误|錯誤|无法|無法|抱歉|没有|沒有|[没沒](?:能|发|發|送|寄|找|查|改|成|跑|做|通|收|连|連|读|讀|打[开開])|未|剩下|剩餘|剩余|[还還]在?[报報]/u,
  allWell: patternOf("gu", [
    "(?:报错|報錯|错误|錯誤|问题|問題|告警|警告)(?:都|已|已经|已經|全部|均|全都|也)*(?:清理|修复|修復|修正|解决|解決|消除|清掉|清零|清完|处理|處理)|",
    "(?:没有|沒有|无|無|未)(?:发现|發現|出现|出現|产生|產生|造成|引入)?(?:任何)?(?:错误|錯誤|问题|問題|异常|異常|失败|失敗|报错|報錯|重复|重複|遗漏|遺漏|缺失|",
    String.raw`丢失|丟失|冲突|衝突|影响|影響|回归|回歸)|(?:保持|维持|維持)(?:原样|原樣|不变|不變)?(?:未|不)(?:译|譯|变|變|改|动|動)\p{Script=Han}?|`,
    String.raw`(?:未|没有|沒有)(?:单独|單獨|另外|额外|額外)|是否(?:仍|还|還|只|未|需要|不)[^，,。；;\n]{0,20}`,
  ]),
  mended: /修复|修復|解决|解決|不再|原因/u,
  done: /已|了|完成|成功|好|妥/u,
  inPart: /只|僅|仅|部分|其餘|其余|沒有讀|没有读|未/u,
  underWay: /提交|处理中|處理中|审核|審核|稍后|稍後|将|將|会在|會在|草稿|擬好|拟好/u,
};

export const admissionWords: readonly AdmissionWords[] = [
  chinese,
  japanese,
  korean,
  russian,
  french,
  german,
  dutch,
  spanish,
  portuguese,
  italian,
  polish,
];
