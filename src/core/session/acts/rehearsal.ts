import type { Program } from "../shell.js";
import type { Fields } from "./input.js";

/** Flags that mean the same to whatever program has them. */
const anyFlag =
  /(?:^|\s)(?:--dry-?run(?:=(?!false|none)\S+)?|--dryrun|--what-?if|--noop|--simulate|--no-execute|--plan-only|--preview-only|--diff-only|--check-only|--validate-only|--just-print|-DdryRun(?:=true)?|-WhatIf)(?:\s|$)/i;

/** How a program is told to go through the motions alone: by flags of its own, by a short one, or by a subcommand. */
interface Rehearsing {
  readonly name: RegExp;
  /** Only with one of these among its words. */
  readonly with?: RegExp;
  readonly flag?: RegExp;
  /** A letter that may stand among others, `-avzn`. */
  readonly letter?: string;
  readonly subcommand?: RegExp;
}

const own: readonly Rehearsing[] = [
  { name: /^(?:terraform|tofu|terragrunt)$/, subcommand: /^plan$/ },
  { name: /^pulumi$/, subcommand: /^(?:preview|pre)$/ },
  { name: /^az$/, subcommand: /^what-if$/ },
  { name: /^(?:ansible|ansible-playbook|ansible-pull)$/, flag: /^(?:--check|-C|-CD|-DC)$/ },
  { name: /^salt(?:-call|-ssh)?$/, flag: /^test=true$/i },
  { name: /^(?:rsync|rclone|restic|borg|make|gmake|mmv|rename)$/, letter: "n" },
  { name: /^git$/, with: /^(?:clean|push|add|rm|mv)$/, letter: "n" },
  { name: /^(?:apt|apt-get|aptitude)$/, letter: "s" },
  { name: /^(?:dnf|yum)$/, flag: /^--assumeno$/ },
  { name: /^logrotate$/, letter: "d" },
  { name: /^(?:python[\d.]*|manage\.py|django-admin)$/, with: /^migrate$/, flag: /^--plan$/ },
  { name: /^(?:alembic|flask)$/, with: /^(?:upgrade|downgrade)$/, flag: /^--sql$/ },
  { name: /^(?:php|artisan|bin\/console)$/, with: /^(?:migrate|doctrine:migrations:migrate)$/, flag: /^--pretend$/ },
  { name: /^liquibase$/, subcommand: /^update-?sql$/i },
  { name: /^nixos-rebuild$/, subcommand: /^dry-(?:build|activate)$/ },
];

/** The program was started so that nothing comes of it: a plan, a preview, a dry run. */
export function isRehearsal({ name, args, text }: Pick<Program, "name" | "args" | "text">): boolean {
  if (anyFlag.test(text)) return true;
  return own.some(
    (one) =>
      one.name.test(name) &&
      (one.with === undefined || args.some((arg) => one.with?.test(arg))) &&
      (args.some((arg) => one.flag?.test(arg)) ||
        (one.letter !== undefined && args.some((arg) => hasLetter(arg, one.letter ?? ""))) ||
        one.subcommand?.test(args.find((arg) => !arg.startsWith("-")) ?? "") === true),
  );
}

const hasLetter = (arg: string, letter: string): boolean => /^-[a-zA-Z]{1,10}$/.test(arg) && arg.includes(letter);

const fieldsOn =
  /^(?:dry_?run|preview|simulat(?:e|ion)|test_?mode|check_?mode|validate_?only|plan_?only|what_?if|no_?op)$/i;
const fieldsOff = /^(?:execute|apply)$/i;

/** A tool's own argument says so. */
export const isRehearsedBy = (fields: Fields): boolean =>
  Object.entries(fields).some(
    ([key, value]) =>
      (fieldsOn.test(key) && (value === true || value === "true")) ||
      (fieldsOff.test(key) && (value === false || value === "false")),
  );
