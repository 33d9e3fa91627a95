// Makes modules of the window's message files when the window is built.
//
// Fluent's own parser reads them; what they say becomes JavaScript, so that the window carries neither a parser nor a
// resolver: that would take 2.6 kB of the first page's 60. What this does not know of Fluent it refuses with the line, and a
// test holds what it makes against Fluent's own runtime.
//
// Names say where a message stands in `text`: `today-more` is `text.today.more`. English is the reference: before a message
// with arguments it names them in the order of the call, with their kinds: `# $n (number), $name (text), $over (yes|no)`.

import { parse, serializeExpression, type Entry, type Expression, type InlineExpression, type Pattern, type SelectExpression, type Variant } from "@fluent/syntax";
import { readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Plugin } from "vite";

/** An argument of a message. `yes|no` is a boolean in the call, other words are themselves. */
export interface Argument {
  name: string;
  kind: "number" | "text" | readonly string[];
}
/** One message: where it stands, what it takes, what it says. */
export interface Message {
  id: string;
  path: readonly string[];
  args: readonly Argument[];
  value: Pattern;
}

/** Where the message files lie. */
export const FOLDER = join(import.meta.dirname, "../src/text/ftl");
/** The languages that have a message file, in order of their names. */
export const languages = (): string[] => readdirSync(FOLDER).flatMap((name) => (name.endsWith(".ftl") ? [basename(name, ".ftl")] : [])).sort();
export const sourceOf = (language: string): string => readFileSync(join(FOLDER, `${language}.ftl`), "utf8");

/** Reads a message file. Throws with the line for what is no Fluent. */
export function read(source: string, name = "messages"): Message[] {
  return parse(source, { withSpans: true }).body.flatMap((entry: Entry): Message[] => {
    const line = source.slice(0, entry.span?.start ?? 0).split("\n").length;
    const refuse = (why: string): never => {
      throw new Error(`${name}.ftl, line ${line}: ${why}`);
    };
    if (entry.type === "Junk") return refuse(entry.annotations.map((note) => note.message).join("; "));
    if (entry.type === "Term" || (entry.type === "Message" && entry.attributes.length > 0)) return refuse("terms and attributes are not used here");
    if (entry.type !== "Message") return [];
    if (entry.value === null) return refuse("a message needs a value");
    return [{ id: entry.id.name, path: entry.id.name.split("-"), args: argumentsIn(entry.comment?.content ?? ""), value: entry.value }];
  });
}

/** A module whose default export is what `messages` say, in the shape of `text`. Arguments are those of `reference`. */
export function moduleOf(messages: readonly Message[], reference: readonly Message[]): string {
  const args = new Map(reference.map((message) => [message.id, message.args]));
  const tree = treeOf(messages, (message) => functionOf(message.value, args.get(message.id) ?? [], message.id));
  return `import { isolated, number, plural } from "../words.svelte";\nexport default ${tree};\n`;
}

/** The type of `text`, as the reference language has it. */
export function typesOf(reference: readonly Message[]): string {
  const tree = treeOf(reference, ({ args }) => (args.length === 0 ? "string" : `(${args.map(({ name, kind }) => `${name}: ${typeOf(kind)}`).join(", ")}) => string`), "; ", "\n");
  return `// Made from ftl/en.ftl by \`npm run words\`. Do not edit.\n\n/** Every text for people. */\nexport interface Words ${tree}\n`;
}

/** For vite: lets `import words from "./ftl/de.ftl"` give what German says. */
export function messageFiles(): Plugin {
  return {
    name: "message-files",
    transform(source, id) {
      if (!id.endsWith(".ftl")) return null;
      const reference = join(dirname(id), "en.ftl");
      this.addWatchFile(reference);
      return { code: moduleOf(read(source, basename(id, ".ftl")), read(readFileSync(reference, "utf8"), "en")), map: null, moduleType: "js" };
    },
  };
}

function argumentsIn(comment: string): Argument[] {
  return [...comment.matchAll(/\$(\w+) \(([^)]+)\)/g)].map(([, name = "", kind = ""]) => ({ name, kind: kind === "number" || kind === "text" ? kind : kind.split("|") }));
}

