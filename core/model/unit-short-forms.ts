// Spellings that are one and the same organ beyond doubt, full and short: what stands between 省 and 厅. Data.

/**
 * Each row holds the spellings of one organ without 和, 与 and 及, the fullest first. A row is here only because no two
 * organs of one government can bear names of the same row; what differs from place to place stays out.
 */
export const SHORT_FORMS: readonly (readonly string[])[] = [
  ['发展改革', '发改'],
  ['工业信息化', '工信'],
  ['经济信息化', '经信'],
  ['科学技术', '科技'],
  ['民族宗教事务', '民族宗教', '民宗'],
  ['人力资源社会保障', '人力社保', '人社'],
  ['自然资源规划', '自规', '资规'],
  ['住房城乡建设', '住建'],
  ['交通运输', '交通'],
  ['城市管理', '城管'],
  ['卫生健康', '卫健'],
  ['退役军人事务', '退役军人'],
  ['应急管理', '应急'],
  ['市场监督管理', '市场监管', '市监'],
  ['国有资产监督管理', '国资监管', '国资'],
  ['医疗保障', '医保'],
  ['机关事务管理', '机关事务'],
  ['地方金融监督管理', '地方金融监管'],
  ['文化旅游', '文旅'],
  ['文化广电旅游', '文广旅'],
  ['广播电视', '广电'],
  ['林业草原', '林草'],
  ['粮食物资储备', '粮食储备', '粮储'],
  ['药品监督管理', '药品监管', '药监'],
  ['中医药管理', '中医药'],
  ['疾病预防控制', '疾控'],
]

/** Names that end in no suffix of an organ. */
export const WHOLE_FORMS: readonly (readonly string[])[] = [
  ['残疾人联合会', '残联'],
  ['妇女联合会', '妇联'],
  ['科学技术协会', '科协'],
  ['工商业联合会', '工商联'],
  ['文学艺术界联合会', '文联'],
  ['社会科学界联合会', '社科联'],
  ['计划生育协会', '计生协会', '计生协'],
  ['供销合作社联合社', '供销合作社', '供销社'],
]
