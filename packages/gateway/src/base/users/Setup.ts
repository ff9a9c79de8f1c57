import { GatewayError } from "../errors.ts";
import { newSecret, sameSecret } from "../ids.ts";
import { administratorRole, type Users } from "./Users.ts";

/** The first administrator's name when its password comes from the environment. */
export const firstAdministrator = "admin";

/** How a gateway without an administrator gets its first: a password from the environment, or a link that works once. */
export class Setup {
  private key: string | undefined;

  constructor(private readonly users: Users) {}

  /** Makes the administrator if a password is given and there is none; otherwise answers the path of the setup page, if needed. */
  async start(adminPassword: string | undefined): Promise<string | undefined> {
    if (this.users.hasAdministrator()) return undefined;
    if (adminPassword !== undefined && adminPassword !== "") {
      await this.makeAdministrator(firstAdministrator, adminPassword);
      return undefined;
    }
    this.key = newSecret();
    return `/setup?key=${this.key}`;
  }

  /** Whether a setup link is out and nobody has used it. */
  get open(): boolean {
    return this.key !== undefined && !this.users.hasAdministrator();
  }

  accepts(key: string): boolean {
    return this.open && sameSecret(key, this.key ?? "");
  }

  /** Makes the first administrator. Throws SETUP_CLOSED when the key is wrong or used. */
  async complete(key: string, name: string, password: string): Promise<void> {
    if (!this.accepts(key)) throw new GatewayError("SETUP_CLOSED");
    await this.makeAdministrator(name, password);
    this.key = undefined;
  }

  private async makeAdministrator(name: string, password: string): Promise<void> {
    if (this.users.find(name) === undefined) return this.users.add({ name, password, roles: [administratorRole] });
    await this.users.setPassword(name, password);
    await this.users.setRoles(name, [...(this.users.find(name)?.roles ?? []), administratorRole]);
  }
}
