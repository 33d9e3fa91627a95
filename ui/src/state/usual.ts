import type { BackgroundSettings, DeskSettings, NoticeSettings, QuietHours } from "../api/calls.gen";

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

/** Notifications before the library has said what may notify. */
export const usualNotices: NoticeSettings = { breaking: true, followed: true, feeds: true, watches: true, quiet: [], summary: true, sound: false };

/** Quiet hours as they are added: every night. */
export const usualNight: QuietHours = { weekdays: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], from: 22 * 60, until: 7 * 60 };

/** Life behind a closed window, before the library has said how the reader wants it. */
export const usualBackground: BackgroundSettings = { onClose: "ask", slowDown: true };
