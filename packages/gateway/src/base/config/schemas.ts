import Type, { type Static } from "typebox";

const closed = { additionalProperties: false } as const;
const schemaHint = Type.Optional(Type.String({ description: "Where an editor finds this schema" }));
const count = (value: number, description: string, minimum = 1) =>
  Type.Integer({ minimum, maximum: Number.MAX_SAFE_INTEGER, default: value, description });
const roles = (description: string) => Type.Array(Type.String(), { default: ["Administrator"], description });

/** Every limit of the gateway; each refusal names its key. */
const Limits = Type.Object(
  {
    messageBytes: count(1_048_576, "Largest WebSocket message a page may send, in bytes"),
    requestBytes: count(1_048_576, "Largest HTTP request body, in bytes"),
    requestSeconds: count(60, "Longest time a request may take to arrive, in seconds; taken into use by a restart"),
    sessions: count(10_000, "Most sessions at once"),
    pages: count(20_000, "Most pages at once, over all sessions"),
    pagesPerSession: count(100, "Most pages of one session"),
    queueDepth: count(1_000, "Most messages of one session waiting for their turn"),
    messagesPerSecond: count(500, "Messages one page may send a second, with bursts of four seconds' worth; more are read later"),
    scriptSeconds: count(60, "Longest run of one script, in seconds"),
    scriptMemoryMegabytes: count(512, "Most memory of one script host, in megabytes", 64),
    scriptFilesMegabytes: count(1_024, "Most that the folder of scripts' files holds, in megabytes"),
    loginAttempts: count(10, "Failed logins allowed per address within the window, and ten times as many per user name"),
    loginWindowSeconds: count(300, "How long a failed login counts, in seconds"),
    keptSessionBytes: count(1_048_576, "Most bytes kept of one session for a restart; a larger one ends with the gateway"),
    keptMegabytes: count(256, "Most megabytes kept of all sessions for a restart; taken into use by a restart"),
  },
  { ...closed, default: {} },
);

/** Roles whose members may use the console, REST and metrics, by scope. */
const Access = Type.Object(
  {
    read: roles("See sessions, projects, hosts and metrics"),
    control: roles("Terminate sessions"),
    script: roles("Run Python in gateway scope: code execution"),
    admin: roles("Everything"),
  },
  { ...closed, default: {} },
);

/** `config/gateway.json`. */
export const GatewayConfigSchema = Type.Object(
  {
    $schema: schemaHint,
    name: Type.String({ default: "Sightline", maxLength: 64, description: "Shown on the home page and in the console" }),
    port: Type.Integer({ minimum: 0, maximum: 65535, default: 8088, description: "TCP port; 0 takes a free one" }),
    host: Type.String({ default: "", description: "Address to listen on; empty for all" }),
    closedTabGraceSeconds: Type.Union([Type.Number({ minimum: 0 }), Type.Literal("original")], {
      default: 5,
      description: "How long the page of a cleanly closed tab stays; `original` keeps the project's page timeout",
    }),
    keepSessions: Type.Boolean({
      default: true,
      description:
        "Sessions outlive the gateway: browsers come back to the same screens after a restart; taken into use by a restart",
    }),
    limits: Limits,
    access: Access,
    trustedProxies: Type.Array(Type.String(), {
      default: [],
      description: "Addresses or CIDR ranges whose X-Forwarded-For and X-Forwarded-Proto are believed",
    }),
    https: Type.Optional(Type.Object({ certFile: Type.String(), keyFile: Type.String() }, closed)),
    scriptHosts: Type.Integer({ minimum: 1, maximum: 64, default: 6, description: "Most script-host processes for sessions" }),
    scriptingProject: Type.String({
      default: "",
      maxLength: 200,
      description: "The project whose library the scripts of tags see; empty for none",
    }),
    projects: Type.Array(Type.Object({ name: Type.String({ minLength: 1 }), path: Type.String({ minLength: 1 }) }, closed), {
      default: [],
      description: "Project folders or exported .zip files used in place, besides those in data/projects",
    }),
  },
  closed,
);

