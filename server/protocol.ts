// What client and server say to each other beyond the Language Server Protocol, a file for each subject. Types only.

export type * from './protocol/export.js'
export type * from './protocol/files.js'
export type * from './protocol/keys.js'
export type * from './protocol/new-files.js'
export type * from './protocol/preview.js'
export type * from './protocol/renumber.js'
export type * from './protocol/schemes.js'
export type * from './protocol/session.js'
export type * from './protocol/unit-tasks.js'
