import type { DeskSettings } from "../api/calls.gen";

/** The desk before the library has said how the reader wants it. */
export const usualDesk: DeskSettings = {
  keys: "reader",
  ownKeys: {},
  density: "usual",
  ownFace: "",
  lineHeight: 165,
  justify: false,
  hyphenate: true,
  markOnScroll: false,
  markOnOpen: true,
  unreadOnly: false,
  oldestFirst: false,
  rowPictures: false,
  sourcesWidth: 240,
  listWidth: 368,
  sourcesFolded: false,
  foldedFolders: [],
  language: "",
  reducedMotion: false,
  shareTargets: [],
  voices: {},
  voiceSpeed: 100,
  playSpeed: 100,
  mediaBudget: 2048,
};
