/**
 * Every fault a person or program can meet over HTTP or on the command line, in one table: HTTP status and what the
 * reader is told. `{name}` stands for a detail. The guide lists each code (`docs/guide/errors.md`); a test holds it to that.
 */
export const errorTable = {
  BAD_REQUEST: [400, "{what}"],
  BAD_FILTER: [400, "Invalid list parameter {parameter}: {why}"],
  BAD_ORIGIN: [
    403,
    "This request came from another site ({origin}) and was refused. Open the page on this gateway and try again.",
  ],
  BODY_TOO_LARGE: [413, "The request is larger than the limit of {limit} bytes (limits.requestBytes in gateway.json)."],
  CONFIG_INVALID: [500, "{file}: {problems}"],
  CONFIG_LOCKED: [503, "{file} is being written by another program. Try again; if this persists, delete {lock}."],
  DATA_IN_USE: [409, "Another gateway uses the data folder {folder}. Stop it, or start this one with another --data."],
  DISK_FAULT: [503, "{file} cannot be written: {reason}."],
  FORBIDDEN: [403, "{who} is not permitted to do this: the scope {scope} is required."],
  INTERNAL: [500, "The gateway failed to answer. Its log has the details under the id {id}."],
  LOGIN_FAILED: [401, "Incorrect username or password."],
  LOGIN_LIMITED: [429, "Too many login attempts. Try again in {seconds} seconds."],
  NAME_INVALID: [400, "Invalid {what} {name}: use letters, digits and . _ - @ only, at most 64 characters."],
  NOT_AUTHENTICATED: [401, "{why}"],
  NOT_FOUND: [404, "{what}"],
  PASSWORD_WEAK: [400, "The password must have at least {length} characters."],
  PROJECT_NOT_FOUND: [404, "This gateway serves no project named {project}. Its home page lists the projects it serves."],
  SESSIONS_NOT_FOUND: [404, "No valid sessions found to close."],
  SETUP_CLOSED: [
    403,
    "This setup link is no longer valid. The gateway prints a new one when it starts without an administrator.",
  ],
  TOKEN_EXISTS: [409, "A token named {name} already exists. Choose another name or remove that token first."],
  TOKEN_NOT_FOUND: [404, "There is no token named {name}."],
  UNAVAILABLE: [503, "{why}"],
  UNSUPPORTED_BODY: [415, "Send this request with Content-Type: {type}."],
  USER_EXISTS: [409, "A user named {name} already exists."],
  USER_NOT_FOUND: [404, "There is no user named {name}."],
} as const satisfies Record<string, readonly [status: number, text: string]>;

/** A code of {@link errorTable}. */
export type ErrorCode = keyof typeof errorTable;

/** A fault somebody outside can act on. `message` is for its reader; `detail` goes to the log only. */
export class GatewayError extends Error {
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    readonly facts: Readonly<Record<string, string | number>> = {},
    readonly detail?: unknown,
  ) {
    const [status, text] = errorTable[code];
    super(text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? `{${name}}`)));
    this.name = "GatewayError";
    this.status = status;
  }
}
