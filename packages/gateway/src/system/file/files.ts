import { ScriptBytes, ScriptError, type ScriptValue } from "@sightline/python";
import { type BoundArguments, define, type GatewayFunction, optional, required } from "../define.ts";
import { FileRefused, type ScriptFiles } from "./ScriptFiles.ts";

/** What `system.file.*` needs of the gateway. */
export interface FileNeeds {
  readonly files: ScriptFiles;
}

/** `system.file.*`, confined to one folder [SYS84]. */
export function fileFunctions({ files }: FileNeeds): readonly GatewayFunction[] {
  const path = required("filepath", "String");
  const encoding = optional("encoding", "String", "UTF-8");
  return [
    define({ name: "system.file.fileExists", doc: "Whether there is a file or folder.", params: [path] }, (args) =>
      guarded(args, () => files.exists(args.requiredText("filepath"))),
    ),
    define({ name: "system.file.readFileAsString", doc: "A file's text.", params: [path, encoding] }, (args) =>
      guarded(args, async () => decoded(args, await files.read(args.requiredText("filepath")))),
    ),
    define({ name: "system.file.readFileAsBytes", doc: "A file's bytes.", params: [path] }, (args) =>
      guarded(args, async () => new ScriptBytes(await files.read(args.requiredText("filepath")))),
    ),
    define(
      {
        name: "system.file.writeFile",
        doc: "Writes text or bytes to a file, or appends them.",
        params: [path, required("data", "Object"), optional("append", "Boolean", false), encoding],
      },
      (args) => guarded(args, async () => write(args, files)),
    ),
    define(
      {
        name: "system.file.getTempFile",
        doc: "Makes an empty file with an extension and answers its path.",
        params: [required("extension", "String")],
      },
      (args) => guarded(args, () => files.temporary(args.requiredText("extension"))),
    ),
  ];
}

async function write(args: BoundArguments, files: ScriptFiles): Promise<null> {
  const data = args.raw("data");
  const bytes = data instanceof ScriptBytes ? data.bytes : encoded(args, args.text("data") ?? "");
  args.spend("fileBytes", bytes.byteLength);
  await files.write(args.requiredText("filepath"), bytes, args.flag("append"));
  return null;
}

function encoded(args: BoundArguments, text: string): Uint8Array {
  return Buffer.from(text, nodeEncoding(args));
}

function decoded(args: BoundArguments, bytes: Buffer): string {
  return bytes.toString(nodeEncoding(args));
}

function nodeEncoding(args: BoundArguments): BufferEncoding {
  const name = (args.text("encoding") ?? "UTF-8").toLowerCase().replace(/[^a-z0-9]/g, "");
  const known: Readonly<Record<string, BufferEncoding>> = {
    utf8: "utf8",
    usascii: "ascii",
    ascii: "ascii",
    iso88591: "latin1",
    latin1: "latin1",
    windows1252: "latin1",
    utf16le: "utf16le",
  };
  const found = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!found) throw args.fault("java.io.UnsupportedEncodingException", `"${args.text("encoding")}" is not a supported encoding`);
  return found;
}

export async function guarded<T extends ScriptValue>(args: BoundArguments, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ScriptError) throw error;
    if (error instanceof FileRefused) throw args.fault("java.io.IOException", error.message);
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    const path = args.name.endsWith("getTempFile") ? "" : `"${args.text("filepath") ?? args.text("filePath")}"`;
    if (missing) throw args.fault("java.io.FileNotFoundException", `there is no file ${path}`);
    throw args.fault("java.io.IOException", `${path}: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
}
