// The door of webview/: what pages and the panels around them say to each other. No page's code comes through here.

export type * from './distribution/messages.js'
export {
  isFromPreview, PREVIEW_PAGE, previewState, type FromPreview, type PreviewState, type ToPreview,
} from './preview/messages.js'
