import type { Users } from "../../base/users/Users.ts";
import type { Ticket } from "./SessionCookies.ts";
import type { SessionUser } from "./SessionUser.ts";

/** What is asked of all sessions here. */
export interface SessionsOfUsers {
  readonly cookies: { tickets(): Iterable<Ticket> };
  /** The user behind a cookie is another one now, with other roles, or nobody any more. */
  userChanged(ticket: Ticket, user: SessionUser | undefined, message: string): void;
}

const goneMessage = "This user was removed, was disabled or has a new password. Sign in again.";

/**
 * Who is logged in to projects follows the users' file at once: who is removed, disabled or has a new password is logged out, who has other
 * roles or another name goes on with them. Answers how to stop.
 */
export function followUsers(users: Users, sessions: SessionsOfUsers): () => void {
  let stamps = stampsOf(users);
  return users.onChange(() => {
    const before = stamps;
    stamps = stampsOf(users);
    for (const ticket of [...sessions.cookies.tickets()]) {
      if (ticket.user === undefined) continue;
      const { name } = ticket.user;
      const now = users.find(name);
      if (now === undefined || !stamps.get(name) || stamps.get(name) !== before.get(name)) {
        sessions.userChanged(ticket, undefined, goneMessage);
        continue;
      }
      const user = { ...ticket.user, ...now };
      if (JSON.stringify(user) !== JSON.stringify(ticket.user)) sessions.userChanged(ticket, user, "");
    }
  });
}

/** Empty for who is disabled. */
function stampsOf(users: Users): ReadonlyMap<string, string> {
  return new Map(users.list().map(({ name }) => [name, users.passwordStamp(name)]));
}
