// The document that the article's frame shows: safe markup, our type, and a policy that lets nothing in or out.

import legible from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url";
import legibleSlanted from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-italic.woff2?url";
import legibleExt from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?url";
import upright from "@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2?url";
import slanted from "@fontsource-variable/newsreader/files/newsreader-latin-opsz-italic.woff2?url";
import uprightExt from "@fontsource-variable/newsreader/files/newsreader-latin-ext-opsz-normal.woff2?url";

import type { DeskSettings, Settings } from "../api/calls.gen";

export interface Paper {
  /** From the engine's sanitiser. */
  html: string;
  language: string | null;
  /** What the frame is, for those who hear it. */
  title: string;
  /** Sources of pictures besides this window's own. */
  pictures: string;
  /** This window's address, against which fonts and pictures are found. */
  base: string;
  /** As `tokensFor` answers. */
  tokens: string;
}

/** Names of the tokens that the frame takes over from the window. */
const TAKEN = ["paper", "panel", "ink", "ink-quiet", "rule", "accent", "accent-ink", "serif", "sans", "article-face", "article-size", "article-line"] as const;

/** The frame's policy: pictures, fonts and style; no script, no connection, no frame, no form. */
export function policyFor(pictures: string, base: string): string {
  const origin = originOf(base);
  return [
    "default-src 'none'",
    "script-src 'none'",
    `img-src ${["'self'", origin, pictures, "data:"].filter(Boolean).join(" ")}`,
    "style-src 'unsafe-inline'",
    `font-src ${["'self'", origin, "data:"].filter(Boolean).join(" ")}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/**
 * What the frame's sandbox has to allow.
 *
 * WebKit calls no listener in a sandboxed frame without `allow-scripts`, not even one that the window put there
 * (bugs.webkit.org/218086, seen in WebKitGTK 2.50), and then links and keys are lost. There, and only there, the
 * sandbox lets scripts pass; the frame's own policy, `script-src 'none'`, still lets none run.
 */
export function sandboxFor(page: Document): string {
  const probe = page.createElement("iframe");
  probe.setAttribute("sandbox", "allow-same-origin");
  probe.hidden = true;
  page.body.append(probe);
  let heard = false;
  probe.contentDocument?.addEventListener("probe", () => (heard = true));
  probe.contentDocument?.dispatchEvent(new Event("probe"));
  probe.remove();
  return heard ? "allow-same-origin" : "allow-same-origin allow-scripts";
}

/** The window's tokens as declarations for the frame's root. */
export function tokensFor(styles: Pick<CSSStyleDeclaration, "getPropertyValue" | "colorScheme" | "fontSize">, settings: Pick<Settings, "textSize"> & { desk: Pick<DeskSettings, "justify" | "hyphenate"> }): string {
  // The reader's size is meant at the usual 16 px; where the system asks for larger text, it grows along.
  const size = (settings.textSize * (Number.parseFloat(styles.fontSize) || 16)) / 16;
  const taken = TAKEN.map((name) => `--${name}:${styles.getPropertyValue(`--${name}`).trim()}`);
  return [...taken, `color-scheme:${styles.colorScheme}`, `font-size:${size}px`, `--align:${settings.desk.justify ? "justify" : "start"}`, `--hyphens:${settings.desk.hyphenate ? "auto" : "manual"}`].join(";");
}

/** Composes the frame's document. */
export function documentFor(paper: Paper): string {
  const language = paper.language === null ? "" : ` lang="${escaped(paper.language)}"`;
  return `<!doctype html><html${language} dir="auto" style="${escaped(paper.tokens)}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${escaped(
    policyFor(paper.pictures, paper.base),
  )}"><meta name="referrer" content="no-referrer"><title>${escaped(paper.title)}</title><style>${faces(paper.base)}${STYLE}</style></head><body dir="auto">${paper.html}</body></html>`;
}

