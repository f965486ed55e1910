// Names in clauses that name no unit: 相关部门, 有关方面; and classes of units: 各县（市、区）政府.

const WHERE = '(?:各|国务院|省|市|县|区|省级|市级|县级|区级|市直|省直|县直|区直|局属|局机关|全省|全市|全县|全区)*'
const VAGUE = new RegExp(`^${WHERE}(?:相关|有关|其他)(?:相关|有关|责任|成员|业务|职能|行业|主管)*` +
  '(?:部门|单位|方面|科室|处室|机构|地区|地方|县区|区县|市县|人员|企业|股室)(?:和单位)?$')
const CLASS = /^(?:各|局属|局机关|市直|省直|县直|区直|相关|有关|其他|全[省市县区])|(?:各|相关|有关)(?:部门|单位|科室|处室|地区)$/

/** Whether nobody can say which unit is meant. */
export function isVague(name: string): boolean {
  return VAGUE.test(name)
}

/** Whether the name stands for several units. */
export function isClassOfUnits(name: string): boolean {
  return CLASS.test(name)
}
