import { Agent, type Dispatcher, interceptors, ProxyAgent } from "undici";
import { type ChosenProxy, type ProxySettings, proxyFor } from "./proxies.js";

export interface ConnectionTiming {
  /** How long a connection may take to come about, before the hub counts as out of reach. */
  readonly connectMilliseconds: number;
  /** How long the server may be silent, before the connection counts as dropped. */
  readonly silenceMilliseconds: number;
}

const defaultConnectionTiming: ConnectionTiming = { connectMilliseconds: 4_000, silenceMilliseconds: 20_000 };

export interface HubConnection {
  readonly dispatcher: Dispatcher;
  close(): Promise<void>;
}

/**
 * Connections that go through the proxy of the settings or the environment and follow redirects.
 * The proxy is chosen afresh after each redirect, since hubs redirect to other hosts. undici 6 has an agent of its own for
 * the proxy variables, which prints a warning that it is experimental; this is the same out of its stable parts.
 */
export function openHubConnection(
  timing: ConnectionTiming = defaultConnectionTiming,
  settings: ProxySettings = {},
): HubConnection {
  const connect = {
    timeout: timing.connectMilliseconds,
    ...(settings.strictTls === false && { rejectUnauthorized: false }),
  };
  const patience = { headersTimeout: timing.silenceMilliseconds, bodyTimeout: timing.silenceMilliseconds };
  const direct = new Agent({ ...patience, connect });
  const agents = new Map<string, ProxyAgent>();

  function agentFor({ uri, authorization }: ChosenProxy): ProxyAgent {
    const key = JSON.stringify([uri, authorization]);
    const known = agents.get(key);
    if (known) return known;
    const token = authorization === undefined ? {} : { token: authorization };
    const made = new ProxyAgent({ ...patience, ...token, uri, proxyTls: connect, requestTls: connect });
    agents.set(key, made);
    return made;
  }

  const throughProxy: Dispatcher.DispatcherComposeInterceptor = (dispatch) => (options, handler) => {
    const proxy = proxyFor(new URL(String(options.origin)), settings);
    return proxy ? agentFor(proxy).dispatch(options, handler) : dispatch(options, handler);
  };

  return {
    dispatcher: direct.compose(throughProxy, interceptors.redirect({ maxRedirections: 5 })),
    async close() {
      await Promise.all([direct, ...agents.values()].map((agent) => agent.destroy()));
    },
  };
}
