import { describe, expect, test } from "vitest";

import { takeToken, webBackend } from "../src/backend/web";

function answering(status: number, body: string, asked: { url: string; init: RequestInit }[] = []): typeof fetch {
  return (url, init) => {
    asked.push({ url: String(url), init: init ?? {} });
    return Promise.resolve(new Response(body, { status }));
  };
}

describe("the loopback host", () => {
  test("a call is posted under its name, with the token", async () => {
    const asked: { url: string; init: RequestInit }[] = [];
    const backend = webBackend("secret", answering(200, '{"feedId":7,"title":"The Wire"}', asked));

    const added = await backend.call("add_feed", { url: "wire.example" });

    expect(added.title).toBe("The Wire");
    expect(asked[0]?.url).toBe("/call/add_feed");
    expect(asked[0]?.init.method).toBe("POST");
    expect(new Headers(asked[0]?.init.headers).get("x-daily-token")).toBe("secret");
    expect(asked[0]?.init.body).toBe('{"url":"wire.example"}');
  });

  test("a refusal keeps its code, sentence and detail", async () => {
    const refusal = { code: "notAFeed", message: "The page answered, but it names no feed.", detail: "text/html" };
    const backend = webBackend("secret", answering(422, JSON.stringify(refusal)));

    await expect(backend.call("add_feed", { url: "x" })).rejects.toEqual(refusal);
  });

  test("an answer that is no JSON becomes a sentence", async () => {
    const backend = webBackend("secret", answering(502, "<h1>Bad gateway</h1>"));

    await expect(backend.call("get_overview", {})).rejects.toMatchObject({ code: "internal", detail: "status 502" });
  });

  test("a missing key says what to do", async () => {
    const backend = webBackend("", answering(401, ""));

    await expect(backend.call("get_overview", {})).rejects.toMatchObject({ code: "badCall", message: expect.stringContaining("dailyctl") });
  });

  test("silence is a network error", async () => {
    const backend = webBackend("secret", () => Promise.reject(new TypeError("connection refused")));

    await expect(backend.call("get_overview", {})).rejects.toMatchObject({ code: "network", detail: "connection refused" });
  });

  test("the token leaves the address and survives a reload", () => {
    const kept = new Map<string, string>();
    const session = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) } as Storage;
    let shown = "";
    const past = { replaceState: (_: unknown, __: string, url: URL) => (shown = url.href) } as unknown as History;

    const first = takeToken({ href: "http://127.0.0.1:8080/?token=abc&x=1" } as Location, past, session);
    const again = takeToken({ href: shown } as Location, past, session);

    expect(first).toBe("abc");
    expect(shown).toBe("http://127.0.0.1:8080/?x=1");
    expect(again).toBe("abc");
  });
});
