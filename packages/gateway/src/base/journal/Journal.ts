import { mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Log } from "../log.ts";
import { JournalFile, type OpenFile, openNodeFile, type WaitingRecord } from "./JournalFile.ts";
import { type JournalKind, readJournal, recordLine } from "./records.ts";
import { setAside } from "./setAside.ts";

/** What a journal is opened with. */
export interface JournalOptions {
  readonly path: string;
  readonly kind: JournalKind;
  /** Most bytes of all values together. */
  readonly maximumBytes: number;
  readonly log: Log;
  /** Least time between two writes that wait for the disk, in milliseconds. */
  readonly syncMs?: number;
  readonly open?: OpenFile;
}

/** Figures of a journal, for metrics. */
export interface JournalFigures {
  /** Bytes of the values that count, and of the file. */
  readonly liveBytes: number;
  readonly fileBytes: number;
  readonly records: number;
  readonly writtenRecords: number;
  readonly writtenBytes: number;
  readonly failures: number;
  /** When something was last known to be on the disk; undefined: nothing yet. */
  readonly keptAt: number | undefined;
}

const firstRetryMs = 1_000;
const longestRetryMs = 30_000;

/**
 * Keeps values by key in one file that survives the end of its process at any byte: records are appended with a checksum, the file is
 * written anew when most of it is out of date. Nothing here waits on the main thread: the file is written by Node's threads, one
 * piece at a time, and what is put meanwhile is joined, the last value of each key.
 */
export class Journal {
  readonly #waiting = new Map<string, WaitingRecord>();
  readonly #listeners = new Set<(settled: number) => void>();
  #put = 0;
  #written = 0;
  #kept = 0;
  #running: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #lastSync = Number.NEGATIVE_INFINITY;
  #failures = 0;
  #failedInARow = 0;
  #keptAt: number | undefined;
  #liveBytes = 0;
  #isClosed = false;
  #counts = { writtenRecords: 0, writtenBytes: 0 };

  private constructor(
    private readonly options: JournalOptions,
    private readonly file: JournalFile,
  ) {
    this.#liveBytes = file.liveBytes;
  }

  /**
   * Opens a journal and reads what it holds. One that cannot be used is set aside and named in the log, and an empty one takes its place.
   * @throws the system's error where no file can be written there.
   */
  static async open(
    options: JournalOptions,
  ): Promise<{ readonly journal: Journal; readonly records: ReadonlyMap<string, string> }> {
    const { path, kind, log, open = openNodeFile } = options;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const reading = readJournal(await bytesOf(path), kind);
    if ("unusable" in reading) {
      const kept = await setAside(path);
      log.error(
        { file: path, kept },
        `what was kept of ${kind.journal} cannot be used: ${reading.unusable}. The file was set aside`,
      );
    }
    const { records, length, torn } =
      "unusable" in reading ? { records: new Map<string, string>(), length: 0, torn: 0 } : reading;
    if (torn > 0)
      log.warn({ file: path, bytes: torn }, `the last write of ${kind.journal} was cut short: what was kept before it counts`);
    const file = await JournalFile.create({ path, kind, open }, { records, length });
    return { journal: new Journal(options, file), records };
  }

