import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ModelOptions } from "../../../src/models/localModel.js";
import { proxyEnvironment, proxyFor, type ProxySettings } from "../../../src/models/proxies.js";
import { pullModel } from "../../../src/models/pullModel.js";
import { startModelServer, startTunnelProxy } from "./modelServer.js";
import { entryFor, modelBytes, temporaryFolder } from "./smallModels.js";

const hub = new URL("https://hub.example/file");
const setting = (value: string): ProxySettings => ({ address: { value, name: "The setting http.proxy" } });

describe("the environment", () => {
  test.each([
    ["an address", "http://proxy.example:8080", "http://proxy.example:8080"],
    ["no scheme", "proxy.example:8080", "http://proxy.example:8080"],
    ["no scheme and no port", "proxy.example", "http://proxy.example"],
    ["two slashes for a scheme", "//proxy.example:8080", "http://proxy.example:8080"],
    ["a path", "http://proxy.example:8080/", "http://proxy.example:8080"],
    ["a proxy behind TLS", "https://proxy.example:8443", "https://proxy.example:8443"],
    ["quotation marks, as `set` on Windows keeps them", '"http://proxy.example:8080"', "http://proxy.example:8080"],
    ["spaces around it", " http://proxy.example:8080 ", "http://proxy.example:8080"],
    ["capitals", "HTTP://Proxy.Example:8080", "http://proxy.example:8080"],
    ["an address of IPv6", "[fd00::1]:3128", "http://[fd00::1]:3128"],
    ["this machine", "localhost:3128", "http://localhost:3128"],
  ])("names a proxy with %s", (_, HTTPS_PROXY, uri) => {
    expect(proxyFor(hub, {}, { HTTPS_PROXY })).toEqual({ uri });
  });

  test.each([
    ["the lower case first", { https_proxy: "a.example", HTTPS_PROXY: "b.example" }, "http://a.example"],
    ["that of all protocols last", { all_proxy: "a.example", HTTPS_PROXY: "b.example" }, "http://b.example"],
    ["that of all protocols alone", { ALL_PROXY: "a.example" }, "http://a.example"],
    ["an empty one as none", { https_proxy: " ", HTTPS_PROXY: "b.example" }, "http://b.example"],
    ["only that of the protocol asked for", { HTTP_PROXY: "a.example" }, undefined],
    ["none", {}, undefined],
  ])("is read with %s", (_, environment, uri) => {
    expect(proxyFor(hub, {}, environment)?.uri).toBe(uri);
  });

  test.each([
    ["http://user:p%40ss@proxy.example", "user:p@ss"],
    ["user:pass@proxy.example:8080", "user:pass"],
    ["http://user@proxy.example", "user:"],
  ])("gives a name and password as in %s", (HTTPS_PROXY, said) => {
    const authorization = proxyFor(hub, {}, { HTTPS_PROXY })?.authorization ?? "";
    expect(Buffer.from(authorization.replace("Basic ", ""), "base64").toString()).toBe(said);
  });
});

