import type { PropertyValue, QualifiedValue, Quality } from "@sightline/model";

/** All tags the gateway knows, by full path `[provider]Folder/Tag.property`. Everything answers at once. */
export interface TagManager {
  /** A missing tag has value null and quality `Bad_NotFound`. `float`: its data type is Float4 or Float8. */
  read(path: string): TagValue;
  write(path: string, value: PropertyValue): Quality;
  exists(path: string): boolean;
  /**
   * Calls back after each change of value or quality, not for the present value. All changes of one turn of a provider
   * arrive before `settled` listeners run. Answers how to stop.
   */
  subscribe(path: string, changed: (value: TagValue) => void): () => void;
  /** Runs after a turn in which values changed, all of whose callbacks ran before. Answers how to stop. */
  onSettled(listener: () => void): () => void;
  /** Direct children of a folder, or of a provider for `[name]`. */
  browse(path: string): readonly TagNode[];
  /** Full path in the default provider for a path without `[provider]` or with `[~]` and `[.]`. */
  resolve(path: string): string;
  close(): void;
}

export interface TagValue extends QualifiedValue {
  readonly float: boolean;
}

export interface TagNode {
  readonly name: string;
  readonly fullPath: string;
  readonly tagType: "Folder" | "AtomicTag" | "UdtInstance" | "UdtType" | "Provider";
  readonly dataType?: string;
  readonly valueSource?: string;
  readonly typeId?: string;
  readonly hasChildren: boolean;
}