/** Declares the faces that ship with the app; a browser fetches those in which something is set. */
function faces(base: string): string {
  const face = (family: string, url: string, style: string, range: string): string =>
    `@font-face{font-family:"${family} Variable";font-style:${style};font-display:swap;font-weight:200 800;src:url("${new URL(url, base).href}") format("woff2");unicode-range:${range}}`;
  const latin = "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212";
  const family = (name: string, ext: string, normal: string, italic: string): string =>
    face(name, ext, "normal", "U+0100-02BA,U+1E00-1E9F,U+20A0-20AB") + face(name, normal, "normal", latin) + face(name, italic, "italic", latin);
  return family("Newsreader", uprightExt, upright, slanted) + family("Atkinson Hyperlegible Next", legibleExt, legible, legibleSlanted);
}

function originOf(base: string): string {
  const { protocol, host } = new URL(base);
  return `${protocol}//${host}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

// Each paragraph chooses its own direction: Arabic with an English quotation is everyday news.
// Sizes are in em of the reader's own text size; nothing here depends on the frame's height, which follows the text.
const STYLE = `
*{box-sizing:border-box}
html{background:transparent;overflow:hidden}
body{margin:0;display:flow-root;color:var(--ink);font-family:var(--article-face);line-height:var(--article-line,1.65);text-rendering:optimizeLegibility;hyphens:var(--hyphens,auto);hanging-punctuation:first last;overflow-wrap:break-word;font-optical-sizing:auto}
p,ul,ol,dl,blockquote,figure,table,pre{margin:0 0 1em}
p{text-wrap:pretty}
p,li,h1,h2,h3,h4,h5,h6,blockquote,figcaption,td,th{unicode-bidi:plaintext;text-align:start}
body>p,body>div>p,section>p{text-align:var(--align,start)}
body>:last-child{margin-bottom:0}
h1,h2,h3,h4,h5,h6{font-family:var(--serif);font-weight:600;line-height:1.2;margin:1.6em 0 .5em;text-wrap:balance;hyphens:none}
h1,h2{font-size:1.32em}h3{font-size:1.15em}h4,h5,h6{font-size:1em}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
img,video,picture,svg{max-width:100%;height:auto}
img{background:var(--panel)}
figure img{display:block;width:100%}
figcaption,caption{font:.72em/1.45 var(--sans);color:var(--ink-quiet);padding-top:.6em;text-align:start;hyphens:none}
blockquote{margin-inline:0;padding-inline-start:1.1em;border-inline-start:2px solid var(--rule);font-style:italic}
ul,ol{padding-inline-start:1.3em}li{margin-bottom:.35em}
hr{border:0;border-top:1px solid var(--rule);margin:2em auto;width:30%}
pre,code,kbd,samp{font-family:ui-monospace,"SF Mono",Menlo,Consolas,monospace;font-size:.86em;hyphens:none}
pre{overflow-x:auto;padding:.9em 1em;background:var(--panel);line-height:1.5}
table{border-collapse:collapse;font-size:.86em;display:block;overflow-x:auto;font-variant-numeric:tabular-nums}
th,td{border-bottom:1px solid var(--rule);padding-block:.4em;padding-inline-end:.8em;text-align:start;vertical-align:top}
mark{background:var(--accent);color:var(--accent-ink)}
mark[data-highlight]{color:inherit;border-radius:2px;cursor:pointer;background:color-mix(in srgb,var(--tint) 42%,transparent);box-shadow:inset 0 -.12em var(--tint)}
mark[data-colour=yellow]{--tint:#e2b93b}mark[data-colour=green]{--tint:#6bab5b}mark[data-colour=blue]{--tint:#5a93cf}mark[data-colour=pink]{--tint:#d8739b}mark[data-colour=purple]{--tint:#9a78c9}
img{cursor:zoom-in}a img{cursor:pointer}
@media print{html{color:#000}body{color:#000}}
sup,sub{line-height:0}
::selection{background:var(--accent);color:var(--accent-ink)}
`.replaceAll("\n", "");
