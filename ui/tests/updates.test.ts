import { render, screen } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

import type { Updates as Shell } from "../src/backend/backend";
import Updates from "../src/views/Updates.svelte";

function shell(answers: Partial<Shell>): Shell {
  return { source: () => Promise.resolve("own"), look: () => Promise.resolve(null), take: () => Promise.resolve(), ...answers };
}

test("where the system brings new versions, the window says so and offers nothing", async () => {
  render(Updates, { updates: shell({ source: () => Promise.resolve("system") }), oncomplain: vi.fn() });

  expect(await screen.findByText(/by the packages of your system/)).toBeTruthy();
  expect(screen.queryByRole("button")).toBeNull();
});

test("nothing is asked before the reader asks", async () => {
  const look = vi.fn(() => Promise.resolve(null));
  render(Updates, { updates: shell({ look }), oncomplain: vi.fn() });
  const button = await screen.findByRole("button", { name: "Look for a new version" });

  expect(look).not.toHaveBeenCalled();

  button.click();
  expect(await screen.findByText("This is the newest version.")).toBeTruthy();
});

test("a newer version is shown with what changed, and taken when the reader says so", async () => {
  const take = vi.fn(() => Promise.resolve());
  const look = (): Promise<{ version: string; notes: string }> => Promise.resolve({ version: "0.2.0", notes: "<b>Faster</b>" });
  render(Updates, { updates: shell({ look, take }), oncomplain: vi.fn() });
  (await screen.findByRole("button", { name: "Look for a new version" })).click();

  expect(await screen.findByText("<b>Faster</b>")).toBeTruthy();
  expect(take).not.toHaveBeenCalled();

  screen.getByRole("button", { name: "Install it" }).click();
  expect(await screen.findByText(/at the next start/)).toBeTruthy();
});

test("a version that cannot be fetched is complained of, and can be tried again", async () => {
  const oncomplain = vi.fn();
  const look = (): Promise<never> => Promise.reject({ code: "network", message: "try again later", detail: null });
  render(Updates, { updates: shell({ look }), oncomplain });
  (await screen.findByRole("button", { name: "Look for a new version" })).click();

  expect(await screen.findByRole("button", { name: "Look for a new version" })).toBeTruthy();
  expect(oncomplain).toHaveBeenCalledWith(expect.objectContaining({ message: "try again later" }));
});
