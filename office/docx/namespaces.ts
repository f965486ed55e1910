// The namespaces and content types of WordprocessingML (ISO/IEC 29500-4) that the writer uses.

export const WORD = { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' } as const
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const WORD_WITH_RELATIONSHIPS = { ...WORD, 'xmlns:r': RELATIONSHIPS } as const
