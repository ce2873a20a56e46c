/** Acts at once, and then at most once in so many milliseconds: what is asked for in between is done once, at the end of them. Never twice at a time. */
export function seldom(act: () => Promise<void>, ms: number): () => void {
  let resting = false;
  let again = false;
  return function ask(): void {
    if (resting) {
      again = true;
      return;
    }
    resting = true;
    again = false;
    const rest = new Promise((over) => setTimeout(over, ms));
    void Promise.allSettled([act(), rest]).then(() => {
      resting = false;
      if (again) ask();
    });
  };
}
