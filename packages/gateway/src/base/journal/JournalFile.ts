import { type FileHandle, open as openFile, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { headerLine, type JournalKind, recordLine } from "./records.ts";

/** An open file, as far as journals use it. */
export type JournalHandle = Pick<FileHandle, "write" | "read" | "datasync" | "truncate" | "close">;
export type OpenFile = (path: string, flags: string) => Promise<JournalHandle>;

/** Opens a file that nobody else may read. */
export const openNodeFile: OpenFile = (path, flags) => openFile(path, flags, 0o600);

/** A record that is to be written. */
export interface WaitingRecord {
  readonly line: Buffer;
  /** It takes the record of its key away. */
  readonly isEnd: boolean;
}

/** Where the last record of a key stands. */
interface Place {
  readonly at: number;
  readonly length: number;
}

interface Parts {
  readonly path: string;
  readonly kind: JournalKind;
  readonly open: OpenFile;
}

const pieceBytes = 1_048_576;
const slackBytes = 4 * 1_048_576;

/** The file of a journal and where in it the records stand that count. One call after another. */
export class JournalFile {
  #places: Map<string, Place>;
  #handle: JournalHandle;
  #end: number;
  /** Behind the end stands what a write left that failed. */
  #isEndUnclean = false;
  #anewAt = slackBytes;
  #liveBytes = 0;
  writtenBytes = 0;

  private constructor(
    private readonly parts: Parts,
    { handle, end, places }: { readonly handle: JournalHandle; readonly end: number; readonly places: Map<string, Place> },
  ) {
    this.#handle = handle;
    this.#end = end;
    this.#places = places;
    for (const { length } of places.values()) this.#liveBytes += length;
    this.#anewAt = this.#nextAnew();
  }

  /**
   * A file of these records in the place of the one there, which stays as it is until the new one is whole. Where no second file can
   * be written, as on a full disk, the one there is used on behind its `length` whole bytes.
   */
  static async create(
    parts: Parts,
    { records, length }: { readonly records: ReadonlyMap<string, string>; readonly length: number },
  ): Promise<JournalFile> {
    const lines = function* () {
      for (const [key, json] of records) yield [key, recordLine(key, json)] as const;
    };
    try {
      return new JournalFile(parts, await writeFresh(parts, lines()));
    } catch (error) {
      if (length === 0) throw error;
      return new JournalFile(parts, await goOn(parts, records, length));
    }
  }

  get bytes(): number {
    return this.#end;
  }

  get liveBytes(): number {
    return this.#liveBytes;
  }

  get records(): number {
    return this.#places.size;
  }

  /** Bytes of the record of a key; 0 where there is none. */
  sizeOf(key: string): number {
    return this.#places.get(key)?.length ?? 0;
  }

  /** Appends records. What a failure left behind the end is cut off before the next. */
  async append(records: ReadonlyMap<string, WaitingRecord>): Promise<void> {
    if (this.#isEndUnclean) await this.#handle.truncate(this.#end);
    this.#isEndUnclean = true;
    const places = new Map<string, Place | undefined>();
    let [piece, start, end]: [Buffer[], number, number] = [[], this.#end, this.#end];
    for (const [key, { line, isEnd }] of records) {
      places.set(key, isEnd ? undefined : { at: end, length: line.length });
      piece.push(line);
      end += line.length;
      if (end - start < pieceBytes) continue;
      await writeAll(this.#handle, Buffer.concat(piece), start);
      [piece, start] = [[], end];
    }
    await writeAll(this.#handle, Buffer.concat(piece), start);
    this.#isEndUnclean = false;
    this.writtenBytes += end - this.#end;
    this.#end = end;
    for (const [key, place] of places) this.#put(key, place);
  }

  #put(key: string, place: Place | undefined): void {
    this.#liveBytes += (place?.length ?? 0) - this.sizeOf(key);
    this.#places.delete(key);
    if (place) this.#places.set(key, place);
  }

  async sync(): Promise<void> {
    await this.#handle.datasync();
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }

  /** Most of the file is out of date. */
  get isMostlyOld(): boolean {
    return this.#end > this.#anewAt;
  }

  #nextAnew(): number {
    return Math.max(2 * this.#liveBytes, this.#end) + slackBytes;
  }

  /** Writes what counts to a new file that takes the place of this one. Where that fails, this one is used on and it is tried later. */
  async writeAnew(): Promise<void> {
    this.#anewAt = this.#nextAnew();
    const fresh = await writeFresh(this.parts, this.#lines());
    const old = this.#handle;
    this.#handle = fresh.handle;
    this.#end = fresh.end;
    this.#places = fresh.places;
    this.#anewAt = 2 * this.#liveBytes + slackBytes;
    await old.close();
  }

  /** The records that count, in the order of the file, read in pieces. */
  async *#lines(): AsyncGenerator<readonly [string, Buffer]> {
    let [piece, from]: [Buffer, number] = [Buffer.alloc(0), 0];
    for (const [key, { at, length }] of [...this.#places].sort(([, a], [, b]) => a.at - b.at)) {
      if (at + length > from + piece.length) {
        piece = await readAt(this.#handle, at, Math.min(Math.max(pieceBytes, length), this.#end - at));
        from = at;
      }
      yield [key, piece.subarray(at - from, at - from + length)];
    }
  }
}

interface FreshFile {
  readonly handle: JournalHandle;
  readonly end: number;
  readonly places: Map<string, Place>;
}

/** Writes a whole file beside the one there and puts it in its place: at no moment there is half a file. */
async function writeFresh(
  { path, kind, open }: Parts,
  lines: Iterable<readonly [string, Buffer]> | AsyncIterable<readonly [string, Buffer]>,
): Promise<FreshFile> {
  const beside = `${path}.new`;
  const handle = await open(beside, "w+");
  try {
    const written = await fill(handle, headerLine(kind), lines);
    await handle.datasync();
    await rename(beside, path);
    await syncFolder(dirname(path));
    return { handle, ...written };
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function fill(
  handle: JournalHandle,
  header: Buffer,
  lines: Iterable<readonly [string, Buffer]> | AsyncIterable<readonly [string, Buffer]>,
): Promise<Omit<FreshFile, "handle">> {
  const places = new Map<string, Place>();
  let [piece, start, end]: [Buffer[], number, number] = [[header], 0, header.length];
  for await (const [key, line] of lines) {
    places.set(key, { at: end, length: line.length });
    piece.push(line);
    end += line.length;
    if (end - start < pieceBytes) continue;
    await writeAll(handle, Buffer.concat(piece), start);
    [piece, start] = [[], end];
  }
  await writeAll(handle, Buffer.concat(piece), start);
  return { end, places };
}

/** Uses the file that is there behind its whole records. */
async function goOn({ path, open }: Parts, records: ReadonlyMap<string, string>, length: number): Promise<FreshFile> {
  const handle = await open(path, "r+");
  await handle.truncate(length);
  return { handle, end: length, places: placesIn(await readAt(handle, 0, length), records) };
}

/** The last line of each key that counts. */
function placesIn(bytes: Buffer, records: ReadonlyMap<string, string>): Map<string, Place> {
  const byText = new Map([...records].map(([key, json]) => [recordLine(key, json).toString(), key]));
  const places = new Map<string, Place>();
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at) + 1;
    const key = byText.get(bytes.subarray(at, end).toString());
    if (key !== undefined) places.set(key, { at, length: end - at });
    at = end;
  }
  return places;
}

async function writeAll(handle: JournalHandle, bytes: Buffer, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done);
    if (bytesWritten === 0) throw new Error("the file takes no more bytes");
    done += bytesWritten;
  }
}

async function readAt(handle: JournalHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  for (let done = 0; done < length; ) {
    const { bytesRead } = await handle.read(bytes, done, length - done, at + done);
    if (bytesRead === 0) throw new Error(`the file ends at byte ${at + done}, before a record that was written`);
    done += bytesRead;
  }
  return bytes;
}

/** A rename is on the disk when its folder is; where folders cannot be synced, as on Windows, the system sees to it. */
async function syncFolder(path: string): Promise<void> {
  const folder = await openFile(path, "r").catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
