// Counting, sentence by sentence: what is certainly miscounted is found, and everything that may be right is left alone.

import assert from 'node:assert/strict'
import { findingsIn } from './harness/demands.js'

/** In each, the number before the bar is wrong. */
const WRONG: readonly string[] = [
  '局班子从政治坚定、奋发有为、实干实效、廉洁自律、团结协作六|个方面做好表率。',
  '局班子从政治坚定、奋发有为、实干实效、廉洁自律、团结协作、形象良好、勤政为民六|个方面做好表率。',
  '逐户排查，建立问题、措施、责任、时限三|张清单。',
  '逐户排查，建立问题、措施、责任4|张清单。',
  '坚持“预防、治理”三|个环节一起抓。',
  '实现省、市、县四|级平台互联互通。',
  '完善市、县（市、区）、乡镇（街道）四|级体系。',
  '落实动员、自查、抽查、总结等三|个环节。',
  '划分为三|个阶段：调查、处置、评估、验收。',
  '分三|个阶段（动员、自查、抽查、总结）推进。',
  '统筹推进乡村产业、人才、文化、生态、组织六|大振兴。',
  '完成演练16|个，其中自然灾害类2个，事故灾难类7个，公共卫生类3个，社会安全5个，指导各县开展演练。',
  '新建站点20|个：城区5个、乡镇8个、园区6个。',
  '新建城区站点5个、乡镇站点8个、园区站点6个，共20|个。',
  '排查隐患120|处，其中重大隐患2处、较大隐患18处、一般隐患90处。',
]

const RIGHT: readonly string[] = [
  // the items may be counted in two ways
  '从网络配置、启动脚本、日志及心跳上报四个方面记录。',
  '聚焦城市内涝、生命线和水利工程三大风险。',
  '完善市县、乡镇、村四级网络。',
  '从“内容生产”“模板渲染”和“旧架构”“新架构”四个方面推进。',
  '落实“望川模式”和“河长制、林长制”三项制度。',
  // the list may have begun before
  '强化责任，落实除险、加固、清淤四项工作。',
  '聚焦道路交通、建筑施工、消防，危险化学品四个领域。',
  '围绕城镇、农村住房、交通、水利三个方面发力。',
  // the number counts something else
  '梳理出安全、环保、质量领域4个突出问题。',
  '覆盖医院、学校、养老院12类场所，惠及15个县（市、区）。',
  '新建小学、初中、高中12所学校，新建综合、妇幼三级医院。',
  '紧盯学校、医院、商场3个重点场所和加油站、液化气站2类企业。',
  '落实省里提出的15条举措的60条具体措施。',
  // not all of them
  '落实动员、自查等三个环节。',
  '学习农业农村部、水利部等12个部门的意见。',
  '完成项目100个，其中省级5个、市级20个。',
  '培训100人，其中党员60人、女性50人、青年30人。',
  '争取资金5亿元，其中中央资金约1亿元、省级资金1亿元、市级资金4亿元。',
  // slogans, quotations, no numbers at all
  '深化“三大一共”，完善“一图一牌三清单”，创建“四强”支部，开展“五个一”活动。',
  '实现统一流程、统一平台、统一体系、统一监管“四统一”。',
  '群众说“从水量、水质、水压两个方面看都不好”。',
  '发展第一、二、三产业，形成三五个亮点、十几个样板。',
  '“推进甲、乙、丙两个方面没有写完引号。',
]

describe('checks: counting', () => {
  for (const marked of WRONG) {
    it(`finds ${marked}`, () => {
      const text = textWith(marked.replace('|', ''))
      const found = findingsIn(text).filter(({ code }) => code.startsWith('count/'))
      assert.equal(found.length, 1)
      assert.ok(text.slice(0, found[0]?.span.end).replace(/[个级张大处]$/, '').endsWith(marked.slice(0, marked.indexOf('|'))))
    })
  }

  for (const sentence of RIGHT) {
    it(`leaves ${sentence}`, () => {
      assert.deepEqual(findingsIn(textWith(sentence)).filter(({ code }) => code.startsWith('count/')), [])
    })
  }
})

function textWith(sentence: string): string {
  return `望川市2026年工作要点\n一、重点任务\n1.${sentence}\n2.做好其他工作。\n`
}
