// Words that nobody writes twice in a row on purpose, and where the same characters are right all the same.

/** Verbs and function words of 公文. Left out is what can end one word and begin the next: 服务服务中心, 综合利用利用率. */
export const REPEATED_WORDS: readonly string[] = [
  '的', '进行', '开展', '加强', '推进', '推动', '强化', '完善', '健全', '深化', '提高', '严格', '认真', '积极', '坚持', '贯彻', '按照',
  '根据', '围绕', '通过', '以及', '并且', '或者', '如果', '确保', '切实', '全面', '建立', '制定', '督促', '加快', '不断', '充分', '继续',
  '关于', '对于', '由于', '我们', '他们', '其中', '对照', '聚焦', '做好', '抓好', '力争', '深入', '扎实', '着力', '大力', '有序', '牢固',
  '树立', '及时', '定期', '逐步', '依法', '针对', '采取', '确定',
]

/** Longer stretches in which the doubling is no slip. */
export const RIGHT_DOUBLINGS: readonly string[] = [
  '目的的', '标的的', '的的确确', '靶的的', '的的士', '推进推进会', '坚持坚持再坚持', '通过通过率',
]

/** Whether the doubled word at `at` belongs to a longer stretch where it is right, or counts or imitates something. */
export function isRightDoubling(text: string, at: number, written: string): boolean {
  if (written.length > 2 && /^(?:(.)\1+|[一二三四五六七八九十百千〇零两半].*)$/.test(written)) return true
  return RIGHT_DOUBLINGS.some(longer => {
    const from = at - longer.indexOf(written)
    return longer.includes(written) && from >= 0 && text.startsWith(longer, from)
  })
}
