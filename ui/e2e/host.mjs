// Serves the built window as `dailyctl serve` does, with the fake engine behind it: for testing the build without Rust.

import { createServer as createHttp } from "node:http";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";

import { createServer as createVite } from "vite";

const KINDS = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2" };

/** As strict as the shell's own policy, but for its schemes. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

/** Starts a host that plays `scenario`, and answers its address with the token, and how to stop it. */
export async function startHost(scenario) {
  const token = Math.random().toString(36).slice(2);
  const vite = await createVite({ server: { middlewareMode: true, ws: false }, appType: "custom", logLevel: "error" });
  const { fakeBackend } = await vite.ssrLoadModule("/src/backend/fake.ts");
  const engine = fakeBackend(scenario);

  const http = createHttp(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://host");
    try {
      if (url.pathname.startsWith("/call/")) {
        await call(request, response, url.pathname.slice("/call/".length));
      } else if (url.pathname === "/events") {
        listen(request, response, url.searchParams.get("token"));
      } else {
        const path = url.pathname === "/" ? "/index.html" : url.pathname;
        const body = await readFile(new URL(`../dist${path}`, import.meta.url));
        response.writeHead(200, { "content-type": KINDS[extname(path)] ?? "application/octet-stream", "content-security-policy": POLICY }).end(body);
      }
    } catch {
      response.writeHead(404).end();
    }
  });

  async function call(request, response, name) {
    if (request.headers["x-daily-token"] !== token) {
      response.writeHead(401).end();
      return;
    }
    let body = "";
    for await (const chunk of request) body += chunk;
    try {
      const result = await engine.call(name, JSON.parse(body));
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(result));
    } catch (refusal) {
      response.writeHead(422, { "content-type": "application/json" }).end(JSON.stringify(refusal));
    }
  }

  function listen(request, response, given) {
    if (given !== token) {
      response.writeHead(401).end();
      return;
    }
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.write(": hello\n\n");
    const deaf = engine.listen((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
    request.on("close", deaf);
  }

  await new Promise((ready) => http.listen(0, "127.0.0.1", ready));
  return {
    address: `http://127.0.0.1:${http.address().port}/?token=${token}`,
    stop() {
      http.closeAllConnections();
      http.close();
      void vite.close();
    },
  };
}
