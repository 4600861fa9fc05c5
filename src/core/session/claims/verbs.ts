import type { ClaimKind, Subject } from "./claim.js";

/** A verb of doing in the past: its base form, and what its claim is. */
export interface DoingVerb {
  readonly base: string;
  readonly kind: ClaimKind;
  /** The subject where the verb alone tells it. */
  readonly subject?: Subject;
}

const lists: readonly (readonly [ClaimKind, string, Subject?])[] = [
  [
    "created",
    "create:created add:added write:wrote,written generate:generated implement:implemented introduce:introduced scaffold:scaffolded save:saved export:exported insert:inserted draft:drafted produce:produced set-up:set up,setup build:built define:defined include:included append:appended upload:uploaded import:imported register:registered initialize:initialized,initialised provision:provisioned configure:configured compile:compiled open:opened store:stored record:recorded log:logged document:documented make:made prepare:prepared seed:seeded populate:populated backup:backed up clone:cloned duplicate:duplicated download:downloaded render:rendered assemble:assembled compose:composed enroll:enrolled subscribe:subscribed",
  ],
  [
    "created",
    "book:booked schedule:scheduled reserve:reserved order:ordered place:placed submit:submitted purchase:purchased buy:bought file:filed enter:entered assign:assigned",
    "record",
  ],
  [
    "changed",
    "update:updated modify:modified change:changed edit:edited refactor:refactored rename:renamed replace:replaced move:moved rewrite:rewrote,rewritten convert:converted adjust:adjusted bump:bumped upgrade:upgraded downgrade:downgraded improve:improved optimize:optimized,optimised switch:switched enable:enabled disable:disabled set:set extend:extended extract:extracted split:split merge:merged port:ported simplify:simplified restructure:restructured reorganize:reorganized format:formatted reformat:reformatted apply:applied increase:increased decrease:decreased reduce:reduced restore:restored revert:reverted roll-back:rolled back translate:translated consolidate:consolidated wrap:wrapped wire:wired hook:hooked swap:swapped standardize:standardized align:aligned tweak:tweaked clean-up:cleaned up,cleaned tidy:tidied sort:sorted patch:patched polish:polished integrate:integrated link:linked connect:connected expose:exposed guard:guarded annotate:annotated pin:pinned inline:inlined flatten:flattened normalize:normalized,normalised customize:customized expand:expanded shorten:shortened strengthen:strengthened harden:hardened relocate:relocated turn-on:turned on,switched on turn-off:turned off,switched off sync:synced synchronise:synchronized inject:injected",
  ],
  [
    "changed",
    "refund:refunded charge:charged pay:paid transfer:transferred process:processed issue:issued credit:credited approve:approved close:closed complete:completed mark:marked action:actioned escalate:escalated reschedule:rescheduled renew:renewed activate:activated deactivate:deactivated reset:reset tag:tagged label:labeled,labelled lock:locked unlock:unlocked grant:granted return:returned exchange:exchanged restart:restarted rotate:rotated scale:scaled finalize:finalized,finalised reassign:reassigned waive:waived flag:flagged redeem:redeemed accept:accepted reject:rejected amend:amended freeze:froze,frozen block:blocked unblock:unblocked suspend:suspended pause:paused resume:resumed hold:held dispatch:dispatched top-up:topped up withdraw:withdrew,withdrawn refuel:refueled,refuelled unfreeze:unfroze,unfrozen",
    "record",
  ],
  [
    "deleted",
    "delete:deleted remove:removed drop:dropped clear:cleared purge:purged cancel:cancelled,canceled archive:archived revoke:revoked uninstall:uninstalled strip:stripped erase:erased wipe:wiped prune:pruned unsubscribe:unsubscribed terminate:terminated discard:discarded destroy:destroyed deprecate:deprecated",
  ],
  [
    "deployed",
    "deploy:deployed,redeployed release:released publish:published roll-out:rolled out ship:shipped promote:promoted launch:launched",
    "deployment",
  ],
  ["deployed", "migrate:migrated", "migration"],
  [
    "sent",
    "send:sent,resent email:emailed,e-mailed notify:notified post:posted message:messaged reply:replied share:shared forward:forwarded text:texted invite:invited remind:reminded alert:alerted contact:contacted tweet:tweeted broadcast:broadcast inform:informed respond:responded",
    "message",
  ],
  ["ran", "commit:committed", "commit"],
  ["ran", "push:pushed,force-pushed", "push"],
  ["ran", "install:installed,reinstalled", "install"],
  [
    "fixed",
    "fix:fixed resolve:resolved solve:solved address:addressed correct:corrected repair:repaired eliminate:eliminated squash:squashed remedy:remedied rectify:rectified",
    "bug",
  ],
  [
    "ran",
    "run:ran,re-ran,reran,run execute:executed,re-executed invoke:invoked start:started trigger:triggered benchmark:benchmarked profile:profiled",
  ],
  [
    "checked",
    "verify:verified confirm:confirmed validate:validated test:tested,retested,smoke-tested double-check:double-checked,double checked check:checked ensure:ensured,made sure cross-check:cross-checked,cross-referenced audit:audited review:reviewed inspect:inspected examine:examined read:read look-at:looked at,looked through,looked into,looked over go-through:went through,gone through analyze:analyzed,analysed scan:scanned search:searched,grepped,searched for study:studied browse:browsed explore:explored investigate:investigated compare:compared measure:measured count:counted query:queried fetch:fetched,retrieved,pulled consult:consulted trace:traced diff:diffed monitor:monitored reproduce:reproduced observe:observed visit:visited walk-through:walked through evaluate:evaluated assess:assessed simulate:simulated debug:debugged sample:sampled listen:listened view:viewed navigate:navigated",
  ],
];

/** Past form → verb. Forms of two words are found before their first word alone. */
export const doingVerbs: ReadonlyMap<string, DoingVerb> = new Map(
  lists.flatMap(([kind, entries, subject]) =>
    [...entries.matchAll(/([\w-]+):((?:[\w-]+(?: [a-z]+(?![\w-]*:))?,?)+)/g)].flatMap(([, base, forms]) =>
      forms.split(",").map((form) => [form.trim(), { base, kind, ...(subject ? { subject } : {}) }] as const),
    ),
  ),
);

export const doingForms = [...doingVerbs.keys()].sort((a, b) => b.length - a.length);

/** Of the checking verbs: those that only look, and those that say that it holds. */
/** That something is so, by the agent's own check. */
export const verifies = /^(?:verify|confirm|validate)$/;

export const lookingVerbs: ReadonlySet<string> = new Set(
  "review inspect examine read look-at go-through analyze scan search study browse explore investigate compare query fetch consult trace diff view visit walk-through audit sample count listen debug observe".split(
    " ",
  ),
);
