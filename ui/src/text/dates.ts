// Moments as people say them. All moments are unix seconds; the caller brings the present.

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, as short as a list needs it: `now`, `5 min`, `3 h`, `yesterday`, `4 d`, `12 Mar`, `12 Mar 2023`. */
export function ago(moment: number, now: number): string {
  const age = now - moment;
  if (age < MINUTE) return "now";
  if (age < HOUR) return `${Math.floor(age / MINUTE)} min`;
  if (age < 12 * HOUR || sameDay(moment, now)) return `${Math.floor(age / HOUR)} h`;
  if (sameDay(moment, now - DAY)) return "yesterday";
  if (age < 7 * DAY) return `${Math.floor(age / DAY)} d`;
  return new Date(moment * 1000).getFullYear() === new Date(now * 1000).getFullYear()
    ? format(moment, { day: "numeric", month: "short" })
    : format(moment, { day: "numeric", month: "short", year: "numeric" });
}

/** How long until, in words: `in 5 min`, `in 3 h`, `in 2 d`; `now` when it is due. */
export function until(moment: number, now: number): string {
  const left = moment - now;
  if (left < MINUTE) return "now";
  if (left < HOUR) return `in ${Math.round(left / MINUTE)} min`;
  if (left < DAY) return `in ${Math.round(left / HOUR)} h`;
  return `in ${Math.round(left / DAY)} d`;
}

/** The date in full: `Monday, 23 November 2026`. */
export function fullDate(moment: number): string {
  return format(moment, { weekday: "long", day: "numeric", month: "long", year: "numeric" }).replace(/^(\w+) /, "$1, ");
}

/** Date and time of day: `23 November 2026, 14:05`. */
export function dateAndTime(moment: number): string {
  return `${format(moment, { day: "numeric", month: "long", year: "numeric" })}, ${clock(moment)}`;
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
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, String(whole % 60).padStart(2, "0")];
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${rest}` : `${minutes}:${rest}`;
}

/** A minute of the day as a clock's face: `420` is `07:00`. */
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

function format(moment: number, shape: Intl.DateTimeFormatOptions): string {
  const date = new Date(moment * 1000);
  return Number.isNaN(date.getTime()) ? "" : new Intl.DateTimeFormat("en-GB", shape).format(date);
}
