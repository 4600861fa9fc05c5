import type { Program } from "../shell.js";
import type { ActKind } from "./act.js";
import { kindOfTaskName, plain, taskRunners } from "./programNames.js";
import { bySub, bySubcommand, operands } from "./subcommands.js";

/** `unzip -l`, `tar tzf`: what is in it is shown, and nothing is packed or unpacked. */
const listsArchive = (name: string, first: string): boolean =>
  name === "tar"
    ? /^-?[a-su-wyz]*t[a-z]*$|^--list$/.test(first) && !/[cx]/.test(first)
    : /^-(?:l|t|v|Z|z|p)$/.test(first);

const checksWhenTold: readonly { readonly name: RegExp; readonly flag: RegExp }[] = [
  { name: /^msgfmt$/, flag: /^(?:-c|-cv|--check)$/ },
  { name: /^visudo$/, flag: /^-c/ },
  { name: /^nginx$/, flag: /^-[tTq]{1,2}$/ },
  { name: /^sshd$/, flag: /^-[tT]$/ },
  { name: /^haproxy$/, flag: /^-c$/ },
  { name: /^(?:apachectl|apache2ctl|httpd)$/, flag: /^(?:configtest|-t)$/ },
];

/** What a program of a command line does. */
export function kindOfProgram(program: Program): ActKind {
  const { name, args } = program;
  // `docker compose ps` only lists.
  if (
    /^(?:docker|podman)$/.test(name) &&
    args[0] === "compose" &&
    /^(?:ps|ls|top|images)$/.test(operands(args)[1] ?? "")
  )
    return "lookup";
  // `npm audit fix` changes what is installed.
  if (args[0] === "audit" && args[1] === "fix") return "install";
  if (name === "tar" || name === "zip" || name === "unzip" || name === "gzip")
    return listsArchive(name, args[0] ?? "") ? "read" : "write";
  if (name === "sed" || name === "perl" || name === "ruby" || name === "awk" || name === "gawk")
    return inPlace(program);
  if (name === "tee") return "write";
  if (
    name === "prettier" ||
    name === "black" ||
    name === "isort" ||
    name === "gofmt" ||
    name === "rustfmt" ||
    name === "goimports"
  )
    return checksOnly(args) ? "lint" : "format";
  // Of these a flag says that what is there is checked, and nothing is made.
  if (checksWhenTold.some((one) => one.name.test(name) && args.some((arg) => one.flag.test(arg)))) return "lint";
  if (name === "apply_patch" || name === "applypatch") return "edit";
  if (
    args.some((arg) => /^--(?:check|verify-no-changes)$/.test(arg)) &&
    args.some((arg) => /^(?:fmt|format)$/.test(arg))
  )
    return "lint";
  if (
    /^python[\d.]*$|^py$|^node$|^deno$|^tsx$|^ts-node$|^php$|^bash$|^sh$|^zsh$|^java$|^dart$|^pwsh$|^powershell$|^rscript$|^julia$|^lua$/.test(
      name,
    )
  )
    return interpreter(name, args);
  if (name === "manage.py" || name === "django-admin") return managed(args[0] ?? "");
  if (name === "mvn" || name === "mvnw" || name === "gradle" || name === "gradlew") return javaGoal(args);
  if (taskRunners.has(name)) return task(program);
  if (
    name === "git" &&
    /^(?:branch|tag|remote|config)$/.test(operands(args)[0] ?? "") &&
    (operands(args).length > 1 || args.some((arg) => /^-(?:d|D|m|M|f|a|-delete|-move|-add|-unset)/.test(arg)))
  )
    return "version-control";
  const subcommands = Object.hasOwn(bySubcommand, name) ? bySubcommand[name] : undefined;
  if (subcommands) return bySub(program, subcommands);
  if (Object.hasOwn(plain, name)) return refined(plain[name], program);
  return kindOfTaskName(name) ?? "program";
}

function checksOnly(args: readonly string[]): boolean {
  return args.some((arg) => /^(?:--check|-c|--diff|-l|--list-different|--check-only)$/.test(arg));
}

function inPlace({ name, args, outputTo }: Program): ActKind {
  const inplace = args.some(
    (arg) =>
      (name === "perl" || name === "ruby" ? /^-\w*i/.test(arg) : /^-i|^--in-place|^-\w*i$/.test(arg)) ||
      arg === "inplace",
  );
  if (inplace && (name !== "ruby" || args.includes("-pe"))) return "edit";
  if (name === "perl" || name === "ruby") return kindOfTaskName(operands(args)[0] ?? "") ?? "program";
  return outputTo.some((file) => file !== "/dev/null") ? "write" : "read";
}