describe("NO_PROXY", () => {
  test.each([
    ["*", "https://hub.example", true],
    ["hub.example", "https://hub.example", true],
    ["HUB.example ", "https://hub.example", true],
    ["other.example, hub.example", "https://hub.example", true],
    ["other.example hub.example", "https://hub.example", true],
    [".example", "https://hub.example", true],
    ["*.example", "https://hub.example", true],
    ["example", "https://hub.example", true],
    ["ub.example", "https://hub.example", false],
    ["*.hub.example", "https://hub.example.org", false],
    ["hub.example:443", "https://hub.example", true],
    ["hub.example:8443", "https://hub.example", false],
    ["hub.example:8443", "https://hub.example:8443", true],
    ["hub.example:80", "https://hub.example", false],
    ["10.0.0.0/8", "https://10.1.2.3", true],
    ["10.0.0.0/8", "https://11.1.2.3", false],
    ["10.0.0.0/99", "https://10.1.2.3", false],
    ["0.0.1", "https://10.0.0.1", false],
    ["fd00::/8", "https://[fd00::1]", true],
    ["fd00::1", "https://[fd00::1]:8443", true],
    ["[fd00::1]:8443", "https://[fd00::1]:8443", true],
    ["[fd00::1]:1", "https://[fd00::1]:8443", false],
    [" , ,", "https://hub.example", false],
    ["", "https://hub.example", false],
  ])("%j and %s: straight to it is %s", (list, target, straight) => {
    for (const name of ["no_proxy", "NO_PROXY"])
      expect(proxyFor(new URL(target), {}, { HTTPS_PROXY: "p.example", [name]: list }) === undefined).toBe(straight);
  });

  test("whatever is in it, it is read", () => {
    const text = fc.string({ unit: fc.constantFrom(..."ab.*:[]/,0123456789 é%") });
    fc.assert(
      fc.property(text, (NO_PROXY) => {
        const proxy = proxyFor(hub, {}, { HTTPS_PROXY: "p.example", NO_PROXY });
        expect([undefined, "http://p.example"]).toContain(proxy?.uri);
      }),
    );
  });
});

describe("settings", () => {
  const environment = { HTTPS_PROXY: "http://environment.example", NO_PROXY: "exempt.example" };

  test.each([
    ["come before the environment", setting("http://setting.example"), hub, "http://setting.example"],
    ["hold for http too", setting("http://setting.example"), new URL("http://hub.example"), "http://setting.example"],
    ["leave it to the environment when there are none", {}, hub, "http://environment.example"],
    ["leave NO_PROXY in force", setting("http://setting.example"), new URL("https://exempt.example"), undefined],
    ["may exempt hosts", { ...setting("http://setting.example"), noProxy: ["hub.example"] }, hub, undefined],
    [
      "then put NO_PROXY out of force",
      { noProxy: ["x.example"] },
      new URL("https://exempt.example"),
      "http://environment.example",
    ],
    [
      "never send this machine's own through a proxy",
      setting("http://setting.example"),
      new URL("http://localhost:1"),
      undefined,
    ],
  ])("%s", (_, settings, target, uri) => {
    expect(proxyFor(target, settings, environment)?.uri).toBe(uri);
  });

  test("give their own authorization", () => {
    const settings = { ...setting("http://a:b@setting.example"), authorization: "Bearer x" };
    expect(proxyFor(hub, settings, {})).toEqual({ uri: "http://setting.example", authorization: "Bearer x" });
  });

  test("reach programs that read the environment", () => {
    const given = proxyEnvironment({ ...setting("http://setting.example"), noProxy: ["a", "b"] });
    expect(given).toMatchObject({
      HTTPS_PROXY: "http://setting.example",
      https_proxy: "http://setting.example",
      no_proxy: "a,b",
    });
    expect(proxyEnvironment()).toEqual({});
  });
});

