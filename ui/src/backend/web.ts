// The loopback host: `POST /call/<name>` and a stream of events, both behind a token.

import type { CallError, Event } from "../api/calls.gen";
import { asCallError, type Backend } from "./backend";

export const KEPT_AS = "daily-token";

/** Takes the token out of the page's address, so that it stays in no history; a reload finds it in the session. */
export function takeToken(page: Location, history: History, session: Storage): string | null {
  const address = new URL(page.href);
  const given = address.searchParams.get("token");
  if (given !== null) {
    session.setItem(KEPT_AS, given);
    address.searchParams.delete("token");
    history.replaceState(null, "", address);
  }
  return given ?? session.getItem(KEPT_AS);
}

/** Reaches the engine through the host that served this page. */
export function webBackend(token: string, get: typeof fetch = fetch): Backend {
  return {
    pictures: "",
    async call(name, args) {
      const answer = await ask(get, name, token, args);
      if (!answer.ok) {
        throw await refusal(answer);
      }
      return answer.json();
    },
    listen(fn) {
      const events = new EventSource(`/events?token=${encodeURIComponent(token)}`);
      let missed = false;
      events.onmessage = (message: MessageEvent<string>) => fn(JSON.parse(message.data) as Event);
      events.onerror = () => (missed = true);
      // The stream reconnects by itself; what happened in between is unknown.
      events.onopen = () => {
        if (missed) {
          missed = false;
          fn({ event: "resync" });
        }
      };
      return () => events.close();
    },
    async saveFile(suggestedName, contents) {
      const part = "text" in contents ? contents.text : Uint8Array.from(atob(contents.base64), (sign) => sign.charCodeAt(0));
      const link = document.createElement("a");
      // Of no type that the browser would show instead of keeping.
      link.href = URL.createObjectURL(new Blob([part], { type: "application/octet-stream" }));
      link.download = suggestedName;
      link.click();
      URL.revokeObjectURL(link.href);
      return true;
    },
  };
}

async function ask(get: typeof fetch, name: string, token: string, args: unknown): Promise<Response> {
  try {
    return await get(`/call/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-daily-token": token },
      body: JSON.stringify(args),
    });
  } catch (thrown) {
    throw {
      code: "network",
      message: "The app behind this page does not answer. Is it still running?",
      detail: thrown instanceof Error ? thrown.message : null,
    } satisfies CallError;
  }
}

async function refusal(answer: Response): Promise<CallError> {
  try {
    return asCallError(await answer.json());
  } catch {
    return {
      code: answer.status === 401 || answer.status === 403 ? "badCall" : "internal",
      message:
        answer.status === 401 || answer.status === 403
          ? "This page has no key to the library. Open the address that dailyctl printed."
          : "The app behind this page gave an answer that makes no sense.",
      detail: `status ${answer.status}`,
    };
  }
}
