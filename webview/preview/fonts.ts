// Which fonts a machine may have for a face of GB/T 9704-2012: the standard's own, then what looks like it.

/** By the name that the standard's profile gives: Windows, WPS, macOS, Linux. */
const LOOK_ALIKES: Readonly<Record<string, readonly string[]>> = {
  仿宋_GB2312: ['FangSong_GB2312', '仿宋', 'FangSong', '方正仿宋_GBK', 'STFangsong', '华文仿宋', 'FandolFang R', 'serif'],
  楷体_GB2312: ['KaiTi_GB2312', '楷体', 'KaiTi', '方正楷体_GBK', 'STKaiti', '华文楷体', 'FandolKai', 'AR PL UKai CN', 'serif'],
  黑体: ['SimHei', '方正黑体_GBK', 'STHeiti', '华文黑体', 'Heiti SC', 'FandolHei', 'Noto Sans CJK SC', 'sans-serif'],
  方正小标宋简体: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', '华文中宋', 'STZhongsong', 'Noto Serif CJK SC', 'SimSun', 'serif'],
  宋体: ['SimSun', 'STSong', '华文宋体', 'Songti SC', 'Noto Serif CJK SC', 'serif'],
}
const GENERIC = ['serif', 'sans-serif']
/** Before the generic one, since a system may take another language's glyphs for that. */
const LAST_RESORT = 'Noto Serif CJK SC'

/** A value for `font-family`: the profile's fonts, then what looks like the first of them. */
export function fontFamily(fonts: readonly string[]): string {
  const alike = LOOK_ALIKES[fonts[0] ?? ''] ?? ['serif']
  const names = [...fonts, ...alike.filter(name => !GENERIC.includes(name)), LAST_RESORT]
  const generic = alike.filter(name => GENERIC.includes(name))
  return [...new Set(names)].map(name => `"${name}"`).concat(generic).join(', ')
}
