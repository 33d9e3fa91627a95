// What may wait until the reader sees what was asked for.

/** Is done when what was changed has been painted; soon, where nobody sees the page and nothing is painted. */
export function painted(): Promise<void> {
  return new Promise((done) => (document.hidden ? setTimeout(done) : requestAnimationFrame(() => setTimeout(done))));
}
