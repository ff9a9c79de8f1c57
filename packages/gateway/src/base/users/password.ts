import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

/** Cost of new hashes: 2^15 rounds of 8 blocks, 32 MB and roughly 0.1 s each. Old hashes keep the cost they name. */
const cost = { ln: 15, r: 8, p: 1 } as const;
const keyLength = 32;
export const minimumPasswordLength = 8;

interface Parsed {
  readonly ln: number;
  readonly r: number;
  readonly p: number;
  readonly salt: Buffer;
  readonly hash: Buffer;
}

/** Hash of a password with its salt and cost: `$scrypt$ln=15,r=8,p=1$<salt>$<hash>`, base64. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, { ...cost, salt }, keyLength);
  return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${salt.toString("base64")}$${hash.toString("base64")}`;
}

/** Whether the password made this hash; takes the same time for right and wrong ones, and false for a broken hash. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const parsed = parse(stored);
  if (parsed === undefined) return false;
  return timingSafeEqual(await derive(password, parsed, parsed.hash.length), parsed.hash);
}

/** Spends the time of a verification: unknown user names must not answer faster than known ones. */
export async function spendVerification(password: string): Promise<false> {
  await derive(password, { ...cost, salt: randomBytes(16) }, keyLength);
  return false;
}

function parse(stored: string): Parsed | undefined {
  const match = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/=]+)\$([A-Za-z0-9+/=]+)$/.exec(stored);
  if (match === null) return undefined;
  const [ln, r, p] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const hash = Buffer.from(match[5] ?? "", "base64");
  if (ln < 1 || ln > 20 || r < 1 || p < 1 || hash.length < 16) return undefined;
  return { ln, r, p, salt: Buffer.from(match[4] ?? "", "base64"), hash };
}

function derive(password: string, { ln, r, p, salt }: Omit<Parsed, "hash">, length: number): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** ln, r, p, maxmem: 256 * 2 ** ln * r };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, length, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
