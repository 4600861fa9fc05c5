import { expect, test } from "vitest";
import { proxySettings } from "../../../../src/extension/models/proxySettings.js";

const address = { value: "http://proxy.example:8080", name: "The setting http.proxy" };

test.each([
  ["nothing is set", {}, {}],
  [
    "what VS Code has by itself",
    { proxy: "", proxyStrictSSL: true, proxySupport: "override", proxyAuthorization: null, noProxy: [] },
    {},
  ],
  ["a proxy", { proxy: address.value }, { address }],
  ["a proxy that signs connections", { proxy: address.value, proxyStrictSSL: false }, { address, strictTls: false }],
  ["hosts without one", { proxy: address.value, noProxy: ["a.example"] }, { address, noProxy: ["a.example"] }],
  ["an authorization", { proxy: address.value, proxyAuthorization: "Basic x" }, { address, authorization: "Basic x" }],
  [
    "VS Code's proxies turned off for extensions",
    { proxy: address.value, proxySupport: "off", proxyStrictSSL: false },
    {},
  ],
  ["values of other kinds", { proxy: 7, noProxy: ["a", 1], proxyStrictSSL: "no" }, { noProxy: ["a"] }],
])("VS Code's settings as data: %s", (_, http: Record<string, unknown>, settings) => {
  expect(proxySettings((name) => http[name])).toEqual(settings);
});
