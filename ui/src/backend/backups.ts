// Backups. The desktop shell asks by a dialog of the system; in a browser one is kept as a file, and one is brought by the reader.

import type { BackupReport, CallError } from "../api/calls.gen";
import { asCallError, type Backend } from "./backend";
import { KEPT_AS } from "./web";

/** Whether this host takes backups. */
export function takesBackups(backend: Backend): boolean {
  return backend.backUp !== undefined || sessionStorage.getItem(KEPT_AS) !== null;
}

/** Lets the reader keep the whole library as one file, and answers its bytes; null when they thought better of it. */
export async function backUp(backend: Backend, name: string): Promise<number | null> {
  if (backend.backUp) return (await backend.backUp(name))?.bytes ?? null;
  const file = await (await bring("/backup", null)).blob();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  return file.size;
}

/** Lets the reader choose a backup, and puts it in the place of the library; null when they thought better of it. */
export async function restore(backend: Backend): Promise<BackupReport | null> {
  if (backend.restore) return backend.restore();
  const file = await chosen();
  return file === null ? null : (await bring("/restore", file)).json();
}

async function bring(path: string, body: Blob | null): Promise<Response> {
  const answer = await fetch(path, { method: "POST", headers: { "x-daily-token": sessionStorage.getItem(KEPT_AS) ?? "" }, body });
  if (!answer.ok) throw asCallError((await answer.json().catch(() => null)) as CallError | null);
  return answer;
}

function chosen(): Promise<File | null> {
  return new Promise((done) => {
    const field = document.createElement("input");
    field.type = "file";
    field.onchange = () => done(field.files?.[0] ?? null);
    field.oncancel = () => done(null);
    field.click();
  });
}
