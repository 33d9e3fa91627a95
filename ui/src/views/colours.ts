import type { Colour } from "../api/calls.gen";

/** The colours of highlights, in the order in which they are offered. */
export const colours: readonly Colour[] = ["yellow", "green", "blue", "pink", "purple"];
