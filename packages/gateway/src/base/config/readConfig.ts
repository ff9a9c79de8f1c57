import type { ConfigFile } from "./ConfigFile.ts";
import type { GatewayConfig, GatewayConfigSchema } from "./schemas.ts";

/** The environment's variables. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `gateway.json` with what the environment sets above it: `SIGHTLINE_PORT`, `SIGHTLINE_SCRIPT_HOSTS`,
 * `SIGHTLINE_TRUSTED_PROXIES` (comma separated). The answer is the same object until the file changes.
 */
export function configReader(file: ConfigFile<typeof GatewayConfigSchema>, environment: Environment): () => GatewayConfig {
  let read = file.current;
  let effective = withEnvironment(read, environment);
  return () => {
    if (read === file.current) return effective;
    read = file.current;
    effective = withEnvironment(read, environment);
    return effective;
  };
}

function withEnvironment(config: GatewayConfig, environment: Environment): GatewayConfig {
  const proxies = environment.SIGHTLINE_TRUSTED_PROXIES;
  return {
    ...config,
    port: numberOf(environment, "SIGHTLINE_PORT") ?? config.port,
    scriptHosts: numberOf(environment, "SIGHTLINE_SCRIPT_HOSTS") || config.scriptHosts,
    trustedProxies:
      proxies === undefined
        ? config.trustedProxies
        : proxies
            .split(",")
            .map((entry) => entry.trim())
            .filter(Boolean),
  };
}

/** The variables that are numbers, with the largest they may be. */
export const numberVariables = { SIGHTLINE_PORT: 65_535, SIGHTLINE_SCRIPT_HOSTS: 64 };

function numberOf(environment: Environment, name: keyof typeof numberVariables): number | undefined {
  return wholeNumber(environment[name], numberVariables[name]);
}

/** Reads a whole number that is not negative and at most `most`; undefined where the text is none. */
export function wholeNumber(text: string | undefined, most: number): number | undefined {
  return text !== undefined && /^\d+$/.test(text) && Number(text) <= most ? Number(text) : undefined;
}
