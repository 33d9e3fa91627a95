// What may wait until the reader sees what was asked for.

/** Milliseconds after which nothing waits any longer: a window that nobody sees paints nothing, and may be ended. */
const LATEST = 100;

/** Is done when what was changed has been painted, and soon where nothing is. */
export function painted(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, LATEST);
    requestAnimationFrame(() => setTimeout(done));
  });
}
