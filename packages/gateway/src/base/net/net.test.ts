import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { parseCookies, setCookie } from "./cookies.ts";
import { originOf } from "./origin.ts";
import { parseTrustedProxies, peerOf } from "./peer.ts";

function request(remoteAddress: string, headers: Record<string, string>, encrypted = false): IncomingMessage {
  return { socket: { remoteAddress, encrypted }, headers: { host: "plant:8088", ...headers } } as unknown as IncomingMessage;
}

describe("where a request came from", () => {
  const trusted = parseTrustedProxies(["10.0.0.0/8", "::1"]);
  const forwarded = {
    "x-forwarded-for": "6.6.6.6, 203.0.113.7, 10.1.1.1",
    "x-forwarded-proto": "https",
    "x-forwarded-host": "hmi.example",
  };

  test("[STA12] nobody may claim an address", () => {
    expect(peerOf(request("203.0.113.9", forwarded), trusted)).toEqual({
      address: "203.0.113.9",
      protocol: "http",
      host: "plant:8088",
    });
  });

  test("[STA12] of a chain the right-most that is no trusted proxy", () => {
    expect(peerOf(request("::ffff:10.0.0.1", forwarded), trusted)).toEqual({
      address: "203.0.113.7",
      protocol: "https",
      host: "hmi.example",
    });
  });

  test.each([
    ["not an address", "10.0.0.1"],
    ["203.0.113.7:4711", "203.0.113.7"],
    ["[2001:db8::1]:4711", "2001:db8::1"],
    ["10.2.2.2", "10.2.2.2"],
    ["", "10.0.0.1"],
  ])("[STA12] X-Forwarded-For: %s", (header, address) => {
    expect(peerOf(request("10.0.0.1", { "x-forwarded-for": header }), trusted).address).toBe(address);
  });

  test("[STA12] what is no address is told", () => {
    expect(parseTrustedProxies(["10.0.0.1", "proxy", "10.0.0.0/33", "10.0.0.0/x", "::/0"]).refused).toEqual([
      "proxy",
      "10.0.0.0/33",
      "10.0.0.0/x",
    ]);
  });

  test("[STA12] an encrypted socket is https", () => {
    expect(peerOf(request("203.0.113.9", {}, true), trusted).protocol).toBe("https");
  });
});

describe("which site sent it", () => {
  const peer = { address: "", protocol: "http", host: "plant:8088" } as const;
  test.each([
    [{}, "unknown"],
    [{ origin: "http://plant:8088" }, "same"],
    [{ origin: "http://PLANT:8088" }, "same"],
    [{ origin: "https://plant:8088" }, "other"],
    [{ origin: "http://plant" }, "other"],
    [{ origin: "null" }, "other"],
    [{ "sec-fetch-site": "same-origin" }, "same"],
    [{ "sec-fetch-site": "cross-site", origin: "http://plant:8088" }, "other"],
    [{ "sec-fetch-site": "same-site" }, "other"],
    [{ "sec-fetch-site": "none" }, "same"],
    [{ referer: "http://plant:8088/data/x" }, "same"],
    [{ referer: "http://evil.example/plant:8088" }, "other"],
  ])("[STA11] %j is %s", (headers, expected) => {
    expect(originOf(headers as Record<string, string>, peer)).toBe(expected);
  });
});

test("[STA9] cookies are read in the browser's way and always HttpOnly", () => {
  expect([...parseCookies("a=1; b=x=y; a=2;=3; c")]).toEqual([
    ["a", "1"],
    ["b", "x=y"],
  ]);
  const [pair, ...attributes] = setCookie("n", "v", { path: "/", secure: true, maxAge: 0 }).split("; ");
  expect(pair).toBe("n=v");
  expect(attributes.sort()).toEqual(["HttpOnly", "Max-Age=0", "Path=/", "SameSite=Lax", "Secure"]);
});
