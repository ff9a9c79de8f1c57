import { Float, formatPath, type PropertyPath, type PropertyValue } from "@sightline/model";
import { getOrMake } from "../base/getOrMake.ts";

/** Longest text a place keeps for the next instance, in characters. */
const longestKept = 65_536;

/** A property of a view that browsers are told of: one for all instances, so that a value they share is encoded once. */
export class ClientPlace {
  #value: PropertyValue | undefined;
  #text: string | undefined;

  constructor(
    readonly component: number,
    readonly path: PropertyPath,
  ) {}

  /** The text of a change to this value, where it was the last that was made. */
  textOf(value: PropertyValue | undefined): string | undefined {
    return sameToken(this.#value, value) ? this.#text : undefined;
  }

  /** Keeps the text of a change to this value for the next instance; answers with it. */
  keep(value: PropertyValue | undefined, text: string): string {
    const short = text.length <= longestKept;
    this.#value = short ? value : undefined;
    this.#text = short ? text : undefined;
    return text;
  }
}

/** Equal at a glance: floats of a tag are made anew for each binding. */
function sameToken(a: PropertyValue | undefined, b: PropertyValue | undefined): boolean {
  return Object.is(a, b) || (a instanceof Float && b instanceof Float && Object.is(a.value, b.value));
}

const newPlaces = () => new WeakMap<PropertyPath, ClientPlace>();

/** Most places a view remembers; scripts may write to any number of paths. */
const maximumPlaces = 10_000;

/** The places of one view. Paths that are compared by what they say are mostly the same object: then nothing is made. */
export class ClientPlaces {
  readonly #byPath = new Map<number, WeakMap<PropertyPath, ClientPlace>>();
  readonly #byText = new Map<string, ClientPlace>();

  at(component: number, path: PropertyPath): ClientPlace {
    const known = getOrMake(this.#byPath, component, newPlaces);
    const found = known.get(path);
    if (found) return found;
    const place = this.#called(component, path);
    known.set(path, place);
    return place;
  }

  #called(component: number, path: PropertyPath): ClientPlace {
    if (this.#byText.size >= maximumPlaces) this.#byText.clear();
    return getOrMake(this.#byText, `${component} ${formatPath(path)}`, () => new ClientPlace(component, path));
  }
}
