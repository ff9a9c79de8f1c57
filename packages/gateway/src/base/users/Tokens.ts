import { type Clock, systemClock } from "../clock.ts";
import type { ConfigFile } from "../config/ConfigFile.ts";
import type { Scope, TokensSchema } from "../config/schemas.ts";
import { GatewayError } from "../errors.ts";
import { newSecret, sameSecret, secretHash } from "../ids.ts";
import { checkName } from "./Users.ts";

/** A program that may use REST. */
export interface Token {
  readonly name: string;
  readonly scope: Scope;
  readonly created: string;
}

/** The API tokens of `config/tokens.json`. Every question looks at the file first, so a new or removed one counts at once. */
export class Tokens {
  constructor(
    private readonly file: ConfigFile<typeof TokensSchema>,
    private readonly clock: Clock = systemClock,
  ) {}

  list(): readonly Token[] {
    this.file.refresh();
    return this.file.current.tokens.map(({ name, scope, created }) => ({ name, scope, created }));
  }

  /** The token of a header `name:key`; undefined when there is none, it is expired, or the key is wrong. */
  verify(header: string): Token | undefined {
    this.file.refresh();
    const colon = header.indexOf(":");
    const name = header.slice(0, Math.max(0, colon));
    const entry = this.file.current.tokens.find((token) => token.name === name);
    const right = sameSecret(secretHash(header.slice(colon + 1)), entry?.sha256 ?? "");
    if (!right || entry === undefined || this.expired(entry.expires)) return undefined;
    return { name: entry.name, scope: entry.scope, created: entry.created };
  }

  /** Makes a token and answers its text `name:key`, which nobody can read again. Throws TOKEN_EXISTS or NAME_INVALID. */
  async create(name: string, scope: Scope): Promise<string> {
    checkName("token name", name);
    const key = newSecret();
    const created = new Date(this.clock.now()).toISOString();
    await this.file.update((content) => {
      if (content.tokens.some((token) => token.name === name)) throw new GatewayError("TOKEN_EXISTS", { name });
      return { ...content, tokens: [...content.tokens, { name, sha256: secretHash(key), scope, created }] };
    });
    return `${name}:${key}`;
  }

  /** Removes a token; throws TOKEN_NOT_FOUND. */
  async remove(name: string): Promise<void> {
    await this.file.update((content) => {
      const tokens = content.tokens.filter((token) => token.name !== name);
      if (tokens.length === content.tokens.length) throw new GatewayError("TOKEN_NOT_FOUND", { name });
      return { ...content, tokens };
    });
  }

  private expired(expires: string | undefined): boolean {
    return expires !== undefined && !(Date.parse(expires) > this.clock.now());
  }
}
