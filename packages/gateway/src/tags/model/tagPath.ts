/** A parsed tag path: a tag and one of its properties. */
export interface TagAddress {
  /** `[provider]Folder/Tag`, as written. */
  readonly fullPath: string;
  /** `fullPath` in lower case: tag paths ignore case [PRJ21]. */
  readonly key: string;
  readonly provider: string;
  /** Below the provider: `Folder/Tag`; empty for the provider itself. */
  readonly path: string;
  /** In lower case: `value`, `engunit`, `parameters.device`; empty for the value; of what its value holds as written: `['items'][0]`. */
  readonly property: string;
}

const cacheLimit = 50_000;

/** Parses tag paths, with a cache because bindings use the same ones again and again. */
export class TagPaths {
  readonly #cache = new Map<string, TagAddress>();

  constructor(readonly defaultProvider: string) {}

  /** Any string parses; an unknown path yields a tag with quality Bad_NotFound. */
  parse(text: string): TagAddress {
    const known = this.#cache.get(text);
    if (known) return known;
    const address = parseAddress(text, this.defaultProvider);
    if (this.#cache.size >= cacheLimit) this.#cache.clear();
    this.#cache.set(text, address);
    return address;
  }
}

function parseAddress(text: string, defaultProvider: string): TagAddress {
  const match = /^\s*(?:\[([^\]]*)\])?\/?(.*?)\/?\s*$/s.exec(text);
  const named = match?.[1] ?? "";
  const provider = named === "" || named === "~" || named === "." ? defaultProvider : named;
  const [, rest = "", member = ""] = memberOfTag.exec(match?.[2] ?? "") ?? [];
  const dot = rest.indexOf(".", rest.lastIndexOf("/") + 1);
  const path = dot < 0 ? rest : rest.slice(0, dot);
  const fullPath = `[${provider}]${path}`;
  if (member !== "") return { fullPath, key: fullPath.toLowerCase(), provider, path, property: member };
  return { fullPath, key: fullPath.toLowerCase(), provider, path, property: dot < 0 ? "" : rest.slice(dot + 1).toLowerCase() };
}

/** A tag, and what is to be found in its value; names of tags hold no brackets. */
const memberOfTag = /^(.*?)((?:\[(?:'[^']*'|"[^"]*"|\d+)\])*)$/s;

/** Resolves a path relative to the tag at `from`: `[.]Sibling`, `[.]../Other/X`, `[~]Root`. */
export function resolveRelative(text: string, from: TagAddress): string {
  if (text.startsWith("[~]")) return `[${from.provider}]${text.slice(3)}`;
  if (!text.startsWith("[.]")) return /^\[[^\]]+\]/.test(text) ? text : `[${from.provider}]${text}`;
  const folders = from.path.split("/").slice(0, -1);
  const steps = text.slice(3).split("/");
  while (steps[0] === "..") {
    steps.shift();
    folders.pop();
  }
  return `[${from.provider}]${[...folders, ...steps].join("/")}`;
}