describe("what is no usable proxy is refused by the name of what says so, and no password is repeated", () => {
  test.each([
    ["http://", "usage", /is not the address of a proxy/],
    ["http://proxy.example:99999", "usage", /is not the address/],
    ["http://user:p#ss@proxy.example", "usage", /special characters/],
    ["http://user:12#ss@proxy.example", "usage", /special characters/],
    ["http://user:12/ss@proxy.example", "usage", /special characters/],
    ["two words", "usage", /is not the address/],
    ["::1", "usage", /is not the address/],
    ["http://user:50%secret@proxy.example", "usage", /has a %/],
    [
      "socks5://user:secret@proxy.example:1080",
      "download",
      /a SOCKS proxy, which is not supported.*http:\/\/host:port/,
    ],
    ["socks://proxy.example:1080", "download", /a SOCKS proxy/],
    ["socks4a://proxy.example:1080", "download", /a SOCKS proxy/],
    ["socks5h://proxy.example:1080", "download", /a SOCKS proxy/],
    ["ftp://proxy.example", "download", /of the kind ftp:/],
    ["pac+https://proxy.example/pac", "download", /of the kind pac\+https:/],
  ])("%s", (value, code, message) => {
    const refused = (named: RegExp, settings: ProxySettings, environment: Record<string, string>) => {
      const error = catching(() => proxyFor(hub, settings, environment));
      expect(error).toMatchObject({ code, message });
      expect(error?.message).toMatch(named);
      expect(error?.message).not.toMatch(/secret|#ss|\/ss/);
    };
    refused(/\bHTTPS_PROXY\b/, {}, { HTTPS_PROXY: value });
    refused(/\ball_proxy\b/, {}, { all_proxy: value });
    refused(/^The setting http\.proxy\b/, setting(value), { HTTPS_PROXY: "http://proxy.example" });
  });

  test("a proxy that is not to be used is not looked at", () => {
    expect(proxyFor(hub, {}, { HTTPS_PROXY: "socks5://x", NO_PROXY: "hub.example" })).toBeUndefined();
  });
});

function catching(work: () => unknown): Error | undefined {
  try {
    work();
  } catch (error) {
    return error as Error;
  }
  return undefined;
}

describe("downloads", () => {
  const content = modelBytes(50_000);
  let cacheRoot: string;
  const closing: (() => Promise<void>)[] = [];
  const pull = (changes: Partial<ModelOptions>) =>
    pullModel("small", { cacheRoot, catalogue: [entryFor(content)], backoffMilliseconds: 1, ...changes });
  const started = async <T extends { close(): Promise<void> }>(starting: Promise<T>) => {
    const server = await starting;
    closing.push(() => server.close());
    return server;
  };
  beforeEach(async () => {
    cacheRoot = await temporaryFolder();
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    for (const close of closing.splice(0)) await close();
  });

  test("go through the proxy of the settings, with what it wants to know, whatever the environment names", async () => {
    const server = await started(startModelServer(content));
    const proxy = await started(startTunnelProxy(server.url));
    vi.stubEnv("HTTP_PROXY", "http://127.0.0.1:1");
    const authorization = "Basic dTpw";
    await pull({ mirror: "http://hub.example", proxy: { ...setting(proxy.url), authorization } });
    expect([proxy.tunnels, proxy.authorizations]).toEqual([["hub.example:80"], [authorization]]);
  });

  test("speak plain HTTP to a proxy without a scheme, though the target is behind TLS", async () => {
    const server = await started(startModelServer(content, undefined, true));
    const proxy = await started(startTunnelProxy(server.url));
    vi.stubEnv("HTTPS_PROXY", proxy.url.replace("http://", ""));
    await pull({ mirror: "https://hub.example", proxy: { strictTls: false } });
    expect(proxy.tunnels).toEqual(["hub.example:443"]);
  });

  test("take a certificate that nobody vouches for only where that was asked for", async () => {
    const server = await started(startModelServer(content, undefined, true));
    await expect(pull({ mirror: server.url })).rejects.toMatchObject({
      code: "download",
      message: expect.stringMatching(/certificate/),
    });
    expect(server.requests).toHaveLength(0);
    await pull({ mirror: server.url, proxy: { strictTls: false } });
    expect(server.requests).toHaveLength(1);
  });

  test.each([
    ["http://", "usage", "HTTPS_PROXY is not the address of a proxy"],
    ["socks5://127.0.0.1:1080", "download", "HTTPS_PROXY names a SOCKS proxy, which is not supported"],
  ])("say at once that %s will not do", async (value, code, message) => {
    vi.stubEnv("HTTPS_PROXY", value);
    const seen: string[] = [];
    const error = await pull({
      mirror: "https://hub.example",
      backoffMilliseconds: 60_000,
      onProgress: ({ note }) => note && seen.push(note.code),
    }).catch((refused: Error) => refused);
    expect(error).toMatchObject({ code, message: expect.stringContaining(message) });
    expect(seen.join(" ")).not.toContain("interrupted");
  });
});
