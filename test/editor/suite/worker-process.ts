// As much of Node's `process` as the packages in the web bundle ask for; esbuild puts it where they name it.

export const process = {
  env: {},
  browser: true,
  platform: 'browser',
  version: '',
  nextTick: (task: (...values: readonly unknown[]) => void, ...values: readonly unknown[]): void =>
    queueMicrotask(() => task(...values)),
}
