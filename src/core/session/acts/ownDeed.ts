/** Verbs by which a call is to bring about what the field says, where they are others than the field's own. */
const verbs: Readonly<Record<string, string>> = {
  delivered: "deliver|send|notif|messag|mail|sms|push|post|dispatch|webhook",
  sent: "send|mail|notif|messag|sms|invit|forward|share|post|reply|remind",
  accepted: "accept|submit|send|offer|respond|rsvp|sign|propos|enter",
  created: "creat|add|new|insert|open|make|post|put|regist|book",
  updated: "updat|edit|modif|set|chang|patch|renam|mov",
  deleted: "delet|remov|drop|purg|clear|eras|destroy",
  saved: "sav|creat|updat|set|writ|add|stor|put|edit",
  booked: "book|reserv|schedul|creat|appoint",
  cancelled: "cancel|void|terminat|stop|unsub|end",
  canceled: "cancel|void|terminat|stop|unsub|end",
  confirmed: "confirm|book|reserv|approv|verif",
  completed: "complet|finish|clos|done|mark|run|exec|transfer|pay|process",
  deployed: "deploy|releas|promot|publish|roll|ship",
  processed: "process|pay|charg|refund|submit|run|exec",
  written: "writ|sav|append|put|export|creat",
  applied: "appl|set|updat|waiv|coupon|promo|discount|config|patch|migrat|chang|run|exec",
  removed: "remov|delet|drop|detach|unassign",
  transferred: "transfer|mov|send",
  scheduled: "schedul|plan|book|meeting|event|defer",
  submitted: "submit|send|fil|appl",
  shared: "shar|invit|grant|permi|access",
  granted: "grant|permi|access|shar|assign",
  published: "publish|releas|deploy",
};

/** A record tells by the same words how it stands: a new task answers "completed: false", and an order "delivered: false". */
export function isOwnDeed(field: string, called: string): boolean {
  const name = field.toLowerCase();
  if (called === "") return true;
  // Words of the call begin so: there is an "end" in "calendar".
  const own = new RegExp(`(?:^|[^a-z])(?:${verbs[name] ?? name.replace(/e?d$/, "").slice(0, 6)})`);
  return (
    own.test(called) &&
    !/(?:^|[_.\s-])(?:get|list|check|read|fetch|find|search|show|lookup|describe|query|view)(?:$|[_.\s-])/.test(called)
  );
}
