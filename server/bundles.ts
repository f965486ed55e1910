// Loads the bundles beside the server's own: each when first needed, and once.

import type { BundlePlace } from './bundle-places.js'
import { member } from './from-lsp.js'
import type { Host } from './host.js'

/** Resolves to what the bundle has; rejects where it cannot be loaded, and tries again the next time. */
export type LoadBundle = (bundle: BundlePlace) => Promise<unknown>

/** @param folder where the client says that the server's bundles lie; `undefined` where it says nothing */
export function bundleLoader(host: Host, folder: () => string | undefined): LoadBundle {
  const loading = new Map<BundlePlace, Promise<unknown>>()
  return bundle => {
    const begun = loading.get(bundle) ?? loaded(bundle, host, folder())
    loading.set(bundle, begun)
    begun.catch(() => loading.delete(bundle))
    return begun
  }
}

async function loaded({ file, place }: BundlePlace, host: Host, folder: string | undefined): Promise<unknown> {
  await host.runBundle(file, folder)
  const content = member(globalThis, place)
  if (content === undefined) throw new Error(`${file} 里没有 ${place}`)
  return content
}
