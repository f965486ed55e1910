// The bundles beside the server's own: where each leaves what it has, which it and the server share.

export interface BundlePlace {
  /** The bundle's file, beside the server's own. */
  readonly file: string
  /** A property of the global object of the server. */
  readonly place: string
}

/** How Chinese characters are read. */
export const READINGS_PLACE: BundlePlace = { file: 'pinyin.js', place: 'yaodianReadings' }

/** What stands behind each check. */
export const CHECK_PAGES_PLACE: BundlePlace = { file: 'check-pages.js', place: 'yaodianCheckPages' }

/** Documents in and out, with their libraries. */
export const OFFICE_PLACE: BundlePlace = { file: 'office.js', place: 'yaodianOffice' }
