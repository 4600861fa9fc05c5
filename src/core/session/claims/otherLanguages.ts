import type { ClaimKind, Subject } from "./claim.js";
import type { Found } from "./found.js";

/** How a run that came out well is told in one language. */
interface Language {
  /** What a sentence may hold of its own words only where it is in it: cheap, before all else. */
  readonly mark: RegExp;
  /** It did not, it may, it must, it was to: such a sentence claims nothing. */
  readonly unsure: RegExp;
  readonly forms: readonly { readonly kind: ClaimKind; readonly subject: Subject; readonly form: RegExp }[];
}

/** The edge of a word in any script: `\\b` knows no letter with an accent. */
const edge = "(?:(?<=[\\p{L}\\d_])(?![\\p{L}\\d_])|(?<![\\p{L}\\d_])(?=[\\p{L}\\d_]))";
const ofWords = (form: RegExp): RegExp => new RegExp(form.source.replaceAll("\\b", edge), form.flags);
const passed = (subject: Subject, form: RegExp) => ({ kind: "passed" as const, subject, form: ofWords(form) });
const works = (subject: Subject, form: RegExp) => ({ kind: "works" as const, subject, form: ofWords(form) });
/** Up to so many characters between what ran and how it came out, in the same sentence. */
const gap = "[^.;:。\\n]{0,50}?";

