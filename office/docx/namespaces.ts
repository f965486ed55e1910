// The namespaces and content types of WordprocessingML (ISO/IEC 29500-4) that the writer uses.

export const WORD = { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' } as const
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const WORD_WITH_RELATIONSHIPS = { ...WORD, 'xmlns:r': RELATIONSHIPS } as const
/** For parts that hold a drawing. */
export const WORD_WITH_DRAWINGS = {
  ...WORD_WITH_RELATIONSHIPS,
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:wps': 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
} as const