  get figures(): JournalFigures {
    const { bytes: fileBytes, records } = this.file;
    return { liveBytes: this.#liveBytes, fileBytes, records, ...this.#counts, failures: this.#failures, keptAt: this.#keptAt };
  }

  /** True while the file cannot be written: what is put meanwhile is lost with the process. */
  get isFailing(): boolean {
    return this.#failedInARow > 0;
  }

  /** Calls back when all that was put up to a number is on the disk, or could not be written. */
  onSettled(listener: (settled: number) => void): void {
    this.#listeners.add(listener);
  }

  /** Puts a value, JSON text on one line; answers its number, undefined where the journal has no room for it. */
  put(key: string, json: string): number | undefined {
    const line = recordLine(key, json);
    const grown = line.length - this.#sizeOf(key);
    if (grown > 0 && this.#liveBytes + grown > this.options.maximumBytes) return undefined;
    this.#liveBytes += grown;
    return this.#take(key, { line, isEnd: false });
  }

  /** Takes a value away. */
  delete(key: string): void {
    const size = this.#sizeOf(key);
    if (size === 0) return;
    this.#liveBytes -= size;
    this.#take(key, { line: recordLine(key, undefined), isEnd: true });
  }

  #sizeOf(key: string): number {
    const waiting = this.#waiting.get(key);
    if (waiting === undefined) return this.file.sizeOf(key);
    return waiting.isEnd ? 0 : waiting.line.length;
  }

  #take(key: string, record: WaitingRecord): number {
    this.#waiting.delete(key);
    this.#waiting.set(key, record);
    this.#put++;
    if (!this.#running && !this.isFailing && !this.#isClosed) void this.#start();
    return this.#put;
  }

  /** Resolves when all that was put is on the disk, or could not be written. */
  async flush(): Promise<void> {
    while (this.#running) await this.#running;
    if (this.#isClosed) return;
    if (this.#kept < this.#put) await this.#start(true);
  }

  /** Writes what waits; what is put later is not kept. */
  async close(): Promise<void> {
    await this.flush();
    if (this.#isClosed) return;
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.file.close();
  }

  #start(now = false): Promise<void> {
    clearTimeout(this.#timer);
    this.#running = this.#work(now)
      .then(() => this.#succeeded())
      .catch((error: unknown) => this.#failed(error))
      .finally(() => {
        this.#running = undefined;
        if (this.isFailing) return;
        if (this.#waiting.size > 0) void this.#start();
        else if (this.#kept < this.#put) this.#again(this.#untilSync);
      });
    return this.#running;
  }

  get #untilSync(): number {
    return Math.max(0, this.#lastSync + (this.options.syncMs ?? 250) - performance.now());
  }

  async #work(now: boolean): Promise<void> {
    // What is put in one go is written in one go.
    await Promise.resolve();
    if (this.#waiting.size > 0) await this.#write();
    if (this.#written > this.#kept && (now || this.#untilSync === 0)) await this.#sync();
    if (this.file.isMostlyOld) await this.#writeAnew();
  }

  async #write(): Promise<void> {
    const [upTo, records] = [this.#put, new Map(this.#waiting)];
    await this.file.append(records);
    for (const [key, record] of records) if (this.#waiting.get(key) === record) this.#waiting.delete(key);
    this.#counts.writtenRecords += records.size;
    this.#counts.writtenBytes = this.file.writtenBytes;
    this.#written = upTo;
  }

  async #writeAnew(): Promise<void> {
    const { log, kind, path } = this.options;
    try {
      await this.file.writeAnew();
    } catch (error) {
      log.warn({ file: path, err: error }, `the file of ${kind.journal} could not be written anew: it is used on and grows`);
    }
  }

  async #sync(): Promise<void> {
    const upTo = this.#written;
    await this.file.sync();
    this.#lastSync = performance.now();
    this.#kept = upTo;
    this.#keptAt = Date.now();
    this.#settled(upTo);
  }

  #settled(upTo: number): void {
    for (const listener of this.#listeners) listener(upTo);
  }

  #succeeded(): void {
    const { log, kind, path } = this.options;
    if (this.#failedInARow > 0) log.info({ file: path }, `${kind.journal} are kept again`);
    this.#failedInARow = 0;
  }

  #failed(error: unknown): void {
    const { log, kind, path } = this.options;
    this.#failures++;
    this.#settled(this.#put);
    if (this.#failedInARow++ === 0)
      log.error(
        { file: path, err: error },
        `${kind.journal} cannot be kept now: what changes is lost with this process. It is tried again`,
      );
    this.#again(Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(this.#failedInARow - 1, 10)));
  }

  #again(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!this.#running) void this.#start();
    }, milliseconds).unref();
  }
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return Buffer.alloc(0);
    throw error;
  }
}
