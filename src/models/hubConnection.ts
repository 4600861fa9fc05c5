import { getProxyForUrl } from "proxy-from-env";
import { Agent, type Dispatcher, interceptors, ProxyAgent } from "undici";

export interface ConnectionTiming {
  /** How long a connection may take to come about, before the hub counts as out of reach. */
  readonly connectMilliseconds: number;
  /** How long the server may be silent, before the connection counts as dropped. */
  readonly silenceMilliseconds: number;
}

export const defaultConnectionTiming: ConnectionTiming = { connectMilliseconds: 4_000, silenceMilliseconds: 20_000 };

export interface HubConnection {
  readonly dispatcher: Dispatcher;
  close(): Promise<void>;
}

/**
 * Connections that honour HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY and follow redirects.
 * The proxy is chosen afresh after each redirect, since hubs redirect to other hosts. undici 6 has an agent of its own for
 * the proxy variables, which prints a warning that it is experimental; this is the same out of its stable parts.
 */
export function openHubConnection(timing: ConnectionTiming = defaultConnectionTiming): HubConnection {
  const connect = { timeout: timing.connectMilliseconds };
  const patience = { headersTimeout: timing.silenceMilliseconds, bodyTimeout: timing.silenceMilliseconds };
  const direct = new Agent({ ...patience, connect });
  const proxies = new Map<string, ProxyAgent>();

  function proxyAgent(uri: string): ProxyAgent {
    const known = proxies.get(uri);
    if (known) return known;
    const made = new ProxyAgent({ ...patience, uri, proxyTls: connect, requestTls: connect });
    proxies.set(uri, made);
    return made;
  }

  const throughProxy: Dispatcher.DispatcherComposeInterceptor = (dispatch) => (options, handler) => {
    const proxy = getProxyForUrl(String(options.origin));
    return proxy ? proxyAgent(proxy).dispatch(options, handler) : dispatch(options, handler);
  };

  return {
    dispatcher: direct.compose(throughProxy, interceptors.redirect({ maxRedirections: 5 })),
    async close() {
      await Promise.all([direct, ...proxies.values()].map((agent) => agent.destroy()));
    },
  };
}
