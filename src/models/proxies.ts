import { BlockList, isIP } from "node:net";
import { CodedError, DownloadError } from "../core/errors.js";

// The libraries for this read the environment alone, have a proxy named without a scheme speak whatever its target speaks,
// and cannot say which variable is at fault.

/** What a person set outside the environment, which it comes before. */
export interface ProxySettings {
  /** The proxy for every request but those to this machine; the environment decides when absent. `name` is the setting's. */
  readonly address?: { readonly value: string; readonly name: string };
  /** Hosts that are reached without a proxy; NO_PROXY says which when absent or empty. */
  readonly noProxy?: readonly string[];
  /** Sent to proxies as Proxy-Authorization, in place of a name and password in their address. */
  readonly authorization?: string;
  /** False takes any certificate, of a proxy or behind it. */
  readonly strictTls?: boolean;
}

export interface ChosenProxy {
  /** http or https, without name and password. */
  readonly uri: string;
  /** Value of Proxy-Authorization. */
  readonly authorization?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** By the protocol of what is asked for; the first that is set counts. */
const variables: Readonly<Record<string, readonly string[]>> = {
  "https:": ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"],
  "http:": ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"],
};

/**
 * The proxy for a request, or undefined when it goes straight to its target. Throws a CodedError "usage" for an address that
 * is none, and "download" for a kind of proxy that cannot be spoken to; both name the setting or variable.
 */
export function proxyFor(
  target: URL,
  settings: ProxySettings = {},
  environment: Environment = process.env,
): ChosenProxy | undefined {
  const exempt = settings.noProxy?.length ? settings.noProxy : noProxyOf(environment);
  if (isExempt(target, exempt)) return undefined;
  if (settings.address && isThisMachine(target.hostname)) return undefined;
  const address = settings.address ?? addressIn(environment, target.protocol);
  if (address === undefined) return undefined;
  const proxy = read(address.value, address.name);
  return settings.authorization ? { ...proxy, authorization: settings.authorization } : proxy;
}

/** What makes a program that only reads the environment follow the settings. */
export function proxyEnvironment({ address, noProxy }: ProxySettings = {}): Environment {
  const both = (name: string, value: string) => ({ [name]: value, [name.toLowerCase()]: value });
  return {
    ...(address && { ...both("HTTPS_PROXY", address.value), ...both("HTTP_PROXY", address.value) }),
    ...(noProxy?.length && both("NO_PROXY", noProxy.join(","))),
  };
}

function addressIn(environment: Environment, protocol: string): ProxySettings["address"] {
  for (const name of variables[protocol] ?? []) {
    const value = environment[name]?.trim();
    if (value) return { value, name };
  }
  return undefined;
}

function noProxyOf(environment: Environment): string[] {
  return (environment.no_proxy || environment.NO_PROXY || "").split(/[,\s]/);
}

/** What is written may hold a password, so it is never repeated. */
function read(written: string, name: string): ChosenProxy {
  // Windows' `set` keeps quotation marks.
  const value = written.trim().replace(/^(["'])(.*)\1$/u, "$2");
  const address = value.includes("://") ? value : `http://${value.replace(/^\/\//u, "")}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  // An @ behind the host is that of a password with an unescaped character in it.
  if (!url?.hostname || /[@#?]/u.test(url.pathname + url.search + url.hash))
    throw new CodedError(
      "usage",
      `${name} is not the address of a proxy. It has the form http://host:port; special characters in a name or password are written as %40 for @, and so on.`,
    );
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    const kind = url.protocol.startsWith("socks") ? "a SOCKS proxy" : `a proxy of the kind ${url.protocol}//`;
    throw new DownloadError(
      `${name} names ${kind}, which is not supported. Name an HTTP proxy instead: http://host:port.`,
    );
  }
  const uri = `${url.protocol}//${url.host}`;
  if (url.username === "") return { uri };
  try {
    const [user, password] = [url.username, url.password].map(decodeURIComponent);
    return { uri, authorization: `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}` };
  } catch (cause) {
    throw new CodedError("usage", `${name} has a name or password with a % that does not begin a code such as %40.`, {
      cause,
    });
  }
}

function isThisMachine(hostname: string): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\]|\[::ffff:7f00:1\])$/u.test(hostname);
}

const defaultPorts: Readonly<Record<string, string>> = { "https:": "443", "http:": "80" };

/** As curl, Python and VS Code read such lists: a name covers what is below it, ranges of addresses are /n. */
function isExempt({ protocol, hostname, port }: URL, list: readonly string[]): boolean {
  const host = hostname.replace(/^\[|\]$/gu, "").replace(/\.$/u, "");
  return list.some((written) => {
    const entry = written.trim().toLowerCase();
    if (entry === "" || entry === "*") return entry === "*";
    if (entry.includes("/")) return isWithin(host, entry);
    // An address of IPv6 without brackets has colons and no port.
    const [, ofHost, ofPort] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/u.exec(entry) ?? [entry, entry];
    if (ofPort !== undefined && ofPort !== (port || defaultPorts[protocol])) return false;
    const name = ofHost.replace(/^\[|\]$|\.$|^\*?\./gu, "");
    return host === name || (isIP(host) === 0 && name !== "" && host.endsWith(`.${name}`));
  });
}

function isWithin(host: string, range: string): boolean {
  const [network, bits] = range.replace(/[[\]]/gu, "").split("/");
  const [family, own] = [isIP(network), isIP(host)];
  if (family === 0 || family !== own || !/^\d{1,3}$/u.test(bits) || Number(bits) > (family === 4 ? 32 : 128))
    return false;
  const list = new BlockList();
  list.addSubnet(network, Number(bits), family === 4 ? "ipv4" : "ipv6");
  return list.check(host, family === 4 ? "ipv4" : "ipv6");
}
