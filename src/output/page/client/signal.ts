/** A value that others hear of when it changes. */
export interface Signal<Value> {
  readonly value: Value;
  set(value: Value): void;
  /** Calls the listener after each change. */
  listen(listener: (value: Value) => void): void;
}

export function createSignal<Value>(first: Value): Signal<Value> {
  const listeners: ((value: Value) => void)[] = [];
  let current = first;
  return {
    get value() {
      return current;
    },
    set(value) {
      current = value;
      for (const listener of listeners) listener(value);
    },
    listen(listener) {
      listeners.push(listener);
    },
  };
}
