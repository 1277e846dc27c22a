/** Calls `act` once, `wait` milliseconds after the last of a run of calls. */
export function debounced(act: () => void, wait: number): { readonly call: () => void; readonly cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => clearTimeout(timer);
  const call = (): void => {
    cancel();
    timer = setTimeout(act, wait);
  };
  return { call, cancel };
}
