/** What was done, so that it can be taken back: the newest first. */
export class Journal {
  private steps: (() => void)[] | undefined;

  /** Keeps how to take a step back, while a transaction runs. */
  readonly remember = (revert: () => void): void => {
    this.steps?.push(revert);
  };

  /** Runs an action and gives how to take all of it back; within another one it is a part of that too. `outermost` tells which it was. */
  record(action: () => void): { readonly revert: () => void; readonly outermost: boolean } {
    const outer = this.steps;
    const own: (() => void)[] = [];
    this.steps = own;
    try {
      action();
    } finally {
      this.steps = outer;
      outer?.push(...own);
    }
    return { outermost: outer === undefined, revert: () => { for (const revert of [...own].reverse()) revert(); } };
  }
}
