// The look of a notice in HTML: the page of GB/T 9704 on paper, a sheet of its width on the screen. 1em is one 3号 字.

export const PAGE_STYLE = `@page { size: A4 portrait; margin: 37mm 26mm 35mm 28mm; }
@page turned { size: A4 landscape; margin: 28mm 37mm 26mm 35mm; }
@page :right { @bottom-right { content: "— " counter(page) " —"; font: 14pt SimSun, 宋体, serif; padding-right: 14pt; } }
@page :left { @bottom-left { content: "— " counter(page) " —"; font: 14pt SimSun, 宋体, serif; padding-left: 14pt; } }
body { margin: 0; color: #000; background: #fff; font: 16pt/28.95pt 仿宋_GB2312, 仿宋, FangSong, STFangsong, serif; text-align: justify; }
section { width: 156mm; margin: 0 auto; }
section.landscape { page: turned; width: 225mm; }
section + section, .new-page { break-before: page; }
p { margin: 0; text-indent: 0; overflow-wrap: anywhere; }
h1, h2, h3 { margin: 0; font-size: 1em; font-weight: normal; break-after: avoid; text-align: justify; }
h1 { font: 22pt/35pt 方正小标宋简体, 华文中宋, STZhongsong, SimSun, serif; text-align: center; }
h2, .heading1, .label, .attachment-label { font-family: 黑体, SimHei, "Noto Sans CJK SC", sans-serif; }
h3, .heading2, .signatory { font-family: 楷体_GB2312, 楷体, KaiTi, STKaiti, serif; }
h2, h3, .paragraph, .note { text-indent: 2em; }
.subtitle { text-align: center; }
.signature, .date { text-align: right; }
.signature { break-after: avoid; }
.signature-row { display: flex; justify-content: space-around; break-after: avoid; }
.organ-mark { display: flex; align-items: center; justify-content: center; gap: 0.5em; margin: 35mm 0 40pt; white-space: nowrap; color: #f00; font: 46pt/1.3 方正小标宋简体, 华文中宋, STZhongsong, SimSun, serif; text-align: center; }
.organ-mark span { text-align-last: justify; }
.number { text-align: center; padding-bottom: 4mm; border-bottom: 0.5mm solid #f00; }
.number.signed { display: flex; justify-content: space-between; align-items: flex-end; padding-left: 1em; padding-right: 1em; }
.signatories { display: flex; }
.letterhead .organ-mark { margin: 0 0 4mm; }
.letterhead .number { text-align: right; border: 0; border-top: 1mm double #f00; padding: 4mm 0 0; }
table { width: 100%; border-collapse: collapse; font-size: 12pt; line-height: 18pt; table-layout: fixed; }
th, td { border: 0.5pt solid #000; padding: 1pt 4pt; text-indent: 0; font-weight: normal; overflow-wrap: anywhere; }
th { font-family: 黑体, SimHei, "Noto Sans CJK SC", sans-serif; }
th.section { text-align: left; }
td.center { text-align: center; }
td.left { text-align: left; }
tr { break-inside: avoid; }
.imprint { margin-top: 2em; font-size: 14pt; break-inside: avoid; }
.imprint p { padding: 0 1em; }
.imprint.ruled { border-top: 0.35mm solid #000; border-bottom: 0.35mm solid #000; }
.imprint.ruled p + p { border-top: 0.25mm solid #000; }
.printing { display: flex; justify-content: space-between; }
@media screen { body { padding: 20mm 5mm; } section + section, .new-page { margin-top: 20mm; } section, section.landscape { max-width: 100%; } }
`
