// What the system says of itself: width, colours, contrast.

export class Media {
  matches = $state.raw(false);

  /** Follows a media query for as long as the window lives. */
  constructor(query: string) {
    const asked = matchMedia(query);
    this.matches = asked.matches;
    asked.addEventListener("change", () => (this.matches = asked.matches));
  }
}
