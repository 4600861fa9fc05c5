import type { ProxySettings } from "../../models/proxies.js";

/**
 * VS Code's own proxy settings, as data. `read` gives the value of a setting below `http`. Where a person turned VS Code's
 * proxies off for extensions, they say nothing, and the environment decides.
 */
export function proxySettings(read: (name: string) => unknown): ProxySettings {
  if (read("proxySupport") === "off") return {};
  const [proxy, authorization, noProxy] = [read("proxy"), read("proxyAuthorization"), read("noProxy")];
  const hosts = Array.isArray(noProxy) ? noProxy.filter((host) => typeof host === "string") : [];
  return {
    ...(isText(proxy) && { address: { value: proxy, name: "The setting http.proxy" } }),
    ...(isText(authorization) && { authorization }),
    ...(hosts.length > 0 && { noProxy: hosts }),
    ...(read("proxyStrictSSL") === false && { strictTls: false }),
  };
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}
