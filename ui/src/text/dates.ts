// Moments as people say them. All moments are unix seconds; the caller brings the present.

import { locale, number, text } from "./words.svelte";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, as short as a list needs it: `now`, `5 min`, `3 h`, `yesterday`, `4 d`, `12 Mar`, `12 Mar 2023`. */
export function ago(moment: number, now: number): string {
  const age = now - moment;
  if (age < MINUTE) return text.time.now;
  if (age < HOUR) return text.time.minutes(Math.floor(age / MINUTE));
  if (age < 12 * HOUR || sameDay(moment, now)) return text.time.hours(Math.floor(age / HOUR));
  if (sameDay(moment, now - DAY)) return text.time.yesterday;
  if (age < 7 * DAY) return text.time.days(Math.floor(age / DAY));
  return dayOf(moment, now, "short");
}

/** When it was, as a part of a sentence: `just now`, `5 minutes ago`, `yesterday`, `on 12 March`. */
export function since(moment: number, now: number): string {
  const age = now - moment;
  if (age < MINUTE) return text.time.justNow;
  if (age < HOUR) return relative(-Math.floor(age / MINUTE), "minute");
  if (age < 12 * HOUR || sameDay(moment, now)) return relative(-Math.floor(age / HOUR), "hour");
  if (sameDay(moment, now - DAY)) return text.time.yesterday;
  if (age < 7 * DAY) return relative(-Math.floor(age / DAY), "day");
  return text.time.on(dayOf(moment, now, "long"));
}

/** How long until, as a part of a sentence: `in 5 minutes`, `in 3 hours`, `in 2 days`; `now` when it is due. */
export function until(moment: number, now: number): string {
  const left = moment - now;
  if (left < MINUTE) return text.time.now;
  if (left < HOUR) return relative(Math.round(left / MINUTE), "minute");
  if (left < DAY) return relative(Math.round(left / HOUR), "hour");
  return relative(Math.round(left / DAY), "day");
}

/** The date in full, to stand alone: `Monday, 23 November 2026`. */
export function fullDate(moment: number): string {
  const date = format(moment, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  // British dates have no comma behind the weekday, our masthead has; French and Spanish ones begin small.
  return (locale() === "en-GB" ? date.replace(/^(\w+) /, "$1, ") : date).replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(locale()));
}

/** Date and time of day: `23 November 2026, 14:05`. */
export function dateAndTime(moment: number): string {
  return text.time.dateAndTime(format(moment, { day: "numeric", month: "long", year: "numeric" }), clock(moment));
}

/** The time of day: `14:05`. */
export function clock(moment: number): string {
  return format(moment, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** Day and month: `23 Nov`. */
export function dayAndMonth(moment: number): string {
  return format(moment, { day: "numeric", month: "short" });
}

/** A span of seconds as a clock counts it: `4:05`, `1:02:09`. */
export function span(seconds: number): string {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0;
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, two(whole % 60)];
  return hours > 0 ? `${number(hours)}:${two(minutes)}:${rest}` : `${number(minutes)}:${rest}`;
}

/** A minute of the day for `<input type="time">`: `420` is `07:00`. */
export function timeOfDay(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

/** The minute of the day of `07:00`; null for what is no time. */
export function minuteOfDay(time: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(time) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/** For `<time datetime>`. Empty for a moment that no calendar holds. */
export function machine(moment: number): string {
  const date = new Date(moment * 1000);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString();
}

function sameDay(one: number, other: number): boolean {
  return new Date(one * 1000).toDateString() === new Date(other * 1000).toDateString();
}

/** The day, with its year where that is not the present one. */
function dayOf(moment: number, now: number, month: "short" | "long"): string {
  const isOld = new Date(moment * 1000).getFullYear() !== new Date(now * 1000).getFullYear();
  return format(moment, { day: "numeric", month, ...(isOld ? { year: "numeric" } : {}) });
}

const two = (n: number): string => number(n, { minimumIntegerDigits: 2 });

function relative(n: number, unit: Intl.RelativeTimeFormatUnit): string {
  return new Intl.RelativeTimeFormat(locale()).format(n, unit);
}

function format(moment: number, shape: Intl.DateTimeFormatOptions): string {
  const date = new Date(moment * 1000);
  return Number.isNaN(date.getTime()) ? "" : new Intl.DateTimeFormat(locale(), shape).format(date);
}
