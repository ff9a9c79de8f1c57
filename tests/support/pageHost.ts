/**
 * The host name browsers of tests reach gateways by: `localhost`, or a plain name mapped to this machine, where pages are
 * no secure context (the Vitest project "e2e-hostname" sets it).
 */
export const pageHost: string = process.env.SIGHTLINE_E2E_HOST || "localhost";
