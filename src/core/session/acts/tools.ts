import { patternOf } from "../../patternOf.js";
import type { ActKind } from "./act.js";

/** How a call of a tool is to be read, where its name says so; `verb` where only its words tell. */
export type ToolManner = "shell" | "shell-output" | "editor" | "patch" | "code" | "answer" | { readonly kind: ActKind };

interface KnownTool {
  readonly names: RegExp;
  readonly manner: ToolManner;
}

const kind = (of: ActKind): ToolManner => ({ kind: of });

/** Tools of the usual agents, by their names in lower case without `_`, `-` and `.`. */
const known: readonly KnownTool[] = [
  {
    names: patternOf("", [
      "^(?:bash|shell|sh|zsh|exec|execcommand|executebash|runinterminal|runterminalcmd|runterminalcommand|",
      "runcommand|executecommand|terminal|localshell|localshellcall|containerexec|runshellcommand|",
      "powershell|pwsh|cmd|console|shellcommand|executeshell|runbash|runshell|bashcommand|shellexec|",
      "terminalexec|executeterminalcommand|sshexec|executeshellcommand|desktopcommanderstartprocess|",
      "startprocess|cmdrun|commandline)$",
    ]),
    manner: "shell",
  },
  {
    names:
      /^(?:bashoutput|getterminaloutput|readterminal|writestdin|taskoutput|commandstatus|getcommandstatus|readprocessoutput|getoutput|terminaloutput|shelloutput|wait|waitforcommand|readbashoutput|interactwithprocess)$/,
    manner: "shell-output",
  },
  { names: /^(?:strreplaceeditor|strreplacebasededittool|texteditor\w*|editor|fileeditor)$/, manner: "editor" },
  { names: /^(?:applypatch|patch|applydiffpatch)$/, manner: "patch" },
  {
    names:
      /^(?:python|executepython|runpython|ipython|ipythoninterpreter|executeipythoncell|codeinterpreter|jupyter|runcode|executecode|pythonexec|pythontool|runipython|replrun|coderunner|jupyterexecute|pythoninterpreter)$/,
    manner: "code",
  },
  {
    names: patternOf("", [
      "^(?:finish|attemptcompletion|completetask|finalanswer|submit|submitanswer|respond|messageuser|",
      "sendmessagetouser|replytouser|notifyuser|taskcomplete|markcomplete|taskdone|reportresult|answer|",
      "sayto|endtask|done|complete|finalresponse|submitfinalanswer|messagenotifyuser|sendusermessage|say)$",
    ]),
    manner: "answer",
  },
  {
    names:
      /^(?:runtests?|runtestsuite|testrunner|executetests?|rununittests?|runalltests?|ideruntests|testrun|runspecs?|pytest|runpytest|runjest|unittest)$/,
    manner: kind("tests"),
  },
  {
    names:
      /^(?:runlint|lint|linter|runlinter|eslint|readlints|getdiagnostics|idegetdiagnostics|diagnostics|geterrors|getproblems)$/,
    manner: kind("lint"),
  },
  { names: /^(?:typecheck|runtypecheck|checktypes)$/, manner: kind("types") },
  { names: /^(?:build|runbuild|buildproject|compile|compileproject)$/, manner: kind("build") },
  {
    names: patternOf("", [
      "^(?:edit|multiedit|searchreplace|searchandreplace|editfile|applydiff|replaceinfile|",
      "replacestringinfile|multireplacestringinfile|inserteditintofile|insertcontent|notebookedit|",
      "editnotebook|editnotebookcell|editnotebookfile|proposecode|applyedit|modifyfile|updatefile|replace|",
      "replacefilecontent|multireplacefilecontent|strreplace|smartedit|editblock|morphedit|fastapply|",
      "replacelines|insertlines|editor|filestrreplace|patchfile|undoedit)$",
    ]),
    manner: kind("edit"),
  },
  {
    names:
      /^(?:write|writefile|createfile|writetofile|savefile|fswrite|newfile|appendtofile|filewrite|createnewfile|createorupdatefile|pushfiles|writefiles|createdocument|savedocument)$/,
    manner: kind("write"),
  },
  { names: /^(?:createdirectory|mkdir|createfolder)$/, manner: kind("write") },
  { names: /^(?:deletefile|removefile|fsdelete|deletefiles|deletedirectory)$/, manner: kind("delete") },
  { names: /^(?:movefile|renamefile|copyfile)$/, manner: kind("move") },
  {
    names: patternOf("", [
      "^(?:read|readfile|view|viewfile|openfile|cat|fsread|readmanyfiles|readfiles|getfilecontents|",
      "readnotebook|fileread|readtextfile|viewfileoutline|viewcodeitem|viewimage|readmultiplefiles|",
      "readdocument|loadfile|readpdf|open|scroll|goto|fetchrules|readresource|pdftext|pdfread|pdfpages|",
      String.raw`pdftotext|readpages?|extracttext|extractpdf(?:text)?|ocr\w*|doctext|documenttext)$`,
    ]),
    manner: kind("read"),
  },
  {
    names:
      /^(?:grep|glob|search|codebasesearch|semanticsearch|grepsearch|filesearch|findfiles|searchfiles|searchdir|searchfile|findfile|rg|ripgrep|findbyname|searchcode|searchcodebase|searchfilecontent|toolsearch|listcodeusages|findinfiles)$/,
    manner: kind("search"),
  },
  {
    names: /^(?:ls|listdir|listdirectory|listfiles|tree|listfilesrecursive|directorytree|fslist)$/,
    manner: kind("list"),
  },
  {
    names:
      /^(?:webfetch|fetch|fetchurl|httprequest|http|readurl|readurlcontent|geturl|visit|visitpage|fetchwebpage|curl|openurl|readwebpage|getpage|scrape|scrapeurl|download|downloadfile|httpget|makerequest|apirequest|request)$/,
    manner: kind("fetch"),
  },
  {
    names:
      /^(?:websearch|googlesearch|searchweb|internetsearch|bravewebsearch|tavilysearch|duckduckgosearch|bingsearch|searcharxiv|searchpapers)$/,
    manner: kind("search"),
  },
  {
    names:
      /^(?:browser\w*|puppeteer\w*|playwright\w*|chrome\w*|navigate\w*|screenshot|takescreenshot|click|computer|computeruse|webbrowser|simplebrowser|openbrowser|browse)$/,
    manner: kind("browse"),
  },
  {
    names:
      /^(?:task|agent|spawnagent|subagent|dispatchagent|delegate|runsubagent|newtask|delegatetask|callagent|handoff\w*)$/,
    manner: kind("delegate"),
  },
  {
    names:
      /^(?:todowrite|todoread|updateplan|managetodolist|tasklist|taskcreate|taskupdate|taskget|exitplanmode|enterplanmode|plan|todo|updatetodolist|createplan|setplan|reportprogress)$/,
    manner: kind("plan"),
  },
  { names: /^(?:think|sequentialthinking|reflect|scratchpad|thought)$/, manner: kind("think") },
  {
    names: /^(?:askuserquestion|askfollowupquestion|askuser|askhuman|requestinput|clarify|messageaskuser)$/,
    manner: kind("ask"),
  },
  {
    names:
      /^(?:query|querydb|executesql|runquery|sql|readquery|writequery|runsql|executequery|querydatabase|dbquery|sqlquery|bigquery|runsqlquery|postgresquery|databasequery|sqldbquery)$/,
    manner: kind("query"),
  },
  { names: /^(?:gitcommit|commit|commitchanges)$/, manner: kind("commit") },
  { names: /^(?:gitpush|push)$/, manner: kind("push") },
  { names: /^(?:createpullrequest|openpullrequest|createpr|openpr|mergepullrequest)$/, manner: kind("pull-request") },
  { names: /^(?:git(?!hub|lab|ea|book)\w*)$/, manner: kind("version-control") },
  { names: /^(?:runmigrations?|migrate|applymigrations?|dbmigrate|migratedatabase)$/, manner: kind("migrate") },
];

