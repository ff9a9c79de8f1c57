interface FileNode {
  readonly parent: FileNode;
  readonly usedBytes: number;
}
interface OpenFile {
  readonly node: FileNode;
}
type WriteArguments = readonly [buffer: Uint8Array, offset: number, length: number, position: number, own?: boolean];
type Write = (stream: OpenFile, ...rest: WriteArguments) => number;

/** Functions of Emscripten's file system in memory that change something; their first argument is a node. */
interface Nodes {
  setattr(node: FileNode, attributes: object): void;
}
interface Folders extends Nodes {
  mknod(folder: FileNode, ...rest: readonly unknown[]): unknown;
  rename(node: FileNode, folder: FileNode, name: string): void;
  unlink(folder: FileNode, name: string): void;
  rmdir(folder: FileNode, name: string): void;
  symlink(folder: FileNode, ...rest: readonly unknown[]): unknown;
}

/** Emscripten's file systems, as far as they are limited. */
export interface FileSystem {
  readonly ErrnoError: new (errno: number) => Error;
  lookupPath(path: string): { readonly node: FileNode };
  readonly filesystems: {
    readonly MEMFS: {
      readonly ops_table: {
        readonly dir: { readonly node: Folders };
        readonly file: { readonly node: Nodes; readonly stream: { write: Write } };
        readonly link: { readonly node: Nodes };
      };
      readonly stream_ops: { write: Write };
      resizeFileStorage(node: FileNode, size: number): void;
    };
  };
}

/** What may be written to the interpreter's own files in all, in bytes. */
const fileBytes = 32 * 1024 * 1024;
const noSpace = 51;
const readOnly = 69;
const writableFolder = "/tmp";

/**
 * The interpreter's files live in memory, outside of what its memory limit counts: without a limit of their own, a script that
 * writes to `/tmp` could take all memory of the machine. What was removed is not given back. Over it, Python gets ENOSPC [SCR93].
 */
export function limitFiles({ ErrnoError, filesystems: { MEMFS } }: FileSystem): void {
  let used = 0;
  const take = (bytes: number) => {
    if (bytes > 0 && used + bytes > fileBytes) throw new ErrnoError(noSpace);
    used += Math.max(0, bytes);
  };
  wrapWrite(MEMFS, (file, [, , length, position]) => take(position + length - file.node.usedBytes));
  const resize = MEMFS.resizeFileStorage;
  MEMFS.resizeFileStorage = (node, size) => {
    take(size - node.usedBytes);
    resize(node, size);
  };
}

/**
 * What the host loads later (modules, shims) stays what it was: outside `/tmp` no file is changed, made, renamed or removed.
 * Nodes decide, not paths, so that links lead nowhere else. `except`: a name that may be removed.
 */
export function freezeFiles(system: FileSystem, except: string): void {
  const { MEMFS } = system.filesystems;
  const root = system.lookupPath(writableFolder).node;
  const check = (node: FileNode) => {
    for (let at = node; at !== root; at = at.parent) if (at.parent === at) throw new system.ErrnoError(readOnly);
  };
  const folders = MEMFS.ops_table.dir.node;
  const { mknod, rename, unlink, rmdir, symlink } = folders;
  wrapWrite(MEMFS, (file) => check(file.node));
  for (const nodes of [folders, MEMFS.ops_table.file.node, MEMFS.ops_table.link.node]) {
    const { setattr } = nodes;
    nodes.setattr = (node, attributes) => [check(node), setattr(node, attributes)];
  }
  folders.mknod = (folder, ...rest) => [check(folder), mknod(folder, ...rest)][1];
  folders.symlink = (folder, ...rest) => [check(folder), symlink(folder, ...rest)][1];
  folders.rename = (node, folder, name) => [check(node.parent), check(folder), rename(node, folder, name)];
  folders.rmdir = (folder, name) => [check(folder), rmdir(folder, name)];
  folders.unlink = (folder, name) => [name === except || check(folder), unlink(folder, name)];
}

/** `check` runs before anything is written to a file, by mapped memory too. */
function wrapWrite(
  { ops_table, stream_ops }: FileSystem["filesystems"]["MEMFS"],
  check: (file: OpenFile, rest: WriteArguments) => void,
): void {
  const { write } = stream_ops;
  const checked: Write = (file, ...rest) => {
    check(file, rest);
    return write(file, ...rest);
  };
  ops_table.file.stream.write = checked;
  stream_ops.write = checked;
}