/** `config/users.json`. */
export const UsersSchema = Type.Object(
  {
    $schema: schemaHint,
    users: Type.Array(
      Type.Object(
        {
          name: Type.String({ minLength: 1, maxLength: 64 }),
          password: Type.String({
            pattern: "^\\$scrypt\\$",
            description: "written by `sightline user add` or `user password`, never plain text",
          }),
          roles: Type.Array(Type.String({ minLength: 1 }), { default: [] }),
          firstName: Type.Optional(Type.String()),
          lastName: Type.Optional(Type.String()),
          email: Type.Optional(Type.String()),
          disabled: Type.Optional(Type.Boolean()),
        },
        closed,
      ),
      { default: [] },
    ),
  },
  closed,
);

/** What a token or role lets its holder do; each includes those before it. */
export const scopes = ["read", "control", "script", "admin"] as const;

/** `config/tokens.json`. */
export const TokensSchema = Type.Object(
  {
    $schema: schemaHint,
    tokens: Type.Array(
      Type.Object(
        {
          name: Type.String({ minLength: 1, maxLength: 64 }),
          sha256: Type.String({ pattern: "^[0-9a-f]{64}$", description: "hash of the key, written by `sightline token create`" }),
          scope: Type.Enum(scopes),
          created: Type.String(),
          expires: Type.Optional(Type.String({ description: "ISO 8601 instant after which the token is refused" })),
        },
        closed,
      ),
      { default: [] },
    ),
  },
  closed,
);

const secretPlace = Type.Optional(
  Type.Union([Type.Object({ env: Type.String() }, closed), Type.Object({ file: Type.String() }, closed)]),
);

/** `config/databases.json`: passwords stand in an environment variable or a file, never here. */
export const DatabasesSchema = Type.Object(
  {
    $schema: schemaHint,
    databases: Type.Array(
      Type.Object(
        {
          name: Type.String({ minLength: 1 }),
          driver: Type.Enum(["sqlite", "postgres", "mysql"]),
          url: Type.String({ minLength: 1 }),
          user: Type.Optional(Type.String()),
          password: secretPlace,
          maximumConnections: Type.Integer({ minimum: 1, maximum: 500, default: 8, description: "Most connections at once" }),
          timeoutSeconds: Type.Number({ minimum: 0.1, maximum: 86_400, default: 60, description: "Longest run of one query" }),
          connectSeconds: Type.Optional(
            Type.Number({
              minimum: 0.1,
              maximum: 3_600,
              description: "Longest time to connect, or to wait for a free connection; 10",
            }),
          ),
          maximumRows: count(200_000, "Most rows of one answer"),
          maximumMegabytes: count(64, "Most megabytes of one answer"),
        },
        closed,
      ),
      { default: [] },
    ),
  },
  closed,
);

/** `config/smtp.json`: servers that take mail, by the names scripts give as `smtpProfile`. */
export const SmtpSchema = Type.Object(
  {
    $schema: schemaHint,
    profiles: Type.Array(
      Type.Object(
        {
          name: Type.String({ minLength: 1 }),
          host: Type.String({ minLength: 1 }),
          port: Type.Integer({ minimum: 1, maximum: 65_535, default: 587 }),
          security: Type.Enum(["none", "starttls", "tls"], {
            default: "starttls",
            description: "starttls: encrypted from the first command on, or no mail; tls: encrypted from the start; none: open",
          }),
          verifyCertificate: Type.Boolean({ default: true, description: "false: a certificate nobody vouches for will do" }),
          user: Type.Optional(Type.String()),
          password: secretPlace,
          from: Type.Optional(Type.String({ description: "Sender where a script names none" })),
        },
        closed,
      ),
      { default: [] },
    ),
  },
  closed,
);

/** `config/tags/<provider>.json`: the original's tag export; what is inside a tag is the tag manager's to judge. */
export const TagExportSchema = Type.Object({
  name: Type.Optional(Type.String()),
  tagType: Type.Optional(Type.String()),
  tags: Type.Array(Type.Object({}), { default: [] }),
});

export type GatewayConfig = Static<typeof GatewayConfigSchema>;
export type UsersConfig = Static<typeof UsersSchema>;
export type TokensConfig = Static<typeof TokensSchema>;
export type DatabasesConfig = Static<typeof DatabasesSchema>;
export type SmtpConfig = Static<typeof SmtpSchema>;
export type TagExport = Static<typeof TagExportSchema>;
export type Scope = (typeof scopes)[number];
