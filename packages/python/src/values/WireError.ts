/** A host said something that is no value: it is not trusted any further. */
export class WireError extends Error {}
