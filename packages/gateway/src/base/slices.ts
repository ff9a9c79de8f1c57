/** Work that can be interrupted: it yields where others may run, and returns its result. */
export type Slices<T> = Generator<void, T, void>;

/** Does it in one go. */
export function finish<T>(work: Slices<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Does it with others in between, as often as `pause` says. */
export async function inSlices<T>(work: Slices<T>, pause: () => Promise<void> | undefined): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    const others = pause();
    if (others) await others;
  }
}
