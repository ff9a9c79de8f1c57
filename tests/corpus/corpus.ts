import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { compileHere, compileInJython } from "./compileScripts.ts";
import { documents } from "./documents.ts";
import { startCorpusEngine } from "./engine.ts";
import { callHere, callInJython, callsOf, libraryOf, pureFunctions } from "./functions.ts";
import { fuzz } from "./fuzz/fuzz.ts";
import { hostSide, jythonSide } from "./fuzz/sides.ts";
import { hasJython } from "./jython.ts";
import { reportCompile } from "./reportCompile.ts";
import { reportFunctions } from "./reportFunctions.ts";
import { readCorpus } from "./scripts.ts";
import { tagFiles } from "./tagFiles.ts";

const usage = `npm run corpus -- compile FOLDER
npm run corpus -- functions FOLDER [--seed NUMBER]
npm run corpus -- documents FOLDER
npm run corpus -- tags FOLDER
npm run corpus -- fuzz [--seed NUMBER] [--programs NUMBER]

FOLDER holds projects, one below the other or many beside one another. Nothing is written to it. See tests/corpus/README.md.`;

/** Compiles every script of a folder of projects here and in Jython. Answers whether enough compile, and none unjustly not. */
async function compile(folder: string, cacheDirectory: string): Promise<boolean> {
  const corpus = await readCorpus(folder);
  const engine = await startCorpusEngine({ cacheDirectory });
  const here = await compileHere(engine, corpus.scripts).finally(() => engine.close());
  const withJython = hasJython();
  const jython = withJython ? await compileInJython(corpus.scripts) : [];
  const compiled = corpus.scripts.map((script, at) => ({ script, here: here[at], jython: jython[at] }));
  const { lines, passed } = reportCompile(corpus, compiled, withJython);
  console.log(lines.join("\n"));
  return passed;
}

/** Calls the pure functions of a folder's libraries here and in Jython. Answers whether they do the same. */
async function functions(folder: string, cacheDirectory: string, seed: number): Promise<boolean> {
  if (!hasJython()) throw new Error("The command jython is not there: install Jython 2.7.3, the judge of this comparison.");
  const { scripts } = await readCorpus(folder);
  const calls = callsOf(await pureFunctions(scripts), seed);
  const engine = await startCorpusEngine({ cacheDirectory, libraries: libraryOf(calls) });
  const here = await callHere(engine, calls).finally(() => engine.close());
  const jython = await callInJython(calls);
  const compared = calls.map((call, at) => ({ call, here: here[at] as string, jython: jython[at] as string }));
  const { lines, passed } = reportFunctions(compared, seed);
  console.log(lines.join("\n"));
  return passed;
}

/** Random programs here and in Jython. Answers whether all differences have a known cause. */
async function fuzzPrograms(options: readonly string[], cacheDirectory: string): Promise<boolean> {
  if (!hasJython()) throw new Error("The command jython is not there: install Jython 2.7.3, the judge of this comparison.");
  const engine = await startCorpusEngine({ cacheDirectory });
  const sides = { here: hostSide(engine), jython: jythonSide() };
  try {
    const { lines, passed } = await fuzz(sides, {
      seed: numberOf(options, "--seed", 1),
      count: numberOf(options, "--programs", 1_000),
    });
    console.log(lines.join("\n"));
    return passed;
  } finally {
    sides.jython.close();
    await engine.close();
  }
}

function numberOf(options: readonly string[], name: string, otherwise: number): number {
  const at = options.indexOf(name);
  const value = at < 0 ? otherwise : Number(options[at + 1]);
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`${name} has to be a whole number`);
  return value;
}

async function main([command, folder, ...options]: readonly string[]): Promise<number> {
  if (command === "fuzz") return withCache((cache) => fuzzPrograms([folder ?? "", ...options], cache));
  const [option, given] = options;
  const seed = option === "--seed" ? Number(given) : 1;
  if (!folder || (option !== undefined && option !== "--seed") || !Number.isSafeInteger(seed)) return help();
  if (command === "documents") return documents(resolve(folder)) ? 0 : 1;
  if (command === "tags") return (await tagFiles(resolve(folder))) ? 0 : 1;
  return withCache(async (cache) => {
    if (command === "compile") return compile(resolve(folder), cache);
    if (command === "functions") return functions(resolve(folder), cache, seed);
    return undefined;
  });
}

/** Runs a command with a folder for the snapshot of its host, and answers its exit code. */
async function withCache(command: (cacheDirectory: string) => Promise<boolean | undefined>): Promise<number> {
  const cacheDirectory = mkdtempSync(join(tmpdir(), "sightline-corpus-"));
  try {
    const passed = await command(cacheDirectory);
    return passed === undefined ? help() : passed ? 0 : 1;
  } finally {
    rmSync(cacheDirectory, { recursive: true, force: true });
  }
}

function help(): number {
  console.error(usage);
  return 2;
}

process.exitCode = await main(process.argv.slice(2));
