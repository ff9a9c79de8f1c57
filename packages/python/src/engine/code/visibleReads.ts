/** One step of a chain a script can be seen to follow: `self.view.params.x`, `self.getSibling("A").props.value`. */
export type ChainStep =
  | { readonly name: string }
  | { readonly call: string; readonly argument: string }
  | { readonly index: number };

/** A chain and the parameter it starts from. */
export interface Chain {
  readonly param: number;
  readonly steps: readonly ChainStep[];
}

const step =
  /\s*\.\s*([A-Za-z_]\w*)(?:\(\s*(?:"([^"\\\n]*)"|'([^'\\\n]*)')\s*\))?|\s*\[\s*(?:(\d+)|"([^"\\\n]*)"|'([^'\\\n]*)')\s*\]/y;
const followed = new Set(["getSibling", "getChild"]);
const maximumChains = 64;

/**
 * What a script can be seen to read below its parameters, found in its text. A guess that costs nothing when it is wrong: what is
 * missed is asked for when the script reads it, what is too much was only sent.
 */
export function visibleReads(params: readonly string[], body: string): readonly Chain[] {
  const chains = new Map<string, Chain>();
  params.forEach((param, index) => {
    const name = /^\w+/.exec(param)?.[0];
    if (!name) return;
    for (const match of body.matchAll(new RegExp(`(?<![\\w.])${name}(?=\\s*\\.)`, "g"))) {
      const chain = readChain(index, body, match.index + name.length);
      if (chain && chains.size < maximumChains) chains.set(JSON.stringify(chain), chain);
    }
  });
  return [...chains.values()];
}

function readChain(param: number, body: string, from: number): Chain | undefined {
  const steps: ChainStep[] = [];
  let at = from;
  for (;;) {
    step.lastIndex = at;
    const match = step.exec(body);
    if (!match || isMethod(match, body, step.lastIndex)) break;
    steps.push(toStep(match));
    at = step.lastIndex;
  }
  if (/^\s*=(?!=)/.test(body.slice(at, at + 20))) steps.pop();
  return steps.length > 1 ? { param, steps } : undefined;
}

/** A name that is called is a method, unless it leads to another component. */
function isMethod(match: RegExpExecArray, body: string, end: number): boolean {
  const argument = match[2] ?? match[3];
  if (match[1] === undefined) return false;
  return argument === undefined ? body[end] === "(" : !followed.has(match[1]);
}

function toStep(match: RegExpExecArray): ChainStep {
  const argument = match[2] ?? match[3];
  if (match[1] !== undefined) return argument === undefined ? { name: match[1] } : { call: match[1], argument };
  if (match[4] !== undefined) return { index: Number(match[4]) };
  return { name: match[5] ?? match[6] ?? "" };
}