/** What the words of a tool's name say it does: the first of them that is in the table, from the left. */
const verbs: Readonly<Record<string, ActKind>> = Object.fromEntries(
  (
    [
      ["deploy", "deploy release rollout ship promote rollback"],
      ["migrate", "migrate"],
      ["install", "install uninstall"],
      [
        "send",
        "send post publish notify email reply message share forward broadcast tweet text sms alert dm remind invite",
      ],
      [
        "create",
        "create add insert new book schedule register make generate provision draft append upload import submit place order enroll export reserve write save store record log open file purchase buy subscribe clone duplicate copy render convert print produce put",
      ],
      [
        "update",
        "update modify set change edit patch assign move rename reschedule apply approve close complete resolve mark enable disable toggle adjust transfer refund pay charge issue credit process upsert merge restart reset rotate scale activate deactivate reject accept confirm escalate tag label link unlink attach configure grant return exchange redeem pin star lock unlock pause resume increment replace sync restore swap turn play",
      ],
      [
        "remove",
        "delete remove cancel drop archive revoke purge clear destroy unsubscribe terminate unassign uninstall detach void erase kill stop",
      ],
      [
        "lookup",
        "get read stat fetch list search query find lookup retrieve check view describe show count inspect browse scan analyze analyse calculate compute load select extract summarize summarise compare monitor poll status verify validate track estimate geocode translate detect explore look download preview",
      ],
      ["program", "run execute call invoke trigger start launch eval evaluate test benchmark train simulate"],
    ] as const
  ).flatMap(([of, words]) => words.split(" ").map((word) => [word, of as ActKind])),
);

