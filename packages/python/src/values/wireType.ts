/**
 * JSON as it crosses to a host. What JSON has no word for is `{"$": tag, "v": …}`, so an object with a key `$` is sent as a list of pairs
 * (rules SCR10 to SCR19; the other half is `python/host/sightline_host/objects/wire.py`).
 */
export type Wire = null | boolean | number | string | readonly Wire[] | { readonly [key: string]: Wire };