/** Runs of checks and servers alone: a deed that is told in these languages is for the rules of closings. */
const written: readonly Language[] = [
  {
    mark: /\b(?:alle|die|der|das|ist|sind|läuft|laufen|liefen|lief|keine?|ohne|erfolgreich|fehlerfrei|sauber|grün|bestanden)\b/iu,
    unsure:
      /\b(?:nicht|nie|erst|wenn|falls|sobald|sollte\w*|würde\w*|könnte\w*|muss|müss\w+|bitte|noch|bis auf|außer|vorher|zuvor|vermutlich|wahrscheinlich|wohl|prüfe|ob|damit(?! (?:läuft|laufen|ist|sind|geht|gehen|besteh\w+|baut|kompiliert|funktioniert)\b)|übrigen?|restlichen?|anderen?|weiteren?|sonst(?:igen?)?|rest|nur|lediglich|leider|früher|fehl(?:er(?!frei)|schl)\w*|schlug\w*|schlägt)\b(?! gefunden)|[?？]/iu,
    forms: [
      passed(
        "tests",
        new RegExp(
          `\\b(?:tests?|testfälle|testsuite|suite|testlauf)\\b${gap}\\b(?:grün|bestanden|bestehen|erfolgreich|fehlerfrei|(?:laufen|läuft|liefen|lief|gehen|gingen)\\b[^.;:\\n]{0,25}?\\bdurch(?:gelaufen)?|durchgelaufen)\\b`,
          "iu",
        ),
      ),
      passed(
        "build",
        new RegExp(
          `\\b(?:build|projekt|code|übersetzung)\\b${gap}\\b(?:grün|erfolgreich|fehlerfrei|(?:baut|kompiliert)\\b[^.;:\\n]{0,20}?\\b(?:wieder|sauber|fehlerfrei|durch))\\b`,
          "iu",
        ),
      ),
      passed(
        "lint",
        new RegExp(
          `\\b(?:lint(?:er)?|eslint|ruff|clippy|pylint|stylelint)\\b${gap}\\b(?:sauber|grün|fehlerfrei|ohne (?:befund|beanstandung\\w*|fehler|warnung\\w*))\\b`,
          "iu",
        ),
      ),
      passed(
        "types",
        new RegExp(
          `\\b(?:typprüfung|typecheck|type-check|tsc|mypy|pyright)\\b${gap}\\b(?:sauber|grün|fehlerfrei|erfolgreich|ohne fehler|durch)\\b`,
          "iu",
        ),
      ),
      works(
        "server",
        new RegExp(
          `\\b(?:server|dienst|anwendung|app|seite|oberfläche)\\b${gap}\\b(?:läuft|ist erreichbar|ist online|antwortet)\\b`,
          "iu",
        ),
      ),
    ],
  },
  {
    mark: /\b(?:los|las|el|la|todas?|todos|pasan|pasaron|pasa|sin|está|están|correctamente|exitosamente|éxito|verdes?|superad[ao]s?)\b/iu,
    unsure:
      /\b(?:no|nunca|si|cuando|deberían?|debe|podrían?|antes|quizás?|tal vez|aún|todavía|salvo|excepto|menos|pero|solo|sólo|falta\w*|fall(?:a|an|ó|aron|o|os)|por favor|aunque|pendiente\w*|demás|restantes?|otr[ao]s|resto)\b|[?¿]/iu,
    forms: [
      passed(
        "tests",
        new RegExp(
          `\\b(?:tests?|pruebas|suite)\\b${gap}\\b(?:pasan|pasaron|pasa|pasó|pasando|han pasado|verdes?|superad[ao]s?|exitos[ao]s?|correctamente|con éxito)\\b`,
          "iu",
        ),
      ),
      passed(
        "build",
        new RegExp(
          `\\b(?:build|compilación|proyecto|código)\\b${gap}\\b(?:compila|exitos[ao]|correctamente|con éxito|sin errores|en verde)\\b`,
          "iu",
        ),
      ),
      passed(
        "lint",
        new RegExp(
          `\\b(?:lint(?:er)?|eslint|ruff|pylint)\\b${gap}\\b(?:limpio|en verde|sin (?:errores|advertencias|avisos))\\b`,
          "iu",
        ),
      ),
      passed(
        "types",
        new RegExp(
          `\\b(?:tsc|mypy|pyright|tipos|type-?check)\\b${gap}\\b(?:limpio|sin errores|correctamente|pasa)\\b`,
          "iu",
        ),
      ),
      works(
        "server",
        new RegExp(
          `\\b(?:servidor|servicio|aplicación|app|página)\\b${gap}\\b(?:está (?:corriendo|funcionando|en marcha|levantad[ao]|disponible|activ[ao])|responde|funciona)\\b`,
          "iu",
        ),
      ),
    ],
  },
  {
    mark: /\b(?:les|la|le|tous|toutes|passent|passe|réussis?|réussies?|sans|est|sont|vert|verts|succès)\b/iu,
    unsure:
      /\b(?:ne|pas|jamais|si|quand|devrai\w*|doit|pourrai\w*|avant|peut-être|encore|sauf|hormis|mais|seulement|uniquement|échou\w*|échec\w*|veuillez|reste\w*|restante?s?|autres?|malgré)\b|n['’]|[?]/iu,
    forms: [
      passed(
        "tests",
        new RegExp(
          `\\b(?:tests?|suite)\\b${gap}(?:\\bpassent|\\bpasse|\\bpassés?|\\bau vert|\\bverts?|\\bréussis?|\\bréussissent|\\bavec succès|\\bont réussi)(?![\\p{L}])`,
          "iu",
        ),
      ),
      passed(
        "build",
        new RegExp(
          `\\b(?:build|compilation|projet|code)\\b${gap}\\b(?:compile|réussie?|avec succès|sans erreurs?|au vert)(?![\\p{L}])`,
          "iu",
        ),
      ),
      passed(
        "lint",
        new RegExp(
          `\\b(?:lint(?:er)?|eslint|ruff)\\b${gap}\\b(?:propre|au vert|sans (?:erreurs?|avertissements?))(?![\\p{L}])`,
          "iu",
        ),
      ),
      works(
        "server",
        new RegExp(
          `\\b(?:serveur|service|application|appli|page)\\b${gap}\\b(?:tourne|fonctionne|répond|est (?:en ligne|accessible|démarrée?|lancée?))(?![\\p{L}])`,
          "iu",
        ),
      ),
    ],
  },
  {
    mark: /\b(?:os|as|todos|todas|passam|passaram|passou|sem|está|estão|sucesso|verdes?)\b/iu,
    unsure:
      /\b(?:não|nunca|se|quando|dev(?:em|e|eriam?)|poderiam?|antes|talvez|ainda|exceto|menos|mas|apenas|só|somente|falt\w*|falh\w*|por favor|embora|demais|restantes?|outr[ao]s|resto)\b|[?]/iu,
    forms: [
      passed(
        "tests",
        new RegExp(
          `\\b(?:testes?|suíte|suite)\\b${gap}\\b(?:passam|passaram|passou|passando|verdes?|com sucesso|aprovados)\\b`,
          "iu",
        ),
      ),
      passed(
        "build",
        new RegExp(`\\b(?:build|compilação|projeto)\\b${gap}\\b(?:compila|com sucesso|sem erros|passou)\\b`, "iu"),
      ),
      works(
        "server",
        new RegExp(
          `\\b(?:servidor|serviço|aplicação|aplicativo|página)\\b${gap}\\b(?:está (?:rodando|funcionando|no ar|ativ[ao]|disponível)|responde|funciona)\\b`,
          "iu",
        ),
      ),
    ],
  },
  {
    mark: /[ぁ-ヿ]/u,
    unsure:
      /ません|ない|なかった|失敗|エラーが|未|予定|べき|必要|してください|かもしれ|はず|もし|場合|たら|れば|だけ|のみ|以外|除[きいく]|残[りっるし]|他の|ほかの|その他|ただし|前は|以前|[?？]/u,
    forms: [
      passed("tests", /(?:テスト|スペック)[^。\n]{0,30}?(?:通過|成功|パス|合格|グリーン|通[りっる]|緑|全件OK|OK)/u),
      passed("build", /(?:ビルド|コンパイル)[^。\n]{0,20}?(?:成功|通[りっる]|完了|OK|エラーなし)/u),
      passed(
        "lint",
        /(?:lint|eslint|ruff|clippy|リンタ?ー?)[^。\n]{0,20}?(?:クリーン|通[りっる]|通過|警告なし|エラーなし|OK)/iu,
      ),
      passed("types", /(?:型チェック|tsc|mypy)[^。\n]{0,20}?(?:通[りっる]|通過|成功|エラーなし|クリーン|OK)/iu),
      works(
        "server",
        /(?:サーバー?|サービス|アプリ|ページ)[^。\n]{0,25}?(?:起動しています|起動しました|起動中|稼働中|稼働して|動作して|動いて|正常に(?:動作|表示|応答))/u,
      ),
    ],
  },
  {
    mark: /[가-힣]/u,
    unsure:
      /않|못|실패|오류가|안 |예정|필요|해야|하세요|주세요|만약|경우|[라다]면|뿐|제외|남은|나머지|다른|아직|이전|[?？]/u,
    forms: [
      passed("tests", /(?:테스트)[^.\n]{0,30}?(?:통과|성공|그린)/u),
      passed("build", /(?:빌드|컴파일)[^.\n]{0,20}?(?:성공|통과|완료)/u),
      passed("types", /(?:타입 ?(?:체크|검사)|tsc|mypy)[^.\n]{0,20}?(?:통과|성공|오류 ?없)/iu),
      works("server", /(?:서버|서비스|앱|페이지)[^.\n]{0,20}?(?:실행 중|작동|동작|정상)/u),
    ],
  },
];

const languages: readonly Language[] = written.map(({ mark, unsure, forms }) => ({
  mark: ofWords(mark),
  unsure: ofWords(unsure),
  forms,
}));

/** What a clause claims of checks and servers in a language that is neither English nor Chinese. */
export function claimsElsewhere(clause: string): Found[] {
  const list: Found[] = [];
  for (const { mark, unsure, forms } of languages) {
    if (!mark.test(clause) || unsure.test(clause)) continue;
    for (const { kind, subject, form } of forms)
      if (form.test(clause) && !list.some((found) => found.kind === kind && found.subject === subject))
        list.push({ kind, subject, strong: true });
  }
  return list;
}
