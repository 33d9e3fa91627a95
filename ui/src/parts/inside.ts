// What floats over the window, and stays inside it.

/** CSS pixels that stay free at the edges of the window. */
export const EDGE = 8;

/** Where a thing of `size` begins that should begin at `at`, in a window of `room`: there, or as near as it has room. CSS pixels. */
export const inside = (at: number, size: number, room: number): number => Math.max(EDGE, Math.min(at, room - size - EDGE));
