import { text } from "./words.svelte";

/** A dialect of feeds as people call it; most bear a name of their own. */
export function kindOf(kind: string): string {
  if (kind === "sitemap" || kind === "front_page" || kind === "newsletter") return text.health.kinds[kind];
  const names = [["rss", "RSS"], ["atom", "Atom"], ["json", "JSON Feed"], ["rdf", "RSS 1.0"]] as const;
  return names.find(([begin]) => kind.startsWith(begin))?.[1] ?? kind;
}
