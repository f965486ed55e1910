// A style that a page imports goes into a file beside its script.

declare module '*.css' {}
