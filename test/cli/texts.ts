// Documents of the invented city that the tests of the command line run on.

/** Nothing wrong with it. */
export const clean = `望川市2026年应急管理工作要点

一、总体要求
坚持人民至上、生命至上，统筹发展和安全。
二、重点任务
1.健全责任体系。修订安全生产责任清单，逐级签订责任书。（牵头单位：安全生产综合协调科；配合单位：办公室；完成时限：6月底前）
2.加强值班值守。严格落实领导带班制度，重要时段加密调度。（责任单位：应急指挥中心）
3.开展隐患排查。对重点行业逐家检查，建立台账并限期整改。（责任单位：安全生产综合协调科）
`

/** Item 3 is missing: one error, on the line that begins with 4. */
export const withGap = clean
  .replace('3.开展', '4.开展')
  .concat('5.推进科普宣传。组织防灾减灾宣传周活动，走进社区和学校。（责任单位：办公室）\n')

/** 望川市2026年应急管理工作要点⏎一、总体要求⏎ in GBK. */
export const inGbk = Buffer.from(
  'cdfbb4a8cad032303236c4ead3a6bcb1b9dcc0edb9a4d7f7d2aab5e30ad2bba1a2d7dccce5d2aac7f30a',
  'hex'
)
