import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";

/** Content in the encodings browsers ask for. */
export interface Compressed {
  readonly plain: Buffer;
  readonly br?: Buffer;
  readonly gzip?: Buffer;
  /** Strong entity tag of the plain content. */
  readonly tag: string;
}

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
/** Smaller than this, headers cost more than compression saves. */
const worthwhileBytes = 860;

/** Compresses once, off the main thread; small or already packed content stays plain. */
export async function compressed(plain: Buffer, compressible = true): Promise<Compressed> {
  const tag = `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`;
  if (!compressible || plain.length < worthwhileBytes) return { plain, tag };
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  const [br, gz] = await Promise.all([brotli(plain, { params }), gzipped(plain, { level: 8 })]);
  return { plain, br, gzip: gz, tag };
}

/** Sends content in the best encoding the browser takes; 304 when it has it already. */
export function sendCompressed(request: FastifyRequest, reply: FastifyReply, content: Compressed): FastifyReply {
  reply.header("vary", "Accept-Encoding").header("etag", content.tag);
  if (matchesTag(request.headers["if-none-match"], content.tag)) return reply.code(304).send();
  const accepted = request.headers["accept-encoding"] ?? "";
  if (content.br && accepts(accepted, "br")) return reply.header("content-encoding", "br").send(content.br);
  if (content.gzip && accepts(accepted, "gzip")) return reply.header("content-encoding", "gzip").send(content.gzip);
  return reply.send(content.plain);
}

function accepts(header: string, encoding: string): boolean {
  return header.split(",").some((entry) => {
    const [name, ...parameters] = entry.split(";").map((part) => part.trim().toLowerCase());
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}

function matchesTag(header: string | undefined, tag: string): boolean {
  const entries = (header ?? "").split(",").map((entry) => entry.trim().replace(/^W\//, ""));
  return entries.includes(tag) || entries.includes("*");
}
