// The second door of office/, for hosts that run in Node: what needs programs and files of the machine.

export { pdfOf, PdfFailure } from './pdf-of.js'