function typeOf(kind: Argument["kind"]): string {
  if (kind === "number") return "number";
  if (kind === "text") return "string";
  return kind.join() === "yes,no" ? "boolean" : kind.map((word) => JSON.stringify(word)).join(" | ");
}

/** Nests what `leaf` makes of the messages. A list is what is numbered from 0. */
function treeOf(messages: readonly Message[], leaf: (message: Message) => string, between = ",", line = ""): string {
  type Node = Map<string, Node | string>;
  const root: Node = new Map();
  for (const message of messages) {
    let node = root;
    for (const part of message.path.slice(0, -1)) {
      const next = node.get(part) ?? new Map();
      if (typeof next === "string") throw new Error(`${message.id} stands below another message`);
      node.set(part, next);
      node = next;
    }
    const last = message.path.at(-1) ?? "";
    if (node.has(last)) throw new Error(`${message.id} stands there twice, or above another message`);
    node.set(last, leaf(message));
  }
  const written = (node: Node | string, depth: number): string => {
    if (typeof node === "string") return node;
    const parts = [...node].map(([key, value]) => [key, written(value, depth + 1)] as const);
    if (parts.every(([key], at) => key === String(at))) return `[${parts.map(([, value]) => value).join(", ")}]`;
    const indent = line === "" ? "" : line + "  ".repeat(depth + 1);
    return `{${parts.map(([key, value]) => `${indent}${key}: ${value}`).join(line === "" ? between : ";")}${line === "" ? "" : `;${line}${"  ".repeat(depth)}`}}`;
  };
  return written(root, 0);
}

/** What a message says, as JavaScript: a string, or a function of its arguments. */
function functionOf(value: Pattern, args: readonly Argument[], id: string): string {
  const kinds = new Map(args.map(({ name, kind }) => [name, kind]));
  const refuse = (what: string): never => {
    throw new Error(`${id}: ${what}`);
  };
  const kindOf = (name: string): Argument["kind"] => kinds.get(name) ?? refuse(`$${name} is no argument of it`);

  const pattern = (parts: Pattern): string => {
    const pieces = parts.elements.map((part) => (part.type === "TextElement" ? JSON.stringify(part.value) : expression(part.expression)));
    // A sum that does not begin with a string could add numbers; ours are strings all, since every piece is one.
    return pieces.length === 0 ? '""' : pieces.join("+");
  };
  const expression = (of: Expression): string => (of.type === "SelectExpression" ? `(${select(of)})` : inline(of));
  const inline = (of: InlineExpression): string => {
    switch (of.type) {
      case "StringLiteral":
        return JSON.stringify(of.parse().value);
      case "VariableReference": {
        const kind = kindOf(of.id.name);
        return kind === "number" ? `number(${of.id.name})` : kind === "text" ? `isolated(${of.id.name})` : refuse(`$${of.id.name} can only choose between variants`);
      }
      default:
        return refuse(`“${serializeExpression(of)}” is not used here`);
    }
  };
  const select = ({ selector, variants }: SelectExpression): string => {
    if (selector.type !== "VariableReference") return refuse("only an argument may choose");
    const { name } = selector.id;
    const kind = kindOf(name);
    const condition = ({ key }: Variant): string => {
      if (key.type === "NumberLiteral") return kind === "number" ? `${name}===${key.value}` : refuse(`$${name} is not a number`);
      if (kind === "number") return `plural(${name})==="${key.name}"`;
      if (kind === "text") return refuse(`$${name} may say anything, and cannot choose`);
      if (!kind.includes(key.name)) return refuse(`$${name} is never ${key.name}`);
      return kind.join() === "yes,no" ? (key.name === "yes" ? name : `!${name}`) : `${name}==="${key.name}"`;
    };
    const usual = variants.find((variant) => variant.default);
    return [...variants.filter((variant) => !variant.default).map((variant) => `${condition(variant)}?${pattern(variant.value)}:`), usual === undefined ? '""' : pattern(usual.value)].join("");
  };

  const said = pattern(value);
  return args.length === 0 ? said : `(${args.map(({ name }) => name).join()})=>${said}`;
}
