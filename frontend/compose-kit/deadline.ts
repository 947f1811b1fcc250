/** What became of a piece of work within its time. */
export type Outcome<T> = { done: true; value: T } | { done: false; late: boolean; reason: unknown };

/** Always resolves, at the latest after so many milliseconds: no mail may ever wait for us longer than that. */
export function within<T>(milliseconds: number, work: () => Promise<T>): Promise<Outcome<T>> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ done: false, late: true, reason: null }), milliseconds);
    const end = (outcome: Outcome<T>) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    try {
      work().then(
        (value) => end({ done: true, value }),
        (reason) => end({ done: false, late: false, reason }),
      );
    } catch (reason) {
      end({ done: false, late: false, reason });
    }
  });
}

/** Calls the last of several calls in quick succession, once it has been quiet for so many milliseconds. */
export function settled(milliseconds: number, work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, milliseconds);
  };
}
