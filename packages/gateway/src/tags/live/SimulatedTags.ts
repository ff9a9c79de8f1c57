import type { PropertyValue } from "@sightline/model";
import { coerce } from "../model/dataTypes.ts";
import type { TagAddress, TagPaths } from "../model/tagPath.ts";
import { initialType } from "../providers/configuredSource.ts";
import { plausible } from "../providers/plausible.ts";
import { systemProvider } from "../providers/systemTags.ts";
import type { Tag } from "./Tag.ts";
import type { TagTree } from "./TagTree.ts";

/** The limit of tags that are created on reading; scripts may read any path. */
const maximumSimulated = 100_000;

/** Simulates tags that do not exist or whose source is unsupported [PRJ27]. */
export class SimulatedTags {
  #count = 0;

  constructor(
    private readonly tree: TagTree,
    private readonly paths: TagPaths,
    private readonly everyPath: boolean,
  ) {}

  /** Simulates those of the paths that need it. */
  simulate(paths: Iterable<string>): void {
    for (const path of paths) {
      const address = this.paths.parse(path);
      if (mayBeSimulated(address) && isSimulable(this.tree.get(address))) this.#simulate(address);
    }
  }

  /** Finds a tag; simulates it first when every path is to be simulated. */
  find(address: TagAddress): Tag | undefined {
    const tag = this.tree.get(address);
    if (!this.everyPath || !mayBeSimulated(address)) return tag;
    return isSimulable(tag) && this.#count < maximumSimulated ? this.#simulate(address) : tag;
  }

  #simulate(address: TagAddress): Tag {
    const known = this.tree.get(address)?.definition;
    const guess = plausible(address.fullPath);
    const dataType = known ? initialType(known) : guess.dataType;
    const properties = { engUnit: guess.engUnit, engLow: guess.engLow, engHigh: guess.engHigh, ...known?.properties };
    const tag = this.tree.addSignal(address, { dataType, signal: fitted(guess, dataType), properties, writable: true });
    tag.simulated = true;
    this.#count++;
    return tag;
  }
}

function mayBeSimulated(address: TagAddress): boolean {
  return address.path !== "" && address.provider !== systemProvider;
}

function isSimulable(tag: Tag | undefined): boolean {
  if (!tag?.definition || tag.source.kind === "polled") return true;
  return tag.source.kind === "none" && tag.definition.tagType === "AtomicTag" && tag.source.quality.name !== "Bad_Disabled";
}

function fitted(guess: ReturnType<typeof plausible>, dataType: string): (time: number) => PropertyValue {
  if (guess.dataType === dataType) return guess.signal;
  return (time) => {
    const coerced = coerce(guess.signal(time), dataType);
    return coerced.ok ? coerced.value : null;
  };
}