/** The words of a tool's name: `mcp__crm__updateContact` gives update and contact. */
export function toolWords(name: string): string[] {
  const own = name
    .slice(0, 200)
    .replace(/^mcp__[^_]+(?:_[^_]+)*?__/, "")
    .replace(/^functions[.:]/, "");
  return own
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

const inFiles = /^(?:glob|grep|ripgrep|rg|raw|files?|codebase|code|text|content|symbol|semantic|workspace|repo)$/;

const owners = /^(?:fs|filesystem|files?|workspace|desktop|editor|ide|tools?|default|local|os|sandbox|developer)$/;

export function toolManner(name: string): ToolManner {
  // Cursor numbers its tools: `run_terminal_command_v2`.
  const words = toolWords(name).filter((word, i) => i === 0 || !/^v\d{1,2}$/.test(word));
  const joined = words.join("");
  const found =
    known.find(({ names }) => names.test(joined)) ??
    // `fs.write_file`, `filesystem_read_file`: whose tool it is stands first.
    (owners.test(words[0] ?? "") && words.length > 2
      ? known.find(({ names }) => names.test(words.slice(1).join("")))
      : undefined);
  if (found) return found.manner;
  if (
    words.some((word) => /^(?:tests|e2e|specs?|suite|pytest|jest)$/.test(word)) &&
    words.some((word) => verbs[word] === "program")
  )
    return { kind: "tests" };
  // `glob_file_search`, `ripgrep_raw_search`: nothing is filed.
  if (words.at(-1) === "search" && words.slice(0, -1).every((word) => inFiles.test(word))) return { kind: "search" };
  // `build_java_project` of the Java upgrade tools.
  if (/^(?:build|compile)$/.test(words[0] ?? "") && /^(?:project|solution|workspace)$/.test(words.at(-1) ?? ""))
    return { kind: "build" };
  if (
    words.some((word) => /^(?:sql|database|postgres|mysql|sqlite)$/.test(word)) &&
    words.some((word) => /^(?:query|execute|run|select)$/.test(word))
  )
    return { kind: "query" };
  if (words.includes("pull") && words.includes("request") && words.some((word) => verbs[word] === "create"))
    return { kind: "pull-request" };
  if (words.includes("issue") && verbs[words[0]] === "lookup") return { kind: "lookup" };
  // `can_send_mms` asks, and sends nothing.
  if (words.length > 1 && /^(?:can|is|has|does|are)$/.test(words[0])) return { kind: "lookup" };
  // `list_add` adds to a list.
  const [first, second] = words;
  if (first === "list" && /^(?:add|append|insert|remove|delete|update|set|clear)$/.test(second ?? ""))
    return { kind: verbs[second] };
  const verb = verbIn(words);
  if (verb !== undefined) return { kind: verb };
  // Tools are also named thing first: `email_send`, `calendar.events.insert` are found above; `weather` and `calculator` look something up.
  return {
    kind: /^(?:weather|calculator|stock|clock|time|maps?|wikipedia|arxiv|calendar|email|inbox)$/.test(
      words.at(-1) ?? "",
    )
      ? "lookup"
      : "unknown",
  };
}

/** Things that are verbs as well: "order_detail" makes no order, and "schedule.move" no schedule. */
const things =
  /^(?:orders?|books?|bookings?|schedules?|records?|logs?|notes?|stores?|files?|tickets?|labels?|tags?|links?|issues?|charges?|credits?|texts?|messages?|emails?|posts?|shares?|reports?|drafts?|returns?|exchanges?|transfers?|refunds?|purchases?|locks?)$/;
/** What of a thing is looked at. */
const looked =
  /^(?:details?|info|information|status|history|availability|slots?|summary|options|overview|balance|policy|policies|by)$/;

/** The first verb of a name, where what stands first is a thing that of what is done to it. */
function verbIn(words: readonly string[]): ActKind | undefined {
  const [first, ...rest] = words;
  if (things.test(first ?? "") && rest.length > 0) {
    const done = rest.find((word) => Object.hasOwn(verbs, word) && !things.test(word));
    if (done !== undefined) return verbs[done];
    if (looked.test(rest.at(-1) ?? "")) return "lookup";
  }
  const found = words.find((word) => Object.hasOwn(verbs, word));
  if (found !== undefined) return verbs[found];
  // `tasks_summary`, `account_balance`
  return words.length > 1 && looked.test(words.at(-1) ?? "") ? "lookup" : undefined;
}

/** Whether a tool is a shell though its name is not listed: it takes a command, and a word of its name says so. */
export function looksLikeShell(name: string): boolean {
  return (
    toolWords(name).some((word) =>
      /^(?:bash|shell|terminal|command|cmd|console|exec|execute|powershell|ssh)$/.test(word),
    ) || /^run$/i.test(name)
  );
}
