import { type QualifiedValue, type Quality, quality } from "@sightline/model";
import type { TagValue } from "../model/types.ts";
import type { TagSource } from "../providers/TagSource.ts";
import type { Tag } from "./Tag.ts";

/** The values of sources that take time to answer, as far as they are known. */
interface Asked {
  /** When its last answer came; undefined while there was none. */
  at?: number;
  reading?: Promise<void>;
  /** The reader that its last answer was for. */
  reader?: Reader;
}

/** Somebody who waits until all that it reads has been answered. */
interface Reader {
  readonly waits: Set<Promise<void>>;
  expired: boolean;
}

interface AskedNeeds {
  now(): number;
  /** Asks the source of a tag; never rejects. */
  ask(tag: Tag): Promise<QualifiedValue>;
  accept(tag: Tag, raw: QualifiedValue): void;
}

/** How old a value may be, in milliseconds, that is read without waiting: a little more than dynamic expressions poll. */
const recentMs = 3_000;
/** Tags that read tags that read tags: rounds of asking before a reader takes what there is. */
const maximumRounds = 20;

/** True for a source that takes time to answer. */
export function isAsked(source: TagSource): boolean {
  return source.kind === "polled" || source.kind === "item";
}

/** Tags whose sources are asked. While nobody listens to one, it costs nothing, and is asked when it is read [TAG62]. */
export class AskedTags {
  readonly #asked = new WeakMap<Tag, Asked>();
  #reader: Reader | undefined;

  constructor(private readonly needs: AskedNeeds) {}

  /** Reads until everything has been answered that is read; at once where nothing has to be asked. */
  readAll<T>(read: () => T, timeoutMs: number): T | Promise<T> {
    const reader: Reader = { waits: new Set(), expired: false };
    const values = this.#as(reader, read);
    return reader.waits.size === 0 ? values : this.#readAgain({ read, reader, timeoutMs });
  }

  async #readAgain<T>({ read, reader, timeoutMs }: { read: () => T; reader: Reader; timeoutMs: number }): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        reader.expired = true;
        resolve();
      }, timeoutMs);
    });
    let values: T | undefined;
    for (let round = 1; round < maximumRounds && reader.waits.size > 0; round++) {
      await Promise.race([Promise.all(reader.waits), deadline]);
      reader.waits.clear();
      values = this.#as(reader, read);
      if (reader.expired) break;
    }
    clearTimeout(timer);
    return values as T;
  }

  #as<T>(reader: Reader, read: () => T): T {
    const outer = this.#reader;
    this.#reader = reader;
    try {
      return read();
    } finally {
      this.#reader = outer;
    }
  }

  /** The value of a tag as it is known now; whoever waits is told to wait for more. */
  current(tag: Tag): TagValue {
    const asked = this.#of(tag);
    const reader = this.#reader;
    if (tag.stop) {
      if (asked.reading && asked.at === undefined) reader?.waits.add(asked.reading);
      return tag.current;
    }
    if (reader?.expired) return this.#late(tag, asked);
    if (reader && asked.reader === reader && !asked.reading) return tag.current;
    const { at } = asked;
    const reading = this.ask(tag);
    reader?.waits.add(reading);
    if (reader) asked.reader = reader;
    return at !== undefined && this.needs.now() - at < recentMs ? tag.current : { ...tag.current, quality: notNow(tag, at) };
  }

  #late(tag: Tag, { reading }: Asked): TagValue {
    if (!reading) return tag.current;
    const why = quality("Error_TimeoutExpired", `${tag.address.fullPath} has not answered in time.`);
    return tag.valueOf(null, why, this.needs.now());
  }

  /** Asks the source, once at a time, and takes its answer. */
  ask(tag: Tag): Promise<void> {
    const asked = this.#of(tag);
    const { source } = tag;
    asked.reading ??= this.needs.ask(tag).then((answer) => {
      delete asked.reading;
      if (tag.source === source) this.answered(tag, answer);
    });
    return asked.reading;
  }

  /** Takes what the source of a tag says. */
  answered(tag: Tag, answer: QualifiedValue): void {
    this.#of(tag).at = this.needs.now();
    this.needs.accept(tag, answer);
  }

  /** Somebody begins to listen: what was known before may have changed since. */
  begin(tag: Tag): void {
    const asked = this.#of(tag);
    delete asked.at;
    this.needs.accept(tag, { value: null, quality: notYet(tag), timestamp: this.needs.now() });
  }

  #of(tag: Tag): Asked {
    const known = this.#asked.get(tag);
    if (known) return known;
    const asked: Asked = {};
    this.#asked.set(tag, asked);
    return asked;
  }
}

function notYet(tag: Tag): Quality {
  return quality("Uncertain_InitialValue", `${tag.address.fullPath} has not been answered yet.`);
}

/** What was known some time ago is not what is now. */
function notNow(tag: Tag, at: number | undefined): Quality {
  if (at === undefined) return notYet(tag);
  if (tag.current.quality.name !== "Good") return tag.current.quality;
  return quality("Uncertain_LastKnownValue", `${tag.address.fullPath} is being asked again.`);
}
