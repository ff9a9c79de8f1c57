import type { Command } from "commander";
import { administratorRole, type User, Users } from "../base/users/Users.ts";
import { type DataOptions, dataCommand, openData } from "./dataFolder.ts";
import { CommandError, type Terminal } from "./Terminal.ts";
import { textTable } from "./table.ts";

interface AddOptions extends DataOptions {
  readonly role: readonly string[];
  readonly passwordStdin?: true;
}

/** `sightline user …`: the users of a data folder; a running gateway takes changes up at once. */
export function addUsers(program: Command, terminal: Terminal): void {
  const user = program.command("user").description("users who may log in");
  user.addCommand(
    passwordOption(dataCommand("add", "add a user"))
      .argument("<name>", "user name")
      .option("--role <role>", `a role of the user, repeatable; ${administratorRole} may use the console`, append, [])
      .action((name: string, options: AddOptions) => add(terminal, name, options)),
  );
  user.addCommand(
    passwordOption(dataCommand("password", "set a user's password; ends the user's logins"))
      .argument("<name>", "user name")
      .action((name: string, options: AddOptions) => setPassword(terminal, name, options)),
  );
  user.addCommand(
    dataCommand("remove", "remove a user")
      .argument("<name>", "user name")
      .action((name: string, options: DataOptions) => remove(terminal, name, options)),
  );
  user.addCommand(
    dataCommand("list", "list the users")
      .option("--json", "print JSON")
      .action((options: DataOptions & { readonly json?: true }) => list(terminal, options)),
  );
}

function passwordOption(command: Command): Command {
  return command.option("--password-stdin", "read the password from standard input instead of asking");
}

function append(role: string, roles: readonly string[]): readonly string[] {
  return [...roles, role];
}

async function add(terminal: Terminal, name: string, options: AddOptions): Promise<void> {
  const users = new Users(openData(terminal, options).users);
  if (users.find(name)) throw new CommandError(`A user named ${name} already exists.`);
  await users.add({ name, password: await passwordOf(terminal, options), roles: options.role });
  terminal.out(`Added user ${name}${options.role.length > 0 ? ` with ${options.role.join(", ")}` : ""}.\n`);
}

async function setPassword(terminal: Terminal, name: string, options: AddOptions): Promise<void> {
  const users = new Users(openData(terminal, options).users);
  if (!users.find(name)) throw new CommandError(`There is no user named ${name}.`);
  await users.setPassword(name, await passwordOf(terminal, options));
  terminal.out(`The password of ${name} is set.\n`);
}

async function remove(terminal: Terminal, name: string, options: DataOptions): Promise<void> {
  await new Users(openData(terminal, options).users).remove(name);
  terminal.out(`Removed user ${name}.\n`);
}

function list(terminal: Terminal, options: DataOptions & { readonly json?: true }): void {
  const users = new Users(openData(terminal, options).users).list();
  terminal.out(options.json ? `${JSON.stringify(users, null, 2)}\n` : userTable(users));
}

function userTable(users: readonly User[]): string {
  if (users.length === 0) return "No users.\n";
  return textTable(
    ["NAME", "ROLES"],
    users.map((user) => [user.name, user.roles.join(", ")]),
  );
}

async function passwordOf(terminal: Terminal, options: AddOptions): Promise<string> {
  if (options.passwordStdin) return (await terminal.readInput()).replace(/\r?\n$/, "");
  const password = await terminal.askSecret("Password: ");
  if (password === undefined) throw new CommandError("Nobody can be asked for the password here: use --password-stdin.", 2);
  if (password !== (await terminal.askSecret("Again: "))) throw new CommandError("The two passwords differ.");
  return password;
}
