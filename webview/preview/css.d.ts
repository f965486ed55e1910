// A page imports its style so that the bundler puts it beside the script.

declare module '*.css'
