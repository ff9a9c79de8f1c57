import type { PropertyValue } from "@sightline/model";
import type { ScriptValue } from "@sightline/python";
import { GatewayError } from "../../base/errors.ts";
import type { Log } from "../../base/log.ts";
import { type User, type Users, userSourceName } from "../../base/users/Users.ts";
import { type BoundArguments, define, type GatewayFunction, optional, required } from "../define.ts";

/** What `system.user.*` and `system.security.*` need of the gateway. */
export interface UserNeeds {
  readonly users: Users;
  readonly log: Pick<Log, "info" | "warn">;
  /** Roles that open the console, REST or scripts: scripts neither give nor take them [SYS86]. */
  protectedRoles(): ReadonlySet<string>;
}

/** The parameters that name a user source; a script that names another than ours gets our users, and the log says so. */
const sourceParameters = ["userSource", "authProfile"];
const login = [
  required("username", "String"),
  required("password", "String"),
  optional("authProfile", "String", ""),
  { ...optional("timeout", "Integer", 60_000), noEffect: "the gateway's own users answer at once" },
];

/** `system.user.*` and `system.security.*` on `config/users.json`. */
export function userFunctions(world: UserNeeds): readonly GatewayFunction[] {
  const all = [...securityFunctions(world), ...readFunctions(world), ...changeFunctions(world)];
  const noted = new Set<string>();
  return all.map((each) => ({
    ...each,
    run: (args) => {
      noteSource(world, args, noted);
      return each.run(args);
    },
  }));
}

/** Another user source than ours is named in the log, once: its users are not asked. */
function noteSource({ log }: UserNeeds, args: BoundArguments, noted: Set<string>): void {
  const name = sourceParameters.find((each) => args.has(each));
  const source = name === undefined ? undefined : args.text(name);
  if (!source || source === userSourceName || noted.has(source)) return;
  noted.add(source);
  const { project } = args.context;
  log.warn({ project, source }, `${args.name}: there is no user source "${source}": the gateway's own users are used`);
}

function securityFunctions({ users }: UserNeeds): readonly GatewayFunction[] {
  const verify = (args: BoundArguments) => users.verify(args.requiredText("username"), args.requiredText("password"));
  return [
    define(
      { name: "system.security.validateUser", doc: "Whether user name and password belong together.", params: login },
      async (args) => (await verify(args)) !== undefined,
    ),
    define(
      { name: "system.security.getUserRoles", doc: "The roles of a user; None where the password is wrong.", params: login },
      async (args) => {
        const user = await verify(args);
        return user ? [...user.roles] : null;
      },
    ),
  ];
}

function readFunctions({ users }: UserNeeds): readonly GatewayFunction[] {
  const source = required("userSource", "String");
  const username = required("username", "String");
  return [
    define(
      { name: "system.user.getUser", doc: "A user as an object; None where there is none.", params: [source, username] },
      (args) => shown(users.find(args.requiredText("username"))),
    ),
    define({ name: "system.user.getUsers", doc: "All users, as objects.", params: [source] }, () => users.list().map(shown)),
    define({ name: "system.user.getNewUser", doc: "A new user to fill in, for addUser.", params: [source, username] }, (args) =>
      shown({ name: args.requiredText("username"), roles: [], firstName: "", lastName: "", email: "" }),
    ),
    define({ name: "system.user.getRoles", doc: "All roles that users have.", params: [source] }, () =>
      [...new Set(users.list().flatMap((user) => user.roles))].sort(),
    ),
    define({ name: "system.user.getUserSources", doc: "The user sources of this gateway: one." }, () => [
      { name: userSourceName, type: "INTERNAL", description: "config/users.json" },
    ]),
  ];
}

function shown(user: User | undefined): ScriptValue {
  if (!user) return null;
  const { name, firstName, lastName, email, roles } = user;
  return { fields: { username: name, firstname: firstName, lastname: lastName }, roles: [...roles], email };
}

/** What a script wants a user to be. */
interface Wanted {
  readonly name: string;
  readonly password: string | undefined;
  readonly roles: readonly string[];
  readonly details: { readonly firstName: string; readonly lastName: string; readonly email: string };
}

function changeFunctions(world: UserNeeds): readonly GatewayFunction[] {
  const source = required("userSource", "String");
  const user = required("user", "Object");
  const { users } = world;
  return [
    define(
      { name: "system.user.addUser", doc: "Adds a user; answers errors as lists of texts.", params: [source, user] },
      (args) =>
        change({ world, args, wanted: wantedOf(args) }, async ({ name, password = "", roles, details }) => {
          await users.add({ name, password, roles });
          await users.setDetails(name, details);
        }),
    ),
    define(
      { name: "system.user.editUser", doc: "Changes a user; answers errors as lists of texts.", params: [source, user] },
      (args) =>
        change({ world, args, wanted: wantedOf(args) }, async ({ name, password, roles, details }) => {
          await users.setRoles(name, roles);
          await users.setDetails(name, details);
          if (password) await users.setPassword(name, password);
        }),
    ),
    define(
      {
        name: "system.user.removeUser",
        doc: "Removes a user; answers errors as lists of texts.",
        params: [source, required("username", "String")],
      },
      (args) => {
        const name = args.requiredText("username");
        const details = { firstName: "", lastName: "", email: "" };
        return change({ world, args, wanted: { name, password: undefined, roles: [], details } }, () => users.remove(name));
      },
    ),
  ];
}

function wantedOf(args: BoundArguments): Wanted {
  const given = args.object("user");
  const fields = (given.fields ?? {}) as Readonly<Record<string, PropertyValue>>;
  const text = (value: PropertyValue | undefined) => (typeof value === "string" ? value : "");
  if (!text(fields.username)) throw args.fault("java.lang.IllegalArgumentException", "'user' must be a user object");
  return {
    name: text(fields.username),
    password: text(fields.password) || undefined,
    roles: Array.isArray(given.roles) ? given.roles.map(String) : [],
    details: { firstName: text(fields.firstname), lastName: text(fields.lastname), email: text(given.email) },
  };
}

/** Does it unless it would touch who may govern the gateway; what goes wrong is told, not thrown, as in the original. */
async function change(
  { world, args, wanted }: { readonly world: UserNeeds; readonly args: BoundArguments; readonly wanted: Wanted },
  work: (wanted: Wanted) => Promise<void>,
): Promise<ScriptValue> {
  try {
    refuseGovernors(world, args, wanted);
    await work(wanted);
    const by = { audit: args.name, user: wanted.name, project: args.context.project };
    world.log.info(by, "a script changed the users");
    return { errors: [], infos: [], warns: [] };
  } catch (error) {
    if (!(error instanceof GatewayError) && !(error instanceof Refusal)) throw error;
    return { errors: [error.message], infos: [], warns: [] };
  }
}

class Refusal extends Error {}

/** Scripts come with projects; who may govern the gateway is not theirs to decide [SYS86]. */
function refuseGovernors({ users, protectedRoles }: UserNeeds, args: BoundArguments, { name, roles }: Wanted): void {
  const governing = protectedRoles();
  const found = [...roles, ...(users.find(name)?.roles ?? [])].find((role) => governing.has(role));
  if (found !== undefined)
    throw new Refusal(`${args.name}: scripts do not change users with the role "${found}": it governs this gateway`);
}