function interpreter(name: string, args: readonly string[]): ActKind {
  if (name === "node" && args.some((arg) => arg === "--test" || arg.startsWith("--test="))) return "tests";
  if (name === "node" && args.includes("--check")) return "build";
  if (name === "php" && args.includes("-l")) return "lint";
  if (/^(?:ba|z)?sh$/.test(name) && args.includes("-n")) return "lint";
  if (args.includes("-c") || args.includes("-e") || args.includes("-p")) return "program";
  const script = operands(args)[0] ?? "";
  const base = script.slice(script.lastIndexOf("/") + 1);
  if (base === "manage.py") return managed(operands(args)[1] ?? "");
  if (base === "artisan" || base === "rails")
    return bySub({ args: args.slice(args.indexOf(script) + 1) }, bySubcommand[base]);
  if (base === "setup.py") return args.includes("test") ? "tests" : args.includes("install") ? "install" : "build";
  const named = kindOfTaskName(base.replace(/\.\w+$/, ""));
  return named === "serve" || named === null ? "program" : named;
}

function managed(command: string): ActKind {
  if (command === "test") return "tests";
  if (/^(?:migrate|makemigrations)$/.test(command)) return "migrate";
  if (command === "check") return "lint";
  return command === "runserver" ? "serve" : "program";
}

function javaGoal(args: readonly string[]): ActKind {
  const goals = operands(args);
  const skipped = args.some((arg) => /^-D(?:skipTests|maven\.test\.skip)(?:=true)?$/.test(arg) || arg === "-x");
  if (goals.some((goal) => /^(?:deploy|publish|release|bootRun|run)$/.test(goal)))
    return goals.some((goal) => /run$/i.test(goal)) ? "serve" : "deploy";
  if (
    !skipped &&
    goals.some((goal) =>
      /(?:^|:)(?:test|check|verify|surefire:test|integrationTest|connectedAndroidTest|\w*test\w*)$/i.test(goal),
    )
  )
    return "tests";
  if (goals.some((goal) => /lint|checkstyle|spotless|detekt|pmd|spotbugs/i.test(goal))) return "lint";
  return "build";
}

/** Which packages of a repository a packager is to work in: these options stand before its command, with a value. */
const inPackage = /^(?:--filter|-F|--workspace|-w|-C|--dir|--prefix|--cwd|--scope)$/;

function task({ name, args, text, ...rest }: Program): ActKind {
  const words = operands(args.filter((arg, i) => !inPackage.test(arg) && !inPackage.test(args[i - 1] ?? "")));
  const [first = ""] = words;
  if (name === "npm" || name === "pnpm" || name === "yarn" || name === "bun" || name === "deno") {
    if (/^(?:run|run-script|task)$/.test(first)) return kindOfTaskName(words[1] ?? "") ?? "program";
    if (/^(?:test|t|tst)$/.test(first)) return "tests";
    if (first === "start") return "serve";
    const known = bySubcommand[name];
    if (known && Object.hasOwn(known, first) && first !== "") return known[first];
    if (name === "yarn" && first === "workspace") return kindOfTaskName(words[2] ?? "") ?? "program";
    if (first !== "" && name !== "npm")
      return (
        kindOfProgramName(first, { name, args, text, ...rest }) ?? kindOfTaskName(first) ?? known?.[""] ?? "program"
      );
    return known?.[""] ?? "program";
  }
  if (first === "") return name === "make" || name === "gmake" ? "build" : "program";
  for (const word of words) {
    const found = kindOfTaskName(word);
    if (found) return found;
  }
  const known = Object.hasOwn(bySubcommand, name) ? bySubcommand[name] : undefined;
  return known?.[first] ?? "program";
}

/** `pnpm vitest`, `yarn tsc`: a program of the project without a word before it. */
function kindOfProgramName(word: string, program: Program): ActKind | null {
  if (!Object.hasOwn(plain, word) && !Object.hasOwn(bySubcommand, word)) return null;
  const at = program.args.indexOf(word);
  return kindOfProgram({ ...program, name: word, args: program.args.slice(at + 1) });
}

function refined(kind: ActKind, program: Program): ActKind {
  const { name, args, outputTo } = program;
  if (
    kind === "install" &&
    operands(args).some((word) => /^(?:list|show|freeze|search|info|outdated|check|policy)$/.test(word))
  )
    return "list";
  if (kind === "read" && outputTo.some((file) => file !== "/dev/null" && !file.startsWith("&"))) return "write";
  if (kind === "search" && name === "find") {
    if (args.includes("-delete")) return "delete";
    const at = args.findIndex((arg) => /^-exec(?:dir)?$/.test(arg));
    return at < 0 || args[at + 1] === undefined
      ? kind
      : kindOfProgram({ ...program, name: args[at + 1].replace(/^.*\//, "").toLowerCase(), args: args.slice(at + 2) });
  }
  if (
    kind === "deploy" &&
    operands(args).some((word) =>
      /^(?:list|ls|logs|status|inspect|whoami|env|login|--version|synth|diff|validate)$/.test(word),
    )
  )
    return "lookup";
  if (
    kind === "migrate" &&
    operands(args).some((word) =>
      /^(?:history|current|heads|status|show|info|revision|generate|make|new|create)$/.test(word),
    )
  )
    return operands(args).some((word) => /^(?:revision|generate|make|new|create)$/.test(word)) ? "write" : "lookup";
  if (kind === "build" && name === "cmake" && !args.includes("--build")) return "program";
  return kind;
}
