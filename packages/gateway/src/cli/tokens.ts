import { type Command, Option } from "commander";
import { type Scope, scopes } from "../base/config/schemas.ts";
import { type Token, Tokens } from "../base/users/Tokens.ts";
import { type DataOptions, dataCommand, openData } from "./dataFolder.ts";
import type { Terminal } from "./Terminal.ts";
import { textTable } from "./table.ts";

interface CreateOptions extends DataOptions {
  readonly scope: Scope;
}

/** `sightline token …`: the REST tokens of a data folder; a running gateway takes changes up at once. */
export function addTokens(program: Command, terminal: Terminal): void {
  const token = program.command("token").description("tokens with which programs use REST");
  token.addCommand(
    dataCommand("create", "make a token; it is printed once, as the last word")
      .argument("<name>", "what it is for")
      .addOption(new Option("--scope <scope>", "what it may do; each includes those before it").choices(scopes).default("read"))
      .action((name: string, options: CreateOptions) => create(terminal, name, options)),
  );
  token.addCommand(
    dataCommand("remove", "remove a token")
      .argument("<name>", "name of the token")
      .action((name: string, options: DataOptions) => remove(terminal, name, options)),
  );
  token.addCommand(
    dataCommand("list", "list the tokens, without their keys")
      .option("--json", "print JSON")
      .action((options: DataOptions & { readonly json?: true }) => list(terminal, options)),
  );
}

async function create(terminal: Terminal, name: string, options: CreateOptions): Promise<void> {
  const token = await tokensOf(terminal, options).create(name, options.scope);
  terminal.out(`Made token ${name} with scope ${options.scope}. Keep it, it cannot be shown again.\nSIGHTLINE_TOKEN: ${token}\n`);
}

async function remove(terminal: Terminal, name: string, options: DataOptions): Promise<void> {
  await tokensOf(terminal, options).remove(name);
  terminal.out(`Removed token ${name}.\n`);
}

function list(terminal: Terminal, options: DataOptions & { readonly json?: true }): void {
  const tokens = tokensOf(terminal, options).list();
  terminal.out(options.json ? `${JSON.stringify(tokens, null, 2)}\n` : tokenTable(tokens));
}

function tokenTable(tokens: readonly Token[]): string {
  if (tokens.length === 0) return "No tokens.\n";
  return textTable(
    ["NAME", "SCOPE", "CREATED"],
    tokens.map((token) => [token.name, token.scope, token.created]),
  );
}

function tokensOf(terminal: Terminal, options: DataOptions): Tokens {
  return new Tokens(openData(terminal, options).tokens);
}
