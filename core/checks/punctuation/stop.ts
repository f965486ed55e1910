// punctuation/stop: 点号 that repeat or contradict each other, . for 。, and marks where none can stand.

import { flatMap } from '../../../grammar/index.js'
import { passages } from '../../model/passages.js'
import { defineCheck, moveReport } from '../check.js'
import { doubledMarks, stopTwice } from './doubled-marks.js'
import { dotsForStops } from './dots-for-stops.js'
import { markAtStart, marksInsideBrackets } from './misplaced-marks.js'

export const stop = defineCheck({
  code: 'punctuation/stop',
  title: '句号、逗号等点号误用',
  severity: 'error',
  level: '国标',
  clause: 'GB/T 15834—2011 4.1，5.1，附录B.2',
  of: 'segment',
  run: snapshot => {
    const all = passages(snapshot)
    const inside = snapshot.memory.findInEach('punctuation/stop', all, moveReport, passage => [
      ...doubledMarks(passage), ...stopTwice(passage), ...dotsForStops(passage), ...marksInsideBrackets(passage),
    ])
    return [...inside, ...flatMap(all, (passage, i) => markAtStart(passage, all[i - 1], snapshot.text))]
  },
})
